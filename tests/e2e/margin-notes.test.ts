// Reading the notes: by pointer on the marks, on the cards, and by keys.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickInside, lookInside, readCards, readOpen, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks, showMark } from '../support/e2e/read-page-marks.ts';
import { OP_ED, pack, readHtml } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  await browser.control.evaluate(() => chrome.storage.local.clear());
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

describe('the keys', () => {
  const openKey = async () => (await article.ask('read-state', null))?.open;

  it('N and P step through the notes in reading order, and around', async () => {
    await openOpEd();
    const notes = (await article.ask('read-state', null))?.notes.filter(({ places }) => places > 0) ?? [];
    const key = (at: number) => notes.at(at)?.note ?? 'none';
    for (const [pressed, wanted] of [
      ['n', key(0)],
      ['n', key(1)],
      ['N', key(2)],
      ['p', key(1)],
      ['P', key(0)],
      ['p', key(-1)],
      ['n', key(0)],
    ] as const) {
      await article.page.press(pressed);
      await waitForOpen(wanted);
      expect(await openKey()).toBe(wanted);
    }
  });

  it('N brings the line of its note into the window', async () => {
    await openOpEd();
    await article.page.press('p');
    await waitInside(article.page, (root) => root.querySelector('.box') !== null);
    const last = await waitInside(article.page, (root) => {
      const box = root.querySelector('.box')?.getBoundingClientRect();
      return box && box.top > 0 && box.top < innerHeight && box.top;
    });
    expect(last).toBeGreaterThan(0);
  });

  it('Enter opens the card that has the focus; Esc closes it and gives the focus back to the text', async () => {
    await openOpEd();
    await lookInside(article.page, (root) =>
      root.querySelector<HTMLElement>('[data-note="claim/c05"] .collapsed')?.focus(),
    );
    await article.page.press('Enter');
    await waitForOpen('claim/c05');
    await article.page.press('Escape');
    await waitForNoneOpen();
    expect(await article.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await article.page.press('n');
    await waitInside(article.page, (root) => root.querySelector('.box') !== null);
  });

  it.each(['Alt+n', 'Alt+p'])('are the page’s own as %s', async (keys) => {
    await openOpEd();
    await article.page.evaluate(() => {
      document.addEventListener('keyup', ({ key }) => {
        document.title += key;
      });
    });
    await article.page.press(keys);
    await article.page.waitFor((end) => document.title.endsWith(end), `${keys.at(-1)}Alt`);
    expect(await openKey()).toBeNull();
  });

  it.each(['<input id="own">', '<textarea id="own"></textarea>', '<div id="own" contenteditable>&#8203;</div>'])(
    'are letters while the reader writes in %s',
    async (field) => {
      await openOpEd(readHtml(OP_ED).replace('</header>', `</header>${field}`));
      await article.page.evaluate(() => document.querySelector<HTMLElement>('#own')?.focus());
      await article.page.type('np');
      await article.page.waitFor(() => {
        const own = document.querySelector<HTMLInputElement>('#own');
        return (own?.value ?? own?.textContent ?? '').includes('np');
      });
      expect(await openKey()).toBeNull();
    },
  );
});

describe('the layer switches', () => {
  const layers: readonly [name: string, layer: string, kind: string, kept: string][] = [
    ['Actors', 'actors', 'actor', 'claims'],
    ['Claims', 'claims', 'claim', 'actors'],
  ];
  it.each(layers)(
    '%s in the popup hides these marks and cards in every tab, and shows them again',
    async (_name, layer, kind, kept) => {
      await openOpEd();
      const second = await openArticle(browser, 'op-ed-current.html', { viewport: { width: 1920, height: 900 } });
      await second.report(({ layout }) => layout.mode === 'margin');
      const popup = await openPopup(browser);
      const before = await readMarks(article.page);
      const toggle = () =>
        popup.evaluate((name) => document.querySelector<HTMLElement>(`.layer.${name}`)?.click(), layer);
      const cardsGone = (root: ShadowRoot, gone: string) => root.querySelector(`.card.${gone}`) === null;
      await toggle();
      for (const { page } of [article, second]) {
        await waitInside(page, cardsGone, kind);
        const layersLeft = new Set((await readMarks(page)).map((mark) => mark.layer));
        expect([...layersLeft]).toEqual([kept]);
        expect(await lookInside(page, (root) => root.querySelectorAll('.card').length)).toBeGreaterThan(20);
      }
      await popup.waitFor(
        (name) => document.querySelector(`.layer.${name}`)?.getAttribute('aria-checked') === 'false',
        layer,
      );
      await toggle();
      await waitInside(article.page, (root, back) => root.querySelector(`.card.${back}`) !== null, kind);
      expect(await readMarks(article.page)).toEqual(expect.arrayContaining(before));
      await popup.close();
      await second.close();
    },
  );

  it('on the card for the piece do the same, and hold for the next visit', async () => {
    await openOpEd();
    await clickInside(article.page, '[data-note="piece"] .collapsed');
    await clickInside(article.page, '.layer.actors');
    await waitInside(article.page, (root) => root.querySelector('.card.actor') === null);
    await article.close();
    await openOpEd();
    expect(await lookInside(article.page, (root) => root.querySelectorAll('.card.actor').length)).toBe(0);
    expect(await lookInside(article.page, (root) => root.querySelectorAll('.card.claim').length)).toBe(
      pack.claims.length,
    );
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
