import type { HighlightsContext } from './highlights-context.ts';
import { leaveTool } from './leave-tool.ts';

/** Gives the keys to a cursor that is a sentence, from the selection or the first sentence in the window on. */
export const readBySentence = (page: HighlightsContext) => (): void => {
  leaveTool(page)();
  page.update({ bar: null, tool: { kind: 'sentences' } });
};
