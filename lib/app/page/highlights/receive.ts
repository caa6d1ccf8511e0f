import { batch } from '@preact/signals-core';
import type { Highlight } from '../../../core/highlight/highlight.ts';
import type { StoreChange } from '../../../core/highlight/highlight-store.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { loadAgain } from './load.ts';

/** Takes over what another tab or page has changed, as far as it is of this page. */
export const receiveChange =
  (page: HighlightsContext) =>
  ({ highlights, gone, settings, reopened }: StoreChange): void => {
    const { keys } = page.state.value;
    const isOurs = ({ article, id }: Highlight) => keys.includes(article) || page.rows.sync.get(id) !== null;
    batch(() => {
      if (settings !== null) page.update({ settings });
      page.rows.receive({ highlights: highlights.filter(isOurs), gone });
    });
    if (reopened) loadAgain(page)();
  };
