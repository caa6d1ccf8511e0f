// What readers install: nothing of it can be seen or reached from the page, and nothing of it asks the network.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser({ extensionDir: buildExtension('production') });
});
afterEach(() => article?.close());
afterAll(() => browser?.close());

it('shows the notes in a closed root, which the page cannot open', async () => {
  article = await openArticle(browser, OP_ED);
  const { cards, notes } = await article.report(({ layout }) => layout.mode === 'margin');
  expect(notes).toHaveLength(79);
  expect(cards.length).toBeGreaterThan(70);
  const seen = await article.page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    return {
      name: host?.localName,
      root: host?.shadowRoot ?? null,
      text: host?.textContent,
      attributes: host?.getAttributeNames(),
    };
  });
  expect(seen).toMatchObject({ name: 'div', root: null, text: '' });
  expect((seen.attributes ?? []).filter((name) => name !== 'style')).toEqual([]);
});

it('tells the page nothing of itself: no global, no message, no storage, no file', async () => {
  article = await openArticle(browser, OP_ED, { html: '<!doctype html><title>Before</title>' });
  const before = await article.page.evaluate(() => Object.getOwnPropertyNames(window).sort());
  await article.close();
  article = await openArticle(browser, OP_ED);
  await article.report();
  const after = await article.page.evaluate(() => Object.getOwnPropertyNames(window).sort());
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
  const kept = await article.page.evaluate(
    async (origin) => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
      files: await Promise.all(
        ['/packs/arabnews-1204791.json', '/reader.js', '/popup.html', '/assets/marks.css'].map((path) =>
          fetch(origin + path).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      ),
    }),
    browser.driver.extensionOrigin,
  );
  expect(kept).toEqual({
    local: 0,
    session: 0,
    cookie: '',
    databases: 0,
    files: ['refused', 'refused', 'refused', 'refused'],
  });
});

it('asks the network for nothing, neither in a page nor in its own', async () => {
  const before = browser.driver.requests.length;
  article = await openArticle(browser, OP_ED);
  await article.report();
  await article.ask('go-to', { note: 'claim/c10', place: 0 });
  for (const path of ['/popup.html', '/sidepanel.html']) {
    const own = await browser.driver.extensionPage(path, { background: true });
    await own.waitFor(() => document.querySelector('main') !== null);
    const loaded = await own.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((url) => !url.startsWith(browser.driver.extensionOrigin))).toEqual([]);
    await own.close();
  }
  const html = await article.page.evaluate(() => document.documentElement.outerHTML);
  const asked = browser.driver.requests.slice(before);
  expect(asked.filter(({ url, fromExtension }) => fromExtension || !html.includes(url))).toEqual([]);
});
