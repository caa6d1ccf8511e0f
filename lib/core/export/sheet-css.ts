// How the sheet looks: a column of text, notes in its margin, the same on paper. Logical properties, so that it mirrors.

/** The whole style of an exported sheet. */
export const SHEET_CSS = `
:root { color-scheme: light dark; --ink: #22252a; --quiet: #5c626b; --line: #d8d4cc; --page: #fffdf9; --note: #7a4d16; --link: #2450a8;
  --yellow: #f5cf4d; --green: #8ecb8f; --blue: #79b6ee; --pink: #f09ab8; --violet: #b79ddd; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --quiet: #a9a59c; --line: #3c3f45; --page: #1d2025; --note: #e0b377; --link: #9dbdff;
  --yellow: #7a6416; --green: #2f6b38; --blue: #245a8a; --pink: #83405a; --violet: #5d4689; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 400 17px/1.6 Georgia, "Times New Roman", "Noto Serif", "Noto Naskh Arabic", serif; }
main { max-inline-size: 1040px; margin-inline: auto; padding: 48px 32px 64px; }
article + article { margin-block-start: 72px; padding-block-start: 48px; border-block-start: 1px solid var(--line); }
header { max-inline-size: 600px; margin-block-end: 40px; }
.full header { margin-block-end: 12px; }
.full .entry { padding-block: 0; content-visibility: visible; }
.full:not(:has(.notes)) .entry { grid-template-columns: minmax(0, 600px); }
.full .text p { margin-block-end: 14px; }
.after { margin-block-start: 40px; padding-block-start: 16px; border-block-start: 1px solid var(--line); }
.after > div { columns: 2; column-gap: 36px; }
.after aside { display: block; break-inside: avoid; margin-block-end: 14px; padding: 0; border: 0; }
.after .number { float: inline-start; }
.after aside > div { margin-inline-start: 26px; }
h1, header h2 { margin: 0 0 12px; font-size: 30px; line-height: 1.2; text-wrap: balance; }
h2, h3 { font-size: 17px; }
.rest { margin-block-start: 32px; padding-block-start: 12px; border-block-start: 1px solid var(--line); }
.rest h2 { margin-block: 0 8px; }
.full .rest .entry { padding-block: 6px; }
.about, aside, .sources, .page-note { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif; }
.about { margin: 4px 0; color: var(--quiet); font-size: 13px; }
a { color: var(--link); text-underline-offset: 2px; }
.url { overflow-wrap: anywhere; }
.entry { display: grid; grid-template-columns: minmax(0, 600px) minmax(0, 340px); column-gap: 36px; align-items: start; padding-block: 14px; }
.entry { content-visibility: auto; contain-intrinsic-block-size: auto 160px; }
.text p { margin: 0 0 8px; overflow-wrap: break-word; }
mark { color: inherit; background: none; padding-block: 1px; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.claim { background: color-mix(in srgb, var(--note) 7%, transparent); border-block-end: 1.5px solid var(--note); border-radius: 0; }
mark.actor { border-block-end: 2px dotted var(--link); border-radius: 0; }
.full mark.claim { background: none; border-block-end-width: 1px; }
mark.yellow, .full mark.yellow { background: var(--yellow); } mark.green, .full mark.green { background: var(--green); } mark.blue, .full mark.blue { background: var(--blue); } mark.pink, .full mark.pink { background: var(--pink); } mark.violet, .full mark.violet { background: var(--violet); }
sup { margin-inline-start: 2px; font: 600 11px/0 system-ui, sans-serif; }
sup a { text-decoration: none; }
.notes { display: grid; gap: 10px; }
aside { display: grid; grid-template-columns: 24px minmax(0, 1fr); padding-block-start: 3px; font-size: 13px; line-height: 1.5; overflow-wrap: break-word; }
aside p { margin: 0 0 4px; }
aside ul, aside ol { margin: 0 0 4px; padding-inline-start: 18px; }
aside pre { margin: 0 0 4px; overflow-x: auto; white-space: pre-wrap; }
aside blockquote { margin: 0 0 4px; padding-inline-start: 8px; border-inline-start: 2px solid var(--line); }
.number { color: var(--link); font-weight: 600; font-variant-numeric: tabular-nums; }
.facts { color: var(--quiet); font-size: 12px; }
.gone q { font-family: Georgia, "Times New Roman", "Noto Serif", "Noto Naskh Arabic", serif; }
.page-note { color: var(--quiet); font-size: 13px; }
.sources { margin-block-start: 40px; padding-block-start: 16px; border-block-start: 1px solid var(--line); font-size: 12px; line-height: 1.5; }
.sources ol { padding-inline-start: 28px; }
.sources li { padding-inline-start: 4px; margin-block-end: 4px; }
@media (max-width: 760px) { .after > div { columns: 1; }  main { padding: 24px 16px 48px; } .entry { grid-template-columns: minmax(0, 1fr); row-gap: 4px; } aside { padding-inline-start: 12px; border-inline-start: 2px solid var(--line); } }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --page: #fff; --note: #5c3a10; --link: #000; --yellow: #fbe9a7; --green: #cfe9cf; --blue: #cfe4f8; --pink: #f8d3e0; --violet: #e2d7f2; }
  body { font-size: 10.5pt; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-inline-size: none; padding: 0; }
  h1, header h2 { font-size: 19pt; }
  header { max-inline-size: none; margin-block-end: 20pt; }
  .entry { content-visibility: visible; grid-template-columns: minmax(0, 58fr) minmax(0, 42fr); column-gap: 16pt; padding-block: 5pt; break-inside: avoid; }
  .entry.pack { grid-template-columns: minmax(0, 34fr) minmax(0, 66fr); break-inside: auto; }
  .full .entry { break-inside: auto; padding-block: 0; }
  .full .rest .entry { break-inside: avoid; padding-block: 4pt; }
  .full .text p { margin-block-end: 7pt; }
  .after > div { columns: 2; column-gap: 16pt; }
  .after aside { break-inside: auto; margin-block-end: 8pt; }
  .full .entry:not(:has(.notes)) { grid-template-columns: minmax(0, 1fr); }
  .sources ol { columns: 2; column-gap: 16pt; }
  .text p { orphans: 3; widows: 3; }
  .entry aside p { break-inside: avoid; }
  .notes { gap: 6pt; }
  aside { font-size: 8.5pt; }
  .facts, .sources { font-size: 8pt; }
  .about { font-size: 9pt; }
  .way { display: none; }
  a { text-decoration: none; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  header, h1, h2, h3 { break-after: avoid; break-inside: avoid; }
  .sources li { break-inside: avoid; }
}
`;
