// Any page, the library, the settings and the panel: what is highlighted anywhere is found, changed and restored.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DriverPage } from '../support/e2e/driver.ts';
import { clickInTools, selectText, waitForNoTint, waitForTint } from '../support/e2e/highlighting.ts';
import { type Article, askForNotes, openArticle, openTab } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { findViolations } from '../support/e2e/run-axe.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

const AT = 'https://plain.example/essay';
const WORDS = 'the harbour was quiet in the morning';
const PLAIN = `<!doctype html><html lang="en"><title>An essay on harbours</title><meta name="author" content="N. Reader">
<body style="max-width:640px;margin:40px auto"><h1>An essay on harbours</h1>
${Array.from({ length: 8 }, (_, nth) => `<p>Paragraph ${nth} says that ${nth === 3 ? WORDS : `ship ${nth} came in late`}, and goes on for a while about ropes, tides and the price of salt in the towns along the coast.</p>`).join('\n')}
<iframe srcdoc="<p>Text in a frame.</p>"></iframe><input type="password"></body></html>`;

let browser: TestBrowser;
let page: DriverPage;
let library: DriverPage;
beforeAll(async () => {
  browser = await openBrowser();
  browser.site.set(AT, PLAIN);
});
afterAll(async () => {
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
});
afterEach(async () => {
  await library?.close();
});

const openLibrary = async (hash = '') => {
  library = await browser.driver.extensionPage(`/library.html${hash}`, { background: true });
  await library.waitFor(() => document.querySelector('.library .columns, .library .empty') !== null);
  return library;
};
const click = (selector: string) =>
  library.waitFor((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    element?.click();
    return element !== null;
  }, selector);
const countRows = (count: number) =>
  library.waitFor((wanted) => document.querySelectorAll('.library .row').length === wanted, count);
const lines = () =>
  library.evaluate(() =>
    Array.from(document.querySelectorAll('.library .row .first'), ({ textContent }) => textContent ?? ''),
  );

describe('a page that no pack knows', () => {
  it('is highlighted once the reader asks', async () => {
    ({ page } = await openTab(browser));
    await page.goto(AT);
    await askForNotes(browser, { page });
    await selectText(page, WORDS);
    await clickInTools(page, '[data-colour="violet"]');
    await waitForTint(page, 'violet', WORDS);
    await page.waitFor(() => {
      for (const child of document.documentElement.children)
        if (child.shadowRoot?.querySelector('[data-note^="own/"]')) return true;
      return false;
    });
  });
});

describe('the library', () => {
  it('has the highlight, and nothing wrong for a screen reader', async () => {
    await openLibrary();
    await countRows(1);
    expect((await lines())[0]).toContain(WORDS);
    await click('.entry-button');
    await library.waitFor(() => document.querySelector('.detail blockquote') !== null);
    expect(await findViolations(library, 'page')).toEqual([]);
  });

  it('finds it by its words, by the address, and says so when it does not', async () => {
    await openLibrary('#q=harbours');
    await library.waitFor(() => document.documentElement.dataset.indexed === 'true');
    await countRows(1);
    await library.evaluate(() => {
      location.hash = '#q=zebra';
    });
    await library.waitFor(() => document.querySelector('.empty')?.textContent?.includes('zebra'));
    await click('[data-act="clear"]');
    await countRows(1);
  });

  it('tags, moves to the bin, undoes and restores; the page follows', async () => {
    await openLibrary();
    await countRows(1);
    await click('[data-act="select-all"]');
    await library.waitFor(() => {
      const field = document.querySelector<HTMLInputElement>('.bulk input');
      if (field === null) return false;
      field.value = 'sea';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    });
    await click('[data-act="tag-all"]');
    await library.waitFor(() => document.querySelector('.row .meta')?.textContent?.includes('#sea'));
    await click('[data-act="select-all"]');
    await click('[data-act="bin-all"]');
    await countRows(0);
    await waitForNoTint(page);
    await click('[data-act="undo"]');
    await countRows(1);
    await waitForTint(page, 'violet', WORDS);
  });
});

describe('the settings', () => {
  it('name a colour, and the page’s bar has the name', async () => {
    const settings = await browser.driver.extensionPage('/options.html', { background: true });
    await settings.waitFor(() => {
      const field = document.querySelector<HTMLInputElement>('.setting input[type="text"]');
      if (field === null) return false;
      field.value = 'Key fact';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    });
    await settings.waitFor(() => document.querySelector('[data-save="saved"]') !== null);
    expect(await findViolations(settings, 'page')).toEqual([]);
    await settings.close();
    await page.bringToFront();
    await selectText(page, 'ropes, tides');
    await page.waitFor(() => {
      for (const child of document.documentElement.children) {
        const button = child.shadowRoot?.querySelector('.own-bar [data-colour="yellow"]');
        if (button?.getAttribute('aria-label') === 'Key fact') return true;
      }
      return false;
    });
  });
});

describe('the panel', () => {
  let article: Article;
  it('has the reader’s own among the notes of the pack', async () => {
    article = await openArticle(browser, OP_ED);
    const { article: text } = await article.report();
    const words = (text?.paragraphs[3] ?? '').split(' ').slice(2, 9).join(' ');
    await selectText(article.page, words);
    await clickInTools(article.page, '[data-colour="green"]');
    await waitForTint(article.page, 'green', words);
    const panel = await browser.driver.extensionPage('/sidepanel.html', { background: true });
    await panel.waitFor(() => document.querySelector('.entry.own') !== null);
    const neighbours = await panel.evaluate(() => {
      const own = document.querySelector('.entry.own');
      return [own?.previousElementSibling?.className, own?.nextElementSibling?.className];
    });
    expect(neighbours).toEqual([expect.stringMatching(/^entry/), expect.stringMatching(/^entry/)]);
    await panel.close();
    await article.close();
  });
});
