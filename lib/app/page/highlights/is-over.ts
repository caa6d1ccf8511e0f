import type { HighlightsContext } from './highlights-context.ts';

/** True once the extension is gone and nothing can be kept any more; the sentence that says so is on the page then. */
export const isOver = (page: HighlightsContext) => (): boolean => {
  if (!page.life.isOver()) return false;
  page.host.attach();
  return true;
};
