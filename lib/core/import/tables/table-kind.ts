import type { ForeignRow } from '../collect-rows.ts';
import type { ImportKind } from '../import-set.ts';
import type { Table, TableRow } from './read-table.ts';

/** What a row of a table says, apart from where it stands. */
export type TableEntry = Omit<ForeignRow, 'path' | 'line'>;

/** A table of one program. */
export interface TableKind {
  readonly kind: ImportKind;
  /** By its columns: names of files say nothing. */
  readonly isOf: (table: Table) => boolean;
  /** The columns that times are in, the first that there is. */
  readonly timeColumns: readonly string[];
  /**
   * Highlights and notes of a row; none for a page without any, which is left out. Times are ISO 8601 or empty.
   */
  readonly read: (row: TableRow, table: Table, created: string) => readonly TableEntry[];
}

/** An entry of which nothing is known. */
export const NO_ENTRY: TableEntry = {
  id: '',
  url: '',
  title: '',
  author: '',
  quote: '',
  note: '',
  tags: [],
  created: '',
};

/** Tags with commas between them, or as a list of JSON. */
export function splitTags(cell: string): string[] {
  const listed = /^\[(.*)\]$/s.exec(cell.trim())?.[1];
  if (listed === undefined) return cell.split(',');
  return listed.split(',').map((tag) => tag.trim().replace(/^["']|["']$/g, ''));
}
