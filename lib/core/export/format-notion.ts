// A table for Notion: https://www.notion.com/help/import-data-into-notion. It makes a page of each row and calls it by the
// first column.
import type { Highlight } from '../highlight/highlight.ts';
import { formatCommaTable } from './comma-table.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { listLines, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';
import { titleOf } from './title-of.ts';

const COLUMNS = ['Name', 'URL', 'Quote', 'Note', 'Tags', 'Created', 'By', 'Colour', 'Author', 'Site', 'Link', 'ID'];

/** A table whose columns Notion’s import takes over, a highlight a row. */
export const NOTION: ExportFormat = {
  id: 'notion',
  extension: 'csv',
  mime: 'text/csv',
  unit: 'highlight',
  write(articles, options) {
    const rows = Array.from(articles, (each) => [
      ...each.highlights.map((row) => writeHighlight(each, row, options)),
      ...(each.pack === null ? [] : listPackNotes(each.pack).map((note) => writeNote(each, note))),
    ]).flat();
    return rows.length === 0 ? [] : [{ path: 'notion.csv', text: formatCommaTable(COLUMNS, rows) }];
  },
};

function writeHighlight(each: ExportArticle, row: Highlight, { names }: ExportOptions): string[] {
  const { article } = each;
  return [
    ...[titleOf(article), pageAddress(article) ?? '', row.selector?.quote.exact ?? '', row.note],
    // Notion parts a multi-select at its commas.
    ...[row.tags.map((tag) => cleanLine(tag).replaceAll(',', ' ')).join(', '), row.created.slice(0, 10), 'reader'],
    ...[colourWord(row.colour, names), article.author, article.site, quoteAddress(article, row) ?? '', row.id],
  ];
}

function writeNote(each: ExportArticle, note: PackNote): string[] {
  const { article, pack } = each;
  return [
    ...[titleOf(article), pageAddress(article) ?? '', note.quote.exact, listLines(note).join('\n')],
    ...[note.kind, (pack?.asOf ?? '').padEnd(10, '-01').slice(0, 10), note.by],
    ...['', article.author, article.site, quoteAddress(article, { selector: note }) ?? '', note.id],
  ];
}
