// Which rows are selected, and what a click with and without Shift makes of that.

/** The selected rows, and the row that a range starts from. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Id of the row that was selected or deselected last. */
  readonly last: string | null;
}

/** No row is selected, and a range has no start. */
export const NOTHING_SELECTED: Selection = { ids: new Set(), last: null };

interface Click {
  readonly id: string;
  /** Also selects all rows between the last one and this. */
  readonly range: boolean;
  /** Ids of the rows that are listed, in order. */
  readonly shown: readonly string[];
}

/**
 * Toggles a row. With `range`, selects it and all rows between the last one and it instead, in either direction; where
 * one of the two is not listed, it toggles as without.
 */
export function selectRow({ ids, last }: Selection, { id, range, shown }: Click): Selection {
  const next = new Set(ids);
  const [from, to] = [last === null ? -1 : shown.indexOf(last), shown.indexOf(id)];
  if (range && from >= 0 && to >= 0)
    for (const each of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each);
  else if (!next.delete(id)) next.add(id);
  return { ids: next, last: id };
}

/** Selects exactly these rows; a range starts from where it did. */
export function selectOnly({ last }: Selection, ids: readonly string[]): Selection {
  return { ids: new Set(ids), last };
}
