import type { HighlightChange } from '../../../core/highlight/highlight-store.ts';
import { mergeHighlight } from '../../../core/highlight/merge-highlight.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Takes the last step back. Returns false where there is none. */
export const undo = (page: HighlightsContext) => (): boolean => apply(page)(page.history.undo());

/** Does the last step that was undone again. Returns false where there is none. */
export const redo = (page: HighlightsContext) => (): boolean => apply(page)(page.history.redo());

const apply =
  (page: HighlightsContext) =>
  (changes: readonly HighlightChange[] | null): boolean => {
    for (const { highlight, base } of changes ?? []) {
      // What was changed since, here or elsewhere, stays.
      const current = page.rows.sync.get(highlight.id)?.wanted ?? highlight;
      page.rows.sync.put({ ...mergeHighlight(current, highlight, base), modified: page.ports.now() });
    }
    return changes !== null;
  };
