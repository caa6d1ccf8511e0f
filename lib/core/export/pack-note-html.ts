// A pack's note as HTML, for the fields of cards and of bibliographies.
import { escapeHtml, formatAnchor } from './html-text.ts';
import { describeSource, type ExportStatement, type PackNote } from './pack-notes.ts';
import { cleanLine } from './plain.ts';

/** Whose it is, what it says, and each statement with links to its sources; no line breaks. */
export function formatPackNoteAsHtml({ by, title, facts, text, statements }: PackNote): string {
  return [
    paragraph(`<em>${escapeHtml(`Note by ${cleanLine(by)}`)}</em>`),
    paragraph(`<strong>${escapeHtml(cleanLine(title))}</strong>`),
    ...[facts, text].map(cleanLine).filter(Boolean).map(escapeHtml).map(paragraph),
    ...(statements.length === 0 ? [] : [`<ul>${statements.map(formatStatement).join('')}</ul>`]),
  ].join('');
}

/** A paragraph that runs as its first letter does. `html` is HTML already. */
export function paragraph(html: string): string {
  return `<p dir="auto">${html}</p>`;
}

function formatStatement({ part, text, sources }: ExportStatement): string {
  const cited = sources.map(
    (source) => `<bdi>${formatAnchor(source.url, escapeHtml(cleanLine(describeSource(source))))}</bdi>`,
  );
  const said = escapeHtml(cleanLine(`${part}: ${text}`));
  return `<li dir="auto">${said}${cited.length === 0 ? '' : ` (${cited.join('; ')})`}</li>`;
}
