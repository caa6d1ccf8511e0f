// The article itself for a bibliography, with its highlights as notes: RIS, BibTeX, CSL-JSON. Notes are private: they go
// where no citation style prints them.
import type { Highlight } from '../highlight/highlight.ts';
import { babelLanguage } from './babel-language.ts';
import { type Citation, citeArticle } from './citation.ts';
import type { CitedName } from './cite-names.ts';
import type { ExportFormat } from './export-format.ts';
import { formatJson } from './format-json.ts';
import { escapeHtml, formatMarkdownAsHtml } from './html-text.ts';
import { formatPackNoteAsHtml, paragraph } from './pack-note-html.ts';
import { listLines, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { encodeVerbatim, escapeTex } from './tex-text.ts';

/** Names that every style of BibTeX defines, written without braces. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** https://en.wikipedia.org/wiki/RIS_(file_format): a tag and a value a line; a value has no line breaks. */
export const RIS: ExportFormat = {
  id: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  unit: 'article',
  write: (articles) => {
    const records = Array.from(articles, citeArticle).map((cited) =>
      [
        ['TY', cited.isNews ? 'NEWS' : 'ELEC'],
        ['ID', cited.key],
        ['TI', escapeRichText(cited.title)],
        ...cited.authors.map((name) => ['AU', risName(name)]),
        ['T2', escapeRichText(cited.container)],
        ['DA', slashes(cited.issued)],
        ['PY', String(cited.issued[0] ?? '')],
        ['UR', cited.url],
        ['Y2', slashes(cited.accessed)],
        ['LA', cited.language],
        ...cited.keywords.map((word) => ['KW', word]),
        ...cited.highlights.map((row) => ['N1', highlightAsHtml(row)]),
        ...cited.packNotes.map((note) => ['N1', packNoteAsHtml(note)]),
      ]
        .filter(([, value]) => value !== '')
        .map(([tag, value]) => `${tag}  - ${cleanLine(value ?? '')}`)
        .concat('ER  - ')
        .join('\r\n'),
    );
    return [{ path: 'postil.ris', text: `${records.join('\r\n\r\n')}\r\n` }];
  },
};

/**
 * http://www.bibtex.org/Format/ in UTF-8, with the types of biblatex; BibTeX takes `@online` for `@misc`. Notes are in
 * `annote`: no standard style prints it, biblatex calls it `annotation` as it reads, pandoc and Zotero know it too, and a
 * second field of the other name would double the notes in programs that show both.
 */
export const BIBTEX: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  unit: 'article',
  write: (articles) => [
    { path: 'postil.bib', text: `${Array.from(articles, (each) => writeBibEntry(citeArticle(each))).join('\n\n')}\n` },
  ],
};

