// Tables: what Hypothesis and Readwise export as CSV or TSV, told apart by their columns.
import Papa from 'papaparse';
import { fail, type Result, succeed } from '../result.ts';
import { collectHypothesisTable } from './collect-hypothesis-table.ts';
import { collectRows, type ForeignRow, readTime } from './collect-rows.ts';
import type { ImportContext, ImportProblem, ImportSet } from './import-set.ts';
import { lineAt } from './read-json.ts';

type Row = Readonly<Record<string, string>>;

/** Reads a table with a line of headings. Lines are those of the table's rows, the headings being 1. */
export function parseTable(text: string, context: ImportContext): Result<ImportSet, readonly ImportProblem[]> {
  const { data, meta, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy' });
  const columns = new Set(meta.fields ?? []);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    return fail([
      {
        path: '(file)',
        line: lineAt(text, broken.index ?? 0),
        message: 'a quotation mark is not closed: the file was not saved whole',
      },
    ]);
  const collector = collectRows(context);
  const isHypothesis = columns.has('Quote/description') && columns.has('URL');
  const isReadwise = columns.has('Highlight') && (columns.has('Title') || columns.has('Book Title'));
  if (!isHypothesis && !isReadwise)
    return fail([
      {
        path: '(file)',
        line: 1,
        message: `the columns are ${[...columns].slice(0, 8).join(', ') || 'none'}: Readwise has Highlight and Title, Hypothesis has Quote/description and URL`,
      },
    ]);
  if (isHypothesis) {
    const rows = data.map((cells, at) => ({ cells, path: `row ${at + 2}`, line: at + 2 }));
    collectHypothesisTable(rows, { collector, context });
    return succeed(collector.finish('hypothesis-csv'));
  }
  for (const [at, row] of data.entries()) {
    const read = readReadwise(row);
    const path = `row ${at + 2}`;
    if (read.quote.trim() === '' && read.note.trim() === '')
      collector.refuse({ path, line: at + 2, message: 'Expected a quote or a note' });
    else collector.add({ ...read, path, line: at + 2 });
  }
  return succeed(collector.finish('readwise'));
}

/** Both what Readwise takes and what it gives; tags stand at the beginning of a note, `.tag .another`. */
function readReadwise(row: Row): ForeignRow {
  const [, inline = '', rest = ''] = /^((?:\.[^\s.]+\s+)*(?:\.[^\s.]+(?=\s|$))?)([\s\S]*)$/.exec(plain(row.Note)) ?? [];
  return {
    path: '',
    id: '',
    url: row.URL ?? row['Source URL'] ?? '',
    title: row.Title ?? row['Book Title'] ?? '',
    author: row.Author ?? row['Book Author'] ?? '',
    quote: plain(row.Highlight),
    start: Number(row.Location) || null,
    note: rest.trim(),
    tags: [...inline.split(/\s+/).map((tag) => tag.replace(/^\./, '')), ...(row.Tags ?? '').split(',')],
    colour: row.Color ?? '',
    created: readTime(row.Date ?? row['Highlighted at'] ?? '') ?? '',
  };
}

/** Before a sign that begins a formula exporters put an apostrophe. */
function plain(cell = ''): string {
  return cell.replace(/^'(?=\s*[=+\-@|%＝＋－＠])/, '');
}
