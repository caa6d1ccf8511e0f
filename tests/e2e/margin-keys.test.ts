// Reading the notes without a pointer, and choosing which of them are shown.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickInside, lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks } from '../support/e2e/read-page-marks.ts';
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
const waitForNoneOpen = () => waitInside(article.page, (root) => root.querySelector('.box, .sheet') === null);

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
    await article.page.press('Tab');
    await waitInside(article.page, (root) => root.activeElement?.closest('[data-note="claim/c05"]') != null);
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
