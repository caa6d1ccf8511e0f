// Pages and packs that are not as they should be: the article stays readable, and the popup says what happened.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../lib/core/text/normalise-text.ts';
import { makeBigPage } from '../fixtures/make-big-page.mjs';
import { hasMargin, readCards, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { readMarks } from '../support/e2e/read-page-marks.ts';
import { OP_ED, pack, readHtml } from '../support/e2e/saved-pages.ts';

const CLAIMS = pack.claims.map(({ selector }) => foldText(selector.exact));

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  expect(errors).toEqual([]);
  expect(ownErrors(browser.driver)).toEqual([]);
});
afterAll(() => browser?.close());

const readMarkedClaims = async () =>
  (await readMarks(article.page)).filter(({ layer }) => layer === 'claims').map(({ text }) => foldText(text));

describe('a page that rewrites itself', () => {
  it('has all its marks once it is calm', async () => {
    article = await openArticle(browser, 'rewriting.html');
    await article.report();
    // The page says of itself how long it goes on.
    await article.page.waitFor(() => performance.now() > 3500);
    await article.page.waitFor((count) => {
      let marked = 0;
      for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)
        if (name.startsWith('postil-claims-'))
          for (const range of highlight) if (range.startContainer.isConnected && !range.collapsed) marked++;
      return marked === count;
    }, CLAIMS.length);
    expect((await readMarkedClaims()).toSorted()).toEqual(CLAIMS.toSorted());
    expect((await article.report()).notes.every(({ state }) => state === 'placed')).toBe(true);
  });
});

describe('a page that removes the margin', () => {
  it('again and again is left alone, and the popup says so and still leads to the list', async () => {
    article = await openArticle(browser, 'host-remover.html');
    await article.report();
    const popup = await openPopup(browser);
    const said = await popup.waitFor(() => document.querySelector('.problem')?.textContent);
    expect(said).toBe(
      'The page removes what Postil shows on it. Notes are in the list; shortcuts still highlight, and a note is written in the library.',
    );
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toBe('79 notes on this page');
    await popup.close();
  });

  it('once gets it back, with its cards and marks', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report(({ layout }) => layout.mode === 'margin');
    const before = await readCards(article.page);
    await article.page.evaluate(() => {
      CSS.highlights.clear();
      document.documentElement.lastElementChild?.remove();
    });
    await article.page.waitFor(
      () =>
        document.documentElement.children.length === 3 && [...CSS.highlights.keys()].includes('postil-claims-light'),
    );
    expect(await readCards(article.page)).toEqual(before);
    expect((await readMarkedClaims()).toSorted()).toEqual(CLAIMS.toSorted());
  });

  it('by replacing its whole body has notes again when the article is there again', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    await article.page.evaluate(() => {
      const copy = document.body.cloneNode(true);
      document.body.replaceWith(copy);
    });
    await article.page.waitFor((count) => {
      let marked = 0;
      for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)
        if (name.startsWith('postil-claims-'))
          for (const range of highlight) if (range.startContainer.isConnected) marked++;
      return marked === count;
    }, CLAIMS.length);
    await waitInside(article.page, (root) => root.querySelector('.card')?.checkVisibility());
  });
});

describe('a page whose own rules reach for the margin', () => {
  const policy = "default-src 'none'; style-src 'nonce-own'; img-src data:";
  const rules: readonly [what: string, tag: string][] = [
    ['hides every div', '<style>div:not(body div) { display: none !important; opacity: 0 !important }</style>'],
    [
      'turns and shifts it',
      '<style>html > div { transform: rotate(90deg) !important; left: 300px !important }</style>',
    ],
    ['allows no style but its own', `<meta http-equiv="Content-Security-Policy" content="${policy}">`],
  ];
  it.each(rules)('%s: the cards stand where they always do', async (_what, tag) => {
    const plain = readHtml(OP_ED).replace('<style>', '<style nonce="own">');
    article = await openArticle(browser, OP_ED, { html: plain });
    await article.report(({ layout }) => layout.mode === 'margin');
    const before = await readCards(article.page);
    await article.close();
    article = await openArticle(browser, OP_ED, {
      html: plain.replace('<style', `${tag.replace('<style', '<style nonce="own"')}<style`),
    });
    await article.report(({ layout }) => layout.mode === 'margin');
    expect(await readCards(article.page)).toEqual(before);
    await waitInside(article.page, (root) => root.querySelector('.card')?.checkVisibility({ opacityProperty: true }));
  });
});

describe('a page that has tampered with built-in functions', () => {
  it('has all its notes, and cards that open', async () => {
    article = await openArticle(browser, 'tampered.html');
    const { notes, cards } = await article.report(({ layout }) => layout.mode === 'margin');
    expect(notes.every(({ state }) => state === 'placed')).toBe(true);
    expect(cards.length).toBeGreaterThan(70);
    await article.ask('go-to', { note: 'claim/c05', place: 0 });
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c05"] .box') !== null);
    await article.page.press('n');
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c05"] .box') === null);
  });
});

describe('a page of 5 MB', () => {
  it('is recognised, has every note, and is not held up for a second', async () => {
    const html = makeBigPage();
    expect(html.length).toBeGreaterThan(5_000_000);
    article = await openArticle(browser, OP_ED, { html });
    const { recognised, notes, longTasksMs, errors } = await article.report();
    expect(recognised).toMatchObject({ pack: pack.id, copy: false, confidence: 1 });
    expect(notes.filter(({ state }) => state !== 'placed')).toEqual([]);
    expect((await readMarks(article.page)).filter(({ strayedInto }) => strayedInto !== null)).toEqual([]);
    expect(errors).toEqual([]);
    expect(longTasksMs.filter((ms) => ms >= 1000)).toEqual([]);
  });
});

describe('a page without anything', () => {
  it.each(['', '<!doctype html>', '<!doctype html><frameset></frameset>', '<svg xmlns="http://www.w3.org/2000/svg"/>'])(
    '%j at the article’s address is left as it is',
    async (html) => {
      article = await openArticle(browser, OP_ED, { html });
      const report = await article.report(({ recognised }) => recognised.settled);
      expect(report).toMatchObject({ recognised: { pack: null }, notes: [], errors: [] });
      expect(await hasMargin(article.page)).toBe(false);
    },
  );
});
