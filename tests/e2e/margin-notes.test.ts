// Reading the notes: by pointer, on the marks and on the cards.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickInside, lookInside, readCards, readOpen, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks, showMark } from '../support/e2e/read-page-marks.ts';
import { OP_ED, readHtml } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  expect(errors).toEqual([]);
});
afterAll(() => browser?.close());

const openOpEd = async (html?: string) => {
  article = await openArticle(browser, OP_ED, html === undefined ? {} : { html });
  await article.report(({ layout }) => layout.mode === 'margin');
};
const waitForOpen = (key: string) =>
  waitInside(article.page, (root, wanted) => root.querySelector(`[data-note="${wanted}"] .box`) !== null, key);
/** Under the pointer a card shows its whole line, over its neighbours: away with the pointer before measuring. */
const measureCards = async () => {
  await article.page.mouseMove(4, 450);
  await waitInside(article.page, (root) => root.querySelector('.hovered, :hover') === null);
  return readCards(article.page);
};
const waitForNoneOpen = () => waitInside(article.page, (root) => root.querySelector('.box, .sheet') === null);

describe('a card', () => {
  beforeEach(() => openOpEd());

  it('opens at its line, the others make room, and the page stays where it is', async () => {
    await article.page.evaluate(() => scrollTo(0, 420));
    const before = await measureCards();
    await clickInside(article.page, '[data-note="claim/c10"] .collapsed');
    await waitForOpen('claim/c10');
    const after = await measureCards();
    const { cards } = await article.report();
    const opened = cards.find(({ id }) => id === 'c10');
    expect(opened?.top).toBeCloseTo(opened?.anchorTop ?? Number.NaN, 0);
    expect(opened?.height).toBeGreaterThan(100);
    expect(crowded(after)).toEqual([]);
    expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
    expect(await article.page.evaluate(() => window.scrollY)).toBe(420);
  });

  it('closes when another opens, and when its own button is pressed', async () => {
    const before = await measureCards();
    await clickInside(article.page, '[data-note="claim/c03"] .collapsed');
    await waitForOpen('claim/c03');
    await clickInside(article.page, '[data-note="actor/imctc"] .collapsed');
    await waitForOpen('actor/imctc');
    expect(await readOpen(article.page)).toEqual({ cards: ['actor/imctc'], sheets: [] });
    await clickInside(article.page, '.box .close');
    await waitForNoneOpen();
    expect(await measureCards()).toEqual(before);
  });

  it.each(['claim/c10', 'claim/c17', 'actor/pakistan', 'piece'])(
    '%s has links to its sources that open in a new tab without referrer',
    async (key) => {
      await article.ask('go-to', { note: key, place: 0 });
      const links = await waitInside(
        article.page,
        (root, wanted) => {
          const found = [];
          for (const link of root.querySelectorAll<HTMLAnchorElement>(`[data-note="${wanted}"] a`))
            found.push({ protocol: link.protocol, target: link.target, rel: [...link.relList].sort().join(' ') });
          return found.length > 0 && found;
        },
        key,
      );
      const sound = { protocol: expect.stringMatching(/^https?:$/), target: '_blank', rel: 'noopener noreferrer' };
      expect(links).toEqual(Array.from(links || [], () => sound));
    },
  );

  it('for an actor goes from mention to mention and around', async () => {
    await article.ask('go-to', { note: 'actor/pakistan', place: 0 });
    await waitForOpen('actor/pakistan');
    const count = await lookInside(article.page, (root) => root.querySelectorAll('.box .tick').length);
    expect(count).toBeGreaterThan(20);
    for (const [button, at] of [
      ['.next', 2],
      ['.next', 3],
      ['.step', 2],
      ['.step', 1],
      ['.step', count],
    ] as const) {
      await clickInside(article.page, `.box .mentions ${button}`);
      await waitInside(
        article.page,
        (root, wanted) => root.querySelector('.box .mentions .meta')?.textContent === wanted,
        `${at} of ${count}`,
      );
    }
    const shown = await article.page.evaluate(() => window.scrollY);
    expect(shown).toBeGreaterThan(500);
  });
});

describe('a mark', () => {
  beforeEach(() => openOpEd());

  it('shows its card under the pointer, and no longer when the pointer leaves', async () => {
    const { x, y } = await showMark(article.page, 'claims', 'Pakistan enjoyed its moment in the spotlight');
    await article.page.mouseMove(x, y);
    const hovered = 'claim/c05';
    await waitInside(article.page, (root, key) => root.querySelector(`.hovered[data-note="${key}"]`) !== null, hovered);
    expect((await readMarks(article.page)).filter(({ layer }) => layer === 'active').map(({ text }) => text)).toEqual([
      'Pakistan enjoyed its moment in the spotlight',
    ]);
    await article.page.mouseMove(4, 450);
    await waitInside(article.page, (root) => root.querySelector('.hovered') === null);
    expect((await readMarks(article.page)).filter(({ layer }) => layer === 'active')).toEqual([]);
  });

  it('opens its card when clicked', async () => {
    const { x, y } = await showMark(article.page, 'claims', 'Pakistan enjoyed its moment in the spotlight');
    await article.page.click(x, y);
    await waitForOpen('claim/c05');
    expect(await readOpen(article.page)).toEqual({ cards: ['claim/c05'], sheets: [] });
  });

  it('under several notes opens the shortest first and goes on with each further click', async () => {
    const { x, y } = await showMark(article.page, 'actors', 'Tehrik-i-Taliban Pakistan');
    const keys = ['actor/ttp', 'claim/c29', 'claim/c28', 'actor/ttp'];
    for (const key of keys) {
      // Coming back to the words keeps the second click from being a double click, which selects a word.
      await article.page.mouseMove(4, 450);
      await article.page.mouseMove(x, y);
      await article.page.click(x, y);
      await waitForOpen(key);
    }
  });

  it('inside a link of the page leaves the link its click', async () => {
    const html = readHtml(OP_ED).replace(
      'Pakistan enjoyed its moment',
      '<a href="#linked">Pakistan enjoyed its moment</a>',
    );
    await article.close();
    await openOpEd(html);
    const { x, y } = await showMark(article.page, 'claims', 'Pakistan enjoyed its moment in the spotlight');
    await article.page.click(x, y);
    await article.page.waitFor(() => location.hash === '#linked');
    expect((await article.ask('read-state', null))?.open).toBeNull();
  });
});

/** Pairs of cards of one side that overlap by more than half a pixel. */
function crowded(cards: readonly { key: string; left: number; top: number; bottom: number }[]) {
  const sorted = cards.toSorted((a, b) => a.left - b.left || a.top - b.top);
  return sorted.flatMap((card, at) => {
    const above = sorted[at - 1];
    return above?.left === card.left && above.bottom > card.top + 0.5 ? [[above.key, card.key]] : [];
  });
}
