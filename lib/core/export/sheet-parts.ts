// The parts of a sheet: its page, its head, a note in the margin, the list of sources. format-html.ts and
// format-article-sheet.ts put them together.
import type { Highlight } from '../highlight.ts';
import type { PackSource } from '../pack.ts';
import { dayOf } from './citation.ts';
import type { ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { formatCollection } from './format-json-ld.ts';
import { escapeHtml, formatAnchor, formatMarkdownAsHtml } from './html-text.ts';
import { describeSource, type ExportStatement, listCited, type PackNote } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';
import { SHEET_CSS } from './sheet-css.ts';

/** Nothing runs and nothing is loaded, whatever the file holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i;

export interface SheetPage {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  /** What is in it, to be embedded as JSON-LD. */
  readonly all: readonly ExportArticle[];
}

/** The whole file. */
export function writePage({ title, language, body, all }: SheetPage): string {
  const lang = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : 'en';
  // `</script>` and `<!--` inside it would end it.
  const json = JSON.stringify(formatCollection(all)).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Postil">
<title>${escapeHtml(cleanLine(title))}</title>
<style>${SHEET_CSS}</style>
</head>
<body>
<main>
${body}
</main>
<script type="application/ld+json">${json}</script>
</body>
</html>
`;
}

export function titleOf({ article }: ExportArticle): string {
  return cleanLine(article.title || article.key);
}

/** Title, author, site, date, address, and whose the notes are. `title` is HTML. */
export function writeHead(each: ExportArticle, title = `<h1 dir="auto">${escapeHtml(titleOf(each))}</h1>`): string {
  const { article, pack } = each;
  const facts = [article.author, article.site, dayOf(article.published)].map(cleanLine).filter((fact) => fact !== '');
  const address = pageAddress(article);
  return `<header>
${title}
<p class="about" dir="auto">${escapeHtml(facts.join(' · '))}</p>
${address === null ? '' : `<p class="about">${formatAnchor(address, `<span class="url">${escapeHtml(address)}</span>`)}</p>`}
${pack === null ? '' : `<p class="about" dir="auto">Notes: ${escapeHtml(pack.creator)}, as of ${escapeHtml(pack.asOf)}</p>`}
</header>`;
}

/** Sources by number; ids begin with `prefix`, for a file may have several lists. */
export interface Sources {
  readonly prefix: string;
  readonly cited: readonly PackSource[];
}

export function listSources(notes: readonly PackNote[], prefix: string): Sources {
  return { prefix, cited: listCited(notes) };
}

export function writeSources({ prefix, cited }: Sources): string {
  if (cited.length === 0) return '';
  const rows = cited.map(
    (source, nth) =>
      `<li id="${prefix}-${nth + 1}" dir="auto">${escapeHtml(cleanLine(describeSource(source)))}. ${formatAnchor(source.url, `<span class="url">${escapeHtml(source.url)}</span>`)}</li>`,
  );
  return `<section class="sources">\n<h2>Sources</h2>\n<ol>\n${rows.join('\n')}\n</ol>\n</section>`;
}

/** The number behind marked words. */
export function writeNumber(number: number): string {
  return `<sup><a href="#n${number}">${number}</a></sup>`;
}

/** A note in the margin. */
export function writeAside(number: number, beside: string): string {
  return `<aside id="n${number}" aria-label="Note ${number}"><p class="number">${number}</p><div>${beside}</div></aside>`;
}

/** What stands beside a highlight: the reader's note, and what is known of it. */
export function besideHighlight({ article }: ExportArticle, row: Highlight, { names }: ExportOptions): string {
  const { note, tags, colour, created } = row;
  const facts = [colourWord(colour, names), ...tags.map((tag) => `#${tag}`), created.slice(0, 10)];
  return `${note.trim() === '' ? '' : formatMarkdownAsHtml(note)}<p class="facts" dir="auto">${escapeHtml(cleanLine(facts.join(' · ')))}${writeWay(quoteAddress(article, row))}</p>`;
}

/** What stands beside words that a pack speaks of. */
export function besideNote({ article }: ExportArticle, note: PackNote, sources: Sources): string {
  return [
    `<p dir="auto"><strong>${escapeHtml(cleanLine(note.title))}</strong></p>`,
    `<p class="facts" dir="auto">${escapeHtml(cleanLine(note.facts))}${writeWay(quoteAddress(article, { selector: note }))}</p>`,
    `<p dir="auto">${escapeHtml(cleanLine(note.text))}</p>`,
    ...note.statements.map((statement) => writeStatement(statement, sources)),
  ].join('\n');
}

function writeWay(address: string | null): string {
  return address === null ? '' : `<span class="way"> · ${formatAnchor(address, 'on the page')}</span>`;
}

const PARTS: Readonly<Record<ExportStatement['part'], string>> = {
  for: 'For',
  against: 'Against',
  qualifying: 'But',
  'at-the-time': 'At the time',
  later: 'Later',
};

function writeStatement({ part, text, sources: own }: ExportStatement, { prefix, cited }: Sources): string {
  const numbers = own.map((source) => cited.indexOf(source) + 1);
  const links = numbers.map((number) => `<a href="#${prefix}-${number}">${number}</a>`);
  return `<p dir="auto"><em>${PARTS[part]}:</em> ${escapeHtml(cleanLine(text))}${links.length === 0 ? '' : ` <span class="cited">[${links.join(', ')}]</span>`}</p>`;
}
