import { batch } from '@preact/signals-core';
import { addTyped, NOTHING_LEFT } from '../../../core/highlight/left-words.ts';
import type { OpenedArticle } from '../../../core/highlight/opened-article.ts';
import { withArticle, withRows } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { takeLeft, withLeft } from './leave-words.ts';

/** The background may have been stopped, or have no store yet. */
const LOADINGS_MS = [200, 1000, 3000, 10_000];

/** Reads what the store has of this page, and shows it. Rejects when nobody answers. */
export const loadHighlights = (page: HighlightsContext) => async (): Promise<void> => {
  const startedMs = performance.now();
  const answer = await page.ports.openArticle();
  const left = addTyped(page.state.value.left, page.takeTyped());
  const opened = withLeft(answer, left);
  const loadedMs = performance.now();
  showArticle(page)(opened);
  const placedMs = performance.now();
  page.update({ left: NOTHING_LEFT, timingsMs: { load: loadedMs - startedMs, place: placedMs - loadedMs } });
  takeLeft(page)(left);
  // Nobody waits for the names of tags.
  page.update({ tags: await page.ports.listTags() });
};

/** Loads once more, and again after a while where nobody answers; then sends what is not saved. */
export const loadAgain =
  (page: HighlightsContext) =>
  (nth = 0): void =>
    void loadHighlights(page)()
      .then(page.rows.sync.retry)
      .catch(() => {
        const delayMs = LOADINGS_MS[nth];
        if (delayMs !== undefined) page.ports.later(() => loadAgain(page)(nth + 1), delayMs);
      });

const showArticle =
  (page: HighlightsContext) =>
  (opened: OpenedArticle): void => {
    const { key, drafts, problem } = opened;
    batch(() => {
      page.change(withArticle(opened, key === null ? null : page.words.facts(key, page.ports.now())));
      // A store that cannot be read knows no rows: those that are shown stay.
      if (problem?.kind === 'storage-unavailable') return;
      page.rows.load(opened);
      page.change(withRows(page.rows));
    });
    if (problem?.kind === 'storage-unavailable') return;
    const offered = drafts.find(({ id }) => page.rows.offerOf(id) !== null);
    if (offered === undefined) return;
    const text = page.ports.translate('ownOfferTold');
    page.update({ toast: { text, action: { kind: 'open', id: offered.id } } });
  };
