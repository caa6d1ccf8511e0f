import type { HighlightsContext } from './highlights-context.ts';

/** The reader agrees that what is made in this private window is kept; what is not saved is sent again. */
export const keepPrivate = (page: HighlightsContext) => (): void => {
  page.update({ keepsPrivate: true });
  page.rows.sync.retry();
};
