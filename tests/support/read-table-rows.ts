import { readLines, readTable, type Table } from '../../lib/core/import/tables/read-table.ts';
import type { TableEntry, TableKind } from '../../lib/core/import/tables/table-kind.ts';

/** A text as a table; throws where a quotation mark is not closed. */
export function tableOf(text: string): Table {
  const lines = readLines(text);
  if (!lines.ok) throw new Error(lines.problem.message);
  return readTable(lines.value);
}

/** What a kind of table reads of a text; throws where the text is none of its kind. */
export function entriesOf(kind: TableKind, text: string): TableEntry[] {
  const table = tableOf(text);
  if (!kind.isOf(table)) throw new Error(`Expected a table of ${kind.kind}`);
  return table.rows.flatMap((row) => kind.read(row, table, table.cell(row, ...kind.timeColumns)));
}
