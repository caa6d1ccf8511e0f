// Tables with commas, tabs or semicolons, told apart by their columns.
import { fail, type Result, succeed } from '../result.ts';
import { collectHypothesisTable } from './collect-hypothesis-table.ts';
import { collectRows, type RowCollector } from './collect-rows.ts';
import type { ImportContext, ImportProblem, ImportSet } from './import-set.ts';
import { findNotebookHead, parseNotebookTable } from './kindle/parse-notebook-table.ts';
import { decideDateOrder, readDate } from './read-date.ts';
import { GLASP_TABLE, OTHER_TABLE, WEAVA_TABLE } from './tables/any-table.ts';
import { collectOwnTable, isOwnTable } from './tables/own-table.ts';
import { readLines, readTable, type Table, type TableRow } from './tables/read-table.ts';
import { READWISE_TABLE } from './tables/readwise-table.ts';
import { DIIGO_TABLE, INSTAPAPER_TABLE, RAINDROP_TABLE } from './tables/service-tables.ts';
import type { TableEntry, TableKind } from './tables/table-kind.ts';

/** The first that knows a table reads it: those that anything fits come last. */
const KINDS: readonly TableKind[] = [
  ...[READWISE_TABLE, DIIGO_TABLE, RAINDROP_TABLE, INSTAPAPER_TABLE],
  ...[GLASP_TABLE, WEAVA_TABLE, OTHER_TABLE],
];

/** Reads a table with a line of headings. Lines are those of the file, whatever breaks are in its cells. */
export function parseTable(text: string, context: ImportContext): Result<ImportSet, readonly ImportProblem[]> {
  const lines = readLines(text);
  if (!lines.ok) return fail([lines.problem]);
  const head = findNotebookHead(lines.value);
  if (head !== null) return succeed(parseNotebookTable(lines.value, head, context));
  const table = readTable(lines.value);
  const collector = collectRows(context);
  const rows = table.rows.filter((row) => isWhole(row, table, collector));
  const whole = { ...table, rows };
  if (table.has('quote/description') && table.has('url')) {
    collectHypothesisTable(
      rows.map((row) => nameCells(row, table)),
      { collector, context },
    );
    return succeed(collector.finish('hypothesis-csv'));
  }
  if (isOwnTable(table)) {
    const order = decideDateOrder(rows.map((row) => table.cell(row, 'created')));
    const readTime = (time: string) => readDate(time, order) ?? '';
    collectOwnTable(whole, { collector, context, readTime });
    return succeed(collector.finish('csv'));
  }
  const kind = KINDS.find(({ isOf }) => isOf(table));
  if (kind === undefined) return fail([{ path: '(file)', line: 1, message: explainColumns(table) }]);
  collectKind(whole, kind, collector);
  return succeed(collector.finish(kind.kind));
}

function collectKind(table: Table, kind: TableKind, collector: RowCollector): void {
  const timeOf = (row: TableRow) => table.cell(row, ...kind.timeColumns);
  const order = decideDateOrder(table.rows.map(timeOf));
  for (const row of table.rows) {
    const entries = kind.read(row, table, readDate(timeOf(row), order) ?? '');
    if (entries.length === 0) collector.skip();
    for (const [nth, entry] of entries.entries()) {
      const path = entries.length > 1 ? `${row.path}, ${nth + 1}` : row.path;
      const missing = findMissing(entry, table);
      if (missing === null) collector.add({ ...entry, path, line: row.line });
      else collector.refuse({ path, line: row.line, message: `Expected ${missing}` });
    }
  }
}

/** What an entry must have and has not; `null` for one that says enough. */
function findMissing({ quote, note, url, title, author }: TableEntry, table: Table): string | null {
  const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
  if (isEmpty([quote, note])) return 'a quote or a note';
  return isEmpty([url, title, author]) && !table.has('title') ? 'an address or a title' : null;
}

/** False, and told, for a row with more cells than there are headings: its words have a comma that cut them in two. */
function isWhole({ values, path, line }: TableRow, { width }: Table, collector: RowCollector): boolean {
  const isCut = values.slice(width).some((value) => value.trim() !== '');
  if (isCut) {
    const message = 'it has more cells than the table has headings: words with a comma need quotation marks';
    collector.refuse({ path, line, message });
  }
  return !isCut;
}

function nameCells({ values, path, line }: TableRow, { columns }: Table) {
  return { cells: Object.fromEntries(columns.map((name, at) => [name, values[at] ?? ''])), path, line };
}

function explainColumns(table: Table): string {
  if (table.has('highlight count') && table.has('url'))
    return 'this is Matter’s history: it counts highlights, and does not have their words';
  if (table.has('time added') && table.has('url'))
    return 'this is Pocket’s list of pages: its highlights are in annotations/part_000000.json of the same export';
  const columns = table.columns.filter((name) => name !== '').slice(0, 8);
  return `the columns are ${columns.join(', ') || 'none'}: a table of highlights has one for the words and one for the address, for example Highlight and URL`;
}
