// A page that covers an open card, so that a reader deletes what they do not see. In the test build, whose card can be
// measured by a test.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { waitInCard } from '../support/e2e/highlighting.ts';
import { COVERS, prepareCovers } from '../support/e2e/hostile-covers.ts';
import { openWatchedPage, quoteOf, type WatchedPage } from '../support/e2e/watched-page.ts';

let watched: WatchedPage;
beforeAll(async () => {
  watched = await openWatchedPage({ mode: 'test' });
  await watched.page.evaluate(prepareCovers);
});
afterAll(() => watched?.close());

const until = (what: string, isSo: () => Promise<boolean>) => pollUntil(isSo, { timeoutMs: 15_000, what });

it('what is deleted under a cover is in the bin, and the offer to undo it is over the cover', async () => {
  const { page, fresh, highlight, isKept, pointOf, readBin } = watched;
  const words = fresh();
  await highlight(words);
  const mark = await pointOf(words);
  await page.click(mark.x, mark.y);
  const button = await waitInCard(page, (root) => {
    const box = root.querySelector('[data-act="delete"]')?.getBoundingClientRect();
    return box && box.width > 0 && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (!button) throw new Error('Expected a card with a button, got none');
  const [, cover = () => undefined] = COVERS[0] ?? [];
  await page.evaluate(cover);
  await page.click(button.x, button.y);
  await until('the bin', async () => (await readBin()).some((row) => quoteOf(row) === words));
  const undo = await page.waitFor(() => {
    // A cover that could be hit, so that what is hit says what is on top.
    for (const sheet of document.querySelectorAll<HTMLElement>(':popover-open')) sheet.style.pointerEvents = 'auto';
    for (const child of document.documentElement.children) {
      const box = child.shadowRoot?.querySelector('.own-toast button')?.getBoundingClientRect();
      if (box === undefined || box.width === 0) continue;
      const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      return document.elementFromPoint(point.x, point.y) === child ? point : null;
    }
    return null;
  });
  if (undo === null) throw new Error('Expected an offer to undo, got none');
  await page.click(undo.x, undo.y);
  await until('the highlight again', () => isKept(words));
  expect((await readBin()).map(quoteOf)).not.toContain(words);
});
