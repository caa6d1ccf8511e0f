// A table with every field. Cells that a spreadsheet would take for formulas stay text.
import type { Highlight } from '../highlight/highlight.ts';
import { FORMULA } from '../text/formula-guard.ts';
import { formatCommaTable } from './comma-table.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { citeSource, listCited, listLines, listPackNotes, type PackNote } from './pack-notes.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';

/** The title is first: programs that make a page of each row call it by its first cell. */
const COLUMNS = [
  ...['title', 'kind', 'by', 'id', 'quote', 'note', 'sources', 'tags', 'colour', 'colour name'],
  ...['author', 'site', 'published', 'url', 'link', 'created', 'modified'],
] as const;
/** Whose the row is, where it is no pack's. */
const OWN = 'reader';
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** RFC 4180, with the mark that tells Excel that it is UTF-8. */
export const CSV: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  unit: 'highlight',
  write(articles, options) {
    const rows = Array.from(articles, (each) => [
      ...each.highlights.map((row) => rowOf(each, row, options)),
      ...(each.pack === null ? [] : listPackNotes(each.pack).map((note) => rowOfNote(each, note))),
    ]).flat();
    if (rows.length === 0) return [];
    const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
    return [{ path: 'postil.csv', text: `\uFEFF${formatCommaTable(COLUMNS, cells, FORMULA)}` }];
  },
};

function rowOf(each: ExportArticle, row: Highlight, { names }: ExportOptions): Row {
  return {
    ...about(each),
    kind: row.selector === null ? 'page note' : 'highlight',
    by: OWN,
    id: row.id,
    quote: row.selector?.quote.exact ?? '',
    note: row.note,
    sources: '',
    tags: row.tags.join(' '),
    colour: row.colour,
    'colour name': colourWord(row.colour, names),
    link: quoteAddress(each.article, row) ?? '',
    created: row.created,
    modified: row.modified,
  };
}

function rowOfNote(each: ExportArticle, note: PackNote): Row {
  const asOf = each.pack?.asOf ?? '';
  return {
    ...about(each),
    kind: note.kind,
    by: note.by,
    id: note.id,
    quote: note.quote.exact,
    note: listLines(note).join('\n'),
    sources: listCited([note]).map(citeSource).join('\n'),
    tags: '',
    colour: '',
    'colour name': '',
    link: quoteAddress(each.article, { selector: note }) ?? '',
    created: asOf,
    modified: asOf,
  };
}

function about({ article }: ExportArticle) {
  const { title, author, site, published } = article;
  return { title, author, site, published, url: pageAddress(article) ?? '' };
}
