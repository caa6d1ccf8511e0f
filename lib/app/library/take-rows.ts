import type { Highlight } from '../../core/highlight/highlight.ts';
import type { StoreChange } from '../../core/highlight/highlight-store.ts';

/** Highlights by id, each in one of the two maps. */
export interface HeldRows {
  /** Those that are not in the bin. */
  readonly rows: ReadonlyMap<string, Highlight>;
  readonly bin: ReadonlyMap<string, Highlight>;
}

/** The rows after a change: changed rows replace those before and may move to the bin and back, gone ones are dropped. */
export function takeRows(held: HeldRows, { highlights, gone }: Pick<StoreChange, 'highlights' | 'gone'>): HeldRows {
  const [rows, bin] = [new Map(held.rows), new Map(held.bin)];
  for (const row of highlights) {
    const [into, from] = row.deleted === null ? [rows, bin] : [bin, rows];
    from.delete(row.id);
    into.set(row.id, row);
  }
  for (const id of gone) {
    bin.delete(id);
    // An import that was taken back removes rows that were never in the bin.
    rows.delete(id);
  }
  return { rows, bin };
}

/** The row with this id, in the bin or not. */
export function findRow({ rows, bin }: HeldRows, id: string | null): Highlight | undefined {
  return id === null ? undefined : (rows.get(id) ?? bin.get(id));
}
