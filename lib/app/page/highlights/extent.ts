import { batch } from '@preact/signals-core';
import { changeHighlight } from './change.ts';
import { type DescribedRange, describeRange } from './describe-range.ts';
import { placedOf, withPlaced } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { leaveTool } from './leave-tool.ts';

/** Shows the handles at both ends of a highlight; nothing for one that is not on the page. */
export const changeExtent =
  (page: HighlightsContext) =>
  (id: string): void => {
    const range = page.words.join(placedOf(page.state.value, id)?.ranges ?? []);
    if (range === null) return;
    leaveTool(page)();
    page.host.attach();
    page.update({ tool: { kind: 'extent', id, range }, announced: { text: page.ports.translate('ownExtentHow') } });
  };

/** Gives the highlight whose handles are shown these words, and takes the handles away. */
export const keepExtent =
  (page: HighlightsContext) =>
  (range: Range): void => {
    const { tool } = page.state.value;
    leaveTool(page)();
    const described = describeRange(page.words, range);
    if (tool?.kind === 'extent' && described !== null) moveHighlight(page)(tool.id, described);
  };

/** Gives a highlight other words of the page, as one step; says so where they are too many. */
export const moveHighlight =
  (page: HighlightsContext) =>
  (id: string, { selector, ...anchor }: DescribedRange): void =>
    batch(() => {
      if (!changeHighlight(page)(id, { selector })) return;
      const row = page.rows.sync.get(id);
      if (row !== null) page.change(withPlaced({ ...anchor, highlight: row.wanted }));
    });
