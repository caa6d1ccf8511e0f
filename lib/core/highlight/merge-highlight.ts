// Two authors of one row: a three-way merge in which no text is lost.
import type { Highlight } from './highlight.ts';
import { mergeNotes } from './merge-notes.ts';
import { nextRevision } from './next-revision.ts';

/**
 * The row after `mine`, which was made from `base`, when `current` is what is kept. Of each field the changed one
 * counts, mine where both changed; of two notes both texts are kept. A row in the bin comes back when the other author
 * changed it meanwhile.
 */
export function mergeHighlight(current: Highlight, mine: Highlight, base: Highlight | null): Highlight {
  const take = <Key extends keyof Highlight>(key: Key): Highlight[Key] =>
    base !== null && isSame(mine[key], base[key]) ? current[key] : mine[key];
  const merged = {
    ...current,
    selector: take('selector'),
    colour: take('colour'),
    note: mergeNotes(current.note, mine.note, base?.note ?? ''),
    tags: mergeTags(current.tags, mine.tags, base?.tags ?? []),
    deleted: take('deleted'),
  };
  const isChanged = (['selector', 'colour', 'note', 'tags', 'deleted'] as const).some(
    (key) => !isSame(merged[key], current[key]),
  );
  if (!isChanged) return current;
  return {
    ...merged,
    // As times: a row may come with an offset.
    modified: Date.parse(current.modified) > Date.parse(mine.modified) ? current.modified : mine.modified,
    revision: nextRevision(current.revision),
  };
}

function mergeTags(theirs: readonly string[], mine: readonly string[], base: readonly string[]): readonly string[] {
  const removed = new Set(base.filter((tag) => !mine.includes(tag)));
  const kept = theirs.filter((tag) => !removed.has(tag));
  return [...kept, ...mine.filter((tag) => !kept.includes(tag) && !base.includes(tag))];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
