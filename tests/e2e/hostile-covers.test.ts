// A page that lays something over the bar, so that a reader presses what they do not see. Against what readers install.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { selectText } from '../support/e2e/highlighting.ts';
import { COVERS, HARMLESS, prepareCovers } from '../support/e2e/hostile-covers.ts';
import { openWatchedPage, type WatchedPage } from '../support/e2e/watched-page.ts';

let watched: WatchedPage;
beforeAll(async () => {
  watched = await openWatchedPage();
  await watched.page.evaluate(prepareCovers);
});
afterAll(() => watched?.close());

/** The bar's first colour, as the page itself can find it: whatever of ours is by the selection. */
const findBar = async (words: string) => {
  await selectText(watched.page, words);
  const at = await watched.page.waitFor(() => {
    const { left, top } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    for (let y = top - 100; y < top + 100; y += 3)
      for (let x = left - 40; x < left + 300; x += 3) {
        const element = document.elementFromPoint(x, y);
        if (element !== document.body && element?.parentElement === document.documentElement)
          return { x: x + 16, y: y + 16 };
      }
    return null;
  });
  if (at === null) throw new Error('Expected a bar, got none');
  return at;
};
/** A page that deceives waits: what the guard refuses in its first moments only is no guard. */
const wait = (ms: number) =>
  watched.page.evaluate(async (wanted) => {
    const began = performance.now();
    while (performance.now() - began < wanted) await new Promise((done) => requestAnimationFrame(done));
  }, ms);
/** A hand takes its time between down and up. */
const press = async ({ x, y }: { x: number; y: number }) => {
  const { page } = watched;
  await page.mouseMove(x - 1, y);
  await page.mouseMove(x, y);
  await page.mouseDown();
  await wait(250);
  await page.mouseUp();
};
const uncover = () =>
  watched.page.evaluate(() => (globalThis as unknown as { covers: { uncover(): void } }).covers.uncover());

describe('a press on the bar makes nothing, under', () => {
  it.each(COVERS)('%s', async (_name, cover) => {
    const made = await watched.madeBy(async () => {
      const at = await findBar(watched.fresh());
      await watched.page.evaluate(cover);
      await wait(900);
      await press(at);
      await uncover();
    });
    expect(made).toEqual([]);
  });

  it('a popover that comes again at each press, however often', async () => {
    const [, again] = COVERS.at(-1) ?? [];
    if (again === undefined) throw new Error('Expected covers, got none');
    const made = await watched.madeBy(async () => {
      const at = await findBar(watched.fresh());
      await watched.page.evaluate(again);
      for (let nth = 0; nth < 3; nth++) {
        await wait(900);
        await press(at);
      }
      await uncover();
    });
    expect(made).toEqual([]);
  });

  it('a popover over words that a script has selected: there is no bar', async () => {
    const made = await watched.madeBy(async () => {
      const at = await watched.pointOf(watched.fresh());
      await watched.page.evaluate((words) => {
        const { select } = globalThis as unknown as { select: (words: string) => void };
        select(words);
      }, watched.fresh());
      const [, cover = () => undefined] = COVERS[0] ?? [];
      await watched.page.evaluate(cover);
      await wait(900);
      for (let y = at.y - 60; y < at.y + 60; y += 20) await watched.page.click(at.x, y);
      await uncover();
    });
    expect(made).toEqual([]);
  });
});

describe('a press on the bar counts, with', () => {
  it.each(HARMLESS)('%s', async (_name, dress) => {
    const words = watched.fresh();
    const made = await watched.madeBy(async () => {
      await watched.page.evaluate(dress);
      const at = await findBar(words);
      await wait(900);
      await press(at);
      await uncover();
    });
    expect(made).toEqual([words]);
  });

  it('a popover that was over it, once the bar has come to the top', async () => {
    const words = watched.fresh();
    const at = await findBar(words);
    const [, cover = () => undefined] = COVERS[0] ?? [];
    await watched.page.evaluate(cover);
    const isMade = async () => {
      if (await watched.isKept(words)) return true;
      await watched.page.click(at.x, at.y);
      return watched.isKept(words);
    };
    await pollUntil(isMade, { timeoutMs: 15_000, what: 'a press that counts' });
    await uncover();
  });
});
