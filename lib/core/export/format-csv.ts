// Tables: our own with every field, and Readwise's. Cells that a spreadsheet would take for formulas stay text.
import Papa from 'papaparse';
import type { Highlight } from '../highlight.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanText } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';

/** A spreadsheet takes a cell for a formula by its first sign; the wide forms count in some of them, blanks before do too. */
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\t\r\n|%＝＋－＠]/;

/** RFC 4180, with the mark that tells Excel that it is UTF-8. */
export const CSV: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  unit: 'highlight',
  write(articles, options) {
    const rows: string[][] = [];
    for (const each of articles) {
      for (const row of each.highlights) rows.push(rowOf(each, row, options));
      for (const note of notesOf(each)) rows.push(rowOfNote(each, note));
    }
    return [{ path: 'postil.csv', text: `\uFEFF${formatTable(COLUMNS, rows)}` }];
  },
};

/** The columns that Readwise's import knows: https://readwise.io/import_bulk */
export const READWISE: ExportFormat = {
  id: 'readwise',
  extension: 'csv',
  mime: 'text/csv',
  unit: 'highlight',
  write(articles) {
    const rows: string[][] = [];
    for (const each of articles) {
      const { article } = each;
      const about = [article.title || article.key, article.author, pageAddress(article) ?? ''];
      const push = (quote: string, note: string, location: number, created: string) =>
        rows.push([quote, ...about, note, String(location), created.slice(0, 19).replace('T', ' ')]);
      // Without a quote Readwise drops the row: a note on the page stands as its own quote.
      for (const { selector, note, tags, created } of each.highlights)
        push(
          selector?.quote.exact ?? note,
          [tags.map((tag) => `.${tag.replaceAll('.', '-')}`).join(' '), selector === null ? '' : note]
            .filter(Boolean)
            .join('\n'),
          selector?.position.start ?? 0,
          created,
        );
      for (const [at, note] of notesOf(each).entries())
        push(note.quote.exact, `${note.title}\n${note.facts}\n${note.text}`, at, each.pack?.asOf ?? '');
    }
    return [{ path: 'readwise.csv', text: formatTable(READWISE_COLUMNS, rows) }];
  },
};

export const READWISE_COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];
const COLUMNS = [
  ...['kind', 'id', 'quote', 'note', 'tags', 'colour', 'colour name', 'title', 'author', 'site', 'published', 'url'],
  ...['link', 'created', 'modified'],
];

function notesOf({ pack }: ExportArticle): PackNote[] {
  return pack === null ? [] : listPackNotes(pack);
}

function rowOf(each: ExportArticle, row: Highlight, { names }: ExportOptions): string[] {
  return [
    row.selector === null ? 'page note' : 'highlight',
    row.id,
    row.selector?.quote.exact ?? '',
    row.note,
    row.tags.join(' '),
    row.colour,
    colourWord(row.colour, names),
    ...about(each),
    quoteAddress(each.article, row) ?? '',
    row.created,
    row.modified,
  ];
}

function rowOfNote(each: ExportArticle, note: PackNote): string[] {
  const text = [
    note.title,
    note.facts,
    note.text,
    ...note.statements.map(({ part, text: said }) => `${part}: ${said}`),
  ];
  const asOf = each.pack?.asOf ?? '';
  return [
    note.kind,
    note.id,
    note.quote.exact,
    text.join('\n'),
    '',
    '',
    '',
    ...about(each),
    quoteAddress(each.article, { selector: note }) ?? '',
    asOf,
    asOf,
  ];
}

function about({ article }: ExportArticle): string[] {
  return [article.title, article.author, article.site, article.published, pageAddress(article) ?? ''];
}

/** Each cell in quotation marks: some spreadsheets take tabs and semicolons for borders too. */
function formatTable(fields: readonly string[], rows: readonly string[][]): string {
  const data = rows.map((row) => row.map(cleanText));
  return `${Papa.unparse({ fields: [...fields], data }, { quotes: true, escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