function writeBibEntry(cited: Citation): string {
  const fields = listBibFields(cited).filter(([, value]) => value !== '' && value !== '{}');
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@${cited.isNews ? 'article' : 'online'}{${cited.key},\n${lines.join(',\n')}\n}`;
}

function listBibFields(cited: Citation): (readonly [name: string, value: string])[] {
  const [year = '', month = 0] = cited.issued;
  return [
    ['author', cited.authors.map(bibName).join(' and ')],
    ['title', `{${escapeTex(cited.title)}}`],
    [cited.isNews ? 'journal' : 'organization', escapeTex(cited.container)],
    ['entrysubtype', cited.isNews ? 'newspaper' : ''],
    ['year', String(year)],
    ['month', MONTHS[month - 1] ?? ''],
    ['date', hyphens(cited.issued)],
    ['url', encodeVerbatim(cited.url)],
    ['urldate', hyphens(cited.accessed)],
    ['langid', babelLanguage(cited.language)],
    ['keywords', cited.keywords.map((word) => escapeTex(word.replace(/[,;]/g, ' '))).join(', ')],
    ['annote', listPlainNotes(cited).map(cleanLine).map(escapeTex).join(' — ')],
  ];
}

/**
 * https://docs.citationstyles.org/en/stable/specification.html, and its JSON schema. Notes are in `annote`: some styles
 * print `note`, and programs read lines of it such as “title: …” as fields.
 */
export const CSL_JSON: ExportFormat = {
  id: 'csl-json',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  unit: 'article',
  write: (articles) => [
    { path: 'postil.csl.json', text: formatJson(Array.from(articles, (each) => formatCslItem(citeArticle(each)))) },
  ],
};

function formatCslItem(cited: Citation) {
  const { authors, container, url, issued, accessed, language, keywords } = cited;
  return {
    id: cited.key,
    type: cited.isNews ? 'article-newspaper' : 'webpage',
    title: escapeRichText(cited.title),
    ...unlessEmpty(authors, { author: authors.map(cslName) }),
    ...unlessEmpty(container, { 'container-title': escapeRichText(container) }),
    ...unlessEmpty(url, { URL: url }),
    ...unlessEmpty(issued, { issued: { 'date-parts': [issued] } }),
    ...unlessEmpty(accessed, { accessed: { 'date-parts': [accessed] } }),
    ...unlessEmpty(language, { language }),
    ...unlessEmpty(keywords, { keyword: keywords.join(', ') }),
    ...listNotes(cited),
  };
}

function unlessEmpty(value: { readonly length: number }, fields: object): object {
  return value.length === 0 ? {} : fields;
}

function listNotes(cited: Citation): { annote?: string } {
  const notes = listPlainNotes(cited);
  return notes.length === 0 ? {} : { annote: notes.join('\n\n') };
}

/** The reader's own first, then the pack's with its name. */
function listPlainNotes({ highlights, packNotes }: Citation): string[] {
  return [
    ...highlights.map(({ selector, note }) =>
      cleanText([quoted(selector?.quote.exact ?? ''), note.trim()].filter(Boolean).join('\n')),
    ),
    ...packNotes.map((note) =>
      cleanText([`Note by ${note.by}:`, quoted(note.quote.exact), ...listLines(note)].filter(Boolean).join('\n')),
    ),
  ].filter((note) => note !== '');
}

function quoted(text: string): string {
  const words = cleanLine(text);
  return words === '' ? '' : `“${words}”`;
}

/** Zotero takes a note with tags in it for HTML. */
function highlightAsHtml({ selector, note }: Highlight): string {
  const quote = quoted(selector?.quote.exact ?? '');
  return onOneLine(
    `${quote === '' ? '' : paragraph(escapeHtml(quote))}${note.trim() === '' ? '' : formatMarkdownAsHtml(note)}`,
  );
}

function packNoteAsHtml(note: PackNote): string {
  return paragraph(escapeHtml(quoted(note.quote.exact))) + formatPackNoteAsHtml(note);
}

/** A value has no line breaks, a note has. */
function onOneLine(html: string): string {
  return html.replaceAll('\n', '<br>');
}

/** In CSL and in Zotero these tags set type, in titles too. A word joiner, which is not seen, keeps them words. */
function escapeRichText(text: string): string {
  return text.replace(/<(?=\/?(?:i|b|sc|sub|sup|span)[\s>/])/gi, '<\u2060');
}

function slashes(date: Citation['issued']): string {
  if (date.length === 0) return '';
  const [year, month = '', day = ''] = date.map(twoDigits);
  return `${year}/${month}/${day}/`;
}

function hyphens(date: Citation['issued']): string {
  return date.map(twoDigits).join('-');
}

/** The year, which comes first, has four. */
function twoDigits(part: number, nth: number): string {
  return String(part).padStart(nth === 0 ? 4 : 2, '0');
}

function risName({ family, given, particle, suffix }: CitedName): string {
  return [joinWords(particle, family), given, suffix].filter((part) => part !== '').join(', ');
}

function bibName({ family, given, particle, suffix }: CitedName): string {
  // In braces of its own a name is not taken apart, nor is an “and” in it.
  if (given === '') return `{${escapeTex(family)}}`;
  return [joinWords(particle, family), suffix, given]
    .filter((part) => part !== '')
    .map(escapeTex)
    .join(', ');
}

function cslName({ family, given, particle, suffix }: CitedName) {
  if (given === '') return { literal: family };
  return {
    family,
    given,
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

function joinWords(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
