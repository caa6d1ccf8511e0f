// One row of an import, and its way back, against the row of this moment.
import type { Highlight } from './highlight.ts';
import type { ImportChange } from './highlight-store.ts';
import { mergeHighlight } from './merge-highlight.ts';
import { nextRevision } from './next-revision.ts';

/**
 * The row to keep; `null` when nothing is to be done: it is kept already, or was deleted for good since the import was
 * planned. A row that was changed since is merged with the change.
 */
export function applyChange(
  { before, after }: ImportChange,
  current: Highlight | null,
  isGone: boolean,
): Highlight | null {
  if (current === null) return before !== null && isGone ? null : after;
  if (isSame(current, after)) return null;
  if (before !== null && isSame(current, before)) return after;
  const merged = mergeHighlight(current, after, before);
  return merged === current ? null : merged;
}

/** What stands after the import is taken back: the row of before, `remove`, or `null` to leave what was changed since. */
export function revertChange({ before, after }: ImportChange, current: Highlight | null): Highlight | 'remove' | null {
  if (current === null || !isSame(current, after)) return null;
  return before === null ? 'remove' : { ...before, revision: nextRevision(current.revision) };
}

function isSame(one: Highlight, other: Highlight): boolean {
  const keys = ['article', 'colour', 'note', 'created', 'modified', 'deleted'] as const;
  return (
    keys.every((key) => one[key] === other[key]) &&
    one.tags.join(' ') === other.tags.join(' ') &&
    one.selector?.quote.exact === other.selector?.quote.exact &&
    one.selector?.position.start === other.selector?.position.start
  );
}
