import type { OfferChoice } from '../../../core/highlight/own-rows.ts';
import { withRows } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Does with an offered draft what the reader chose: kept with the note, taken in its place, or dropped. One step. */
export const chooseOffer =
  (page: HighlightsContext) =>
  (id: string, choice: OfferChoice): void => {
    const { sync } = page.rows;
    const before = sync.get(id)?.wanted ?? null;
    page.rows.choose(id, choice);
    const after = sync.get(id)?.wanted ?? null;
    if (before !== null && after !== null && before !== after) page.history.push([{ before, after }]);
    page.change(withRows(page.rows));
  };
