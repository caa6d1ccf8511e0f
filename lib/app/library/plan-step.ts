import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightChange } from '../../core/highlight/highlight-store.ts';
import type { Deed } from '../../core/highlight/history.ts';

interface Edit {
  /** What changes of each row. */
  readonly fields: (row: Highlight) => Partial<Highlight>;
  /** ISO 8601. */
  readonly now: string;
}

/** One change of many rows, as a step that can be undone. */
export function planStep(rows: readonly Highlight[], { fields, now }: Edit): Deed[] {
  return rows.map((before) => ({ before, after: { ...before, ...fields(before), modified: now } }));
}

/** What the store is asked for to take a step. */
export function changesOf(step: readonly Deed[]): HighlightChange[] {
  return step.map(({ before, after }) => ({ highlight: after, base: before }));
}
