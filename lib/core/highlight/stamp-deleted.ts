import type { Highlight } from './highlight.ts';

/**
 * A row that is moved to the bin gets the time of the store's own clock, for the store empties the bin by that clock: a
 * page whose clock is years behind must not have its rows deleted for good at once. `now` is ISO 8601.
 */
export function stampDeleted(row: Highlight, current: Highlight | null, now: string): Highlight {
  if (row.deleted === null) return row;
  return { ...row, deleted: current?.deleted ?? now };
}
