import { changeHighlight } from './change.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { tell } from './say.ts';
import { openEditor } from './write.ts';

/** Moves a highlight to the bin, and offers to undo it. One that was deleted for good elsewhere leaves the page. */
export const binHighlight =
  (page: HighlightsContext) =>
  (id: string): void => {
    openEditor(page)(null);
    const { sync } = page.rows;
    // The store will never take it.
    const isGone = sync.get(id)?.problem?.kind === 'deleted-for-good';
    if (isGone) sync.forget(id);
    else changeHighlight(page)(id, { deleted: page.ports.now() });
    page.margin.open(null);
    if (!isGone) tell(page)('ownBinned', { kind: 'undo' });
  };
