// The parts of a sheet: its page, its head, a note in the margin, the list of sources. format-html.ts and
// format-article-sheet.ts put them together.
import type { Highlight } from '../highlight/highlight.ts';
import type { PackSource } from '../pack/pack.ts';
import type { TextQuote } from '../text/text-quote.ts';
import { dayOf } from './citation.ts';
import type { ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { escapeDirections } from './format-json.ts';
import { formatCollection } from './format-json-ld.ts';
import { escapeHtml, formatAnchor, formatMarkdownAsHtml } from './html-text.ts';
import { listAuthors } from './list-authors.ts';
import { describeSource, type ExportStatement, listCited, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';
import { SHEET_CSS } from './sheet-css.ts';
import { titleOf } from './title-of.ts';

/** Nothing runs and nothing is loaded, whatever the file holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i;

/** Level of the headings of an article: 1 where the sheet has one article, 2 where it has several. */
export type HeadingLevel = 1 | 2;

/** What a sheet has in it; `body` is HTML, `language` a BCP 47 tag or empty. */
export interface SheetPage {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  /** What is in it, to be embedded as JSON-LD. */
  readonly all: readonly ExportArticle[];
}

/** The whole file. */
export function writePage({ title, language, body, all }: SheetPage): string {
  const lang = languageOf(language) ?? 'en';
  // `</script>` and `<!--` inside it would end it.
  const json = escapeDirections(JSON.stringify(formatCollection(all))).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${lang}" dir="${directionOfLanguage(lang)}">
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

/** A language tag, where it is one that HTML takes: BCP 47, without its rare forms. */
function languageOf(language: string): string | null {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}

function directionOfLanguage(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/** What an article's own element says of its language; nothing where it is not known. */
export function languageAttributes({ article }: ExportArticle): string {
  const language = languageOf(article.language);
  return language === null ? '' : ` lang="${language}" dir="${directionOfLanguage(language)}"`;
}

/** Values side by side, each in its own direction. */
function writeFacts(facts: readonly string[]): string {
  return facts
    .map(cleanLine)
    .filter((fact) => fact !== '')
    .map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`)
    .join(' · ');
}

function writeUrl(url: string): string {
  return formatAnchor(url, `<span class="url" dir="ltr">${escapeHtml(cleanLine(url))}</span>`);
}

interface Head {
  readonly level?: HeadingLevel;
  /** HTML; else the article's title. */
  readonly title?: string;
}

/** Title, author, site, date, address, and whose the notes are. */
export function writeHead(
  each: ExportArticle,
  { level = 1, title = escapeHtml(titleOf(each.article)) }: Head = {},
): string {
  const { article, pack } = each;
  const facts = writeFacts([...listAuthors(article), article.site, dayOf(article.published)]);
  const address = pageAddress(article);
  return `<header>
<h${level} dir="auto">${title}</h${level}>
<p class="about">${facts}</p>
${address === null ? '' : `<p class="about">${writeUrl(address)}</p>`}
${pack === null ? '' : `<p class="about">Notes: <bdi>${escapeHtml(cleanLine(pack.creator))}</bdi>, as of ${escapeHtml(cleanLine(pack.asOf))}</p>`}
</header>`;
}

/** Sources by number; ids begin with `prefix`, for a file may have several lists. */
export interface Sources {
  readonly prefix: string;
  readonly cited: readonly PackSource[];
}

/** The sources that the notes cite, numbered from 1 in the order of their first citation. */
export function listSources(notes: readonly PackNote[], prefix: string): Sources {
  return { prefix, cited: listCited(notes) };
}

/** The list of sources as HTML; empty where there are none. */
export function writeSources({ prefix, cited }: Sources, level: HeadingLevel = 1): string {
  if (cited.length === 0) return '';
  const rows = cited.map(
    (source, nth) =>
      `<li id="${prefix}-${nth + 1}" dir="auto">${escapeHtml(cleanLine(describeSource(source)))}. ${writeUrl(source.url)}</li>`,
  );
  const heading = `h${level + 1}`;
  return `<section class="sources">\n<${heading}>Sources</${heading}>\n<ol>\n${rows.join('\n')}\n</ol>\n</section>`;
}

/** The number behind marked words. */
export function writeNumber(number: number): string {
  return `<sup dir="ltr"><a href="#n${number}">${number}</a></sup>`;
}

/** The words of a quote with what was before and after them; blocks of the page are paragraphs here. */
export function writeExcerpt({ exact, prefix, suffix }: TextQuote, number: number, kind: string): string {
  const before = cleanLine(prefix);
  const after = cleanLine(suffix);
  // Context is cut at a number of letters: half a word at its far edge is left out.
  const lead = before.includes(' ') ? `… ${escapeHtml(before.slice(before.indexOf(' ') + 1))} ` : '';
  const rest = after.includes(' ') ? ` ${escapeHtml(after.slice(0, after.lastIndexOf(' ')))} …` : '';
  const lines = cleanText(exact)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .map((line, nth) => {
      const isLast = nth === lines.length - 1;
      const words = `<mark class="${kind}">${escapeHtml(line)}</mark>${isLast ? writeNumber(number) : ''}`;
      return `<p dir="auto">${nth === 0 ? lead : ''}${words}${isLast ? rest : ''}</p>`;
    })
    .join('\n');
}

/** Words that the text beside no longer has, with what they are. */
export function writeWords(words: string, label: string): string {
  return `<p class="gone"><em>${label}:</em> <q dir="auto">${escapeHtml(cleanLine(words))}</q></p>`;
}

/** A highlight and the number that it has in the sheet, from 1. */
export interface NumberedHighlight {
  readonly row: Highlight;
  readonly number: number;
}

/** A highlight without its article: its words, or that it is a note on the page, with what is said of it. */
export function writeOwnEntry({ row, number }: NumberedHighlight, each: ExportArticle, options: ExportOptions): string {
  const text =
    row.selector === null
      ? `<p class="page-note">Note on the page ${writeNumber(number)}</p>`
      : writeExcerpt(row.selector.quote, number, row.colour);
  return writeEntry({
    id: `hl-${row.id}`,
    kind: 'own',
    text,
    aside: writeAside(number, besideHighlight(each, row, options)),
  });
}

interface Entry {
  readonly id: string;
  readonly kind: 'own' | 'pack';
  /** HTML, as is `aside`. */
  readonly text: string;
  readonly aside: string;
}

/** Words with their notes as one row of the sheet, as HTML. */
export function writeEntry({ id, kind, text, aside }: Entry): string {
  return `<section class="entry ${kind}" id="${escapeHtml(id)}">\n<div class="text">${text}</div>\n<div class="notes">${aside}</div>\n</section>`;
}

/** A note in the margin. */
export function writeAside(number: number, beside: string): string {
  return `<aside id="n${number}" aria-label="Note ${number}"><p class="number">${number}</p><div>${beside}</div></aside>`;
}

/** What stands beside a highlight: the reader's note, and what is known of it. */
export function besideHighlight({ article }: ExportArticle, row: Highlight, { names }: ExportOptions): string {
  const { note, tags, colour, created } = row;
  const facts = writeFacts([colourWord(colour, names), ...tags.map((tag) => `#${tag}`), created.slice(0, 10)]);
  return `${note.trim() === '' ? '' : formatMarkdownAsHtml(note)}<p class="facts">${facts}${writeWay(quoteAddress(article, row))}</p>`;
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
  const numbers = own.map(({ id }) => cited.findIndex((source) => source.id === id) + 1);
  const links = numbers.map((number) => `<a href="#${prefix}-${number}">${number}</a>`);
  return `<p><em>${PARTS[part]}:</em> <bdi>${escapeHtml(cleanLine(text))}</bdi>${links.length === 0 ? '' : ` <span class="cited">[${links.join(', ')}]</span>`}</p>`;
}
