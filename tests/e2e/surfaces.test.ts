// Popup and side panel: the same notes as a list that a screen reader can read.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DriverPage } from '../support/e2e/driver.ts';
import { lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { findViolations } from '../support/e2e/run-axe.ts';
import { OP_ED, pack } from '../support/e2e/saved-pages.ts';

const ALL_NOTES = pack.actors.length + pack.claims.length + 1;

let browser: TestBrowser;
let article: Article;
let panel: DriverPage | null = null;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  const errors = [...article.page.errors, ...(panel?.errors ?? [])];
  await panel?.close();
  panel = null;
  await article.close();
  expect(errors).toEqual([]);
  expect(ownErrors(browser.driver)).toEqual([]);
});
afterAll(() => browser?.close());

const openPanel = async () => {
  const page = await browser.driver.extensionPage('/sidepanel.html', { background: true });
  await page.waitFor(() => document.querySelector('main.panel') !== null);
  panel = page;
  return page;
};
const readEntries = (page: DriverPage, where = '.panel') =>
  page.evaluate(
    (within) => Array.from(document.querySelectorAll<HTMLElement>(`${within} .entry`), ({ dataset }) => dataset.note),
    where,
  );
const waitForEntries = (page: DriverPage, count: number) =>
  page.waitFor((wanted) => document.querySelectorAll('.entry').length === wanted, count);
const clickOn = (page: DriverPage, selector: string) =>
  page.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (element === null) throw new Error(`Expected ${wanted}, got none`);
    element.click();
  }, selector);
const writeInto = (page: DriverPage, selector: string, text: string) =>
  page.evaluate(
    (wanted, words) => {
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (field === null) throw new Error(`Expected ${wanted}, got none`);
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );

describe('the popup', () => {
  it('counts the notes, says how the page was recognised, and has a switch for each layer', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    const popup = await openPopup(browser);
    await popup.waitFor(
      (title) => document.querySelector('h1')?.textContent === title,
      `${ALL_NOTES} notes on this page`,
    );
    const shown = await popup.evaluate(() => ({
      status: document.querySelector('[role=status]')?.textContent,
      switches: Array.from(document.querySelectorAll('[role=switch]'), (each) => [
        each.textContent,
        each.getAttribute('aria-checked'),
      ]),
      buttons: Array.from(document.querySelectorAll('.door'), ({ textContent }) => textContent),
    }));
    expect(shown).toEqual({
      status: 'Recognised by address and text: 100 % of the annotated text is here.',
      switches: [
        ['Actors', 'true'],
        ['Claims', 'true'],
        ['Mine', 'true'],
      ],
      buttons: ['Notes as a list', 'Library', 'Print with notes', 'Packs'],
    });
    expect(await findViolations(popup, 'page')).toEqual([]);
    await popup.close();
  });

  it('on a page without notes offers to highlight, to mark actors, and the doors', async () => {
    article = await openArticle(browser, 'listing.html');
    const popup = await openPopup(browser);
    const buttons = await popup.evaluate(() =>
      Array.from(document.querySelectorAll('button'), ({ textContent }) => textContent),
    );
    expect(buttons).toEqual([
      'Highlight on this page',
      'Mark known actors here',
      'Always on this site',
      'Notes as a list',
      'Library',
      'Packs',
    ]);
    expect(await findViolations(popup, 'page')).toEqual([]);
    await popup.close();
  });

  it('follows the page in front while it is open', async () => {
    article = await openArticle(browser, 'spa.html', { act: false });
    const popup = await openPopup(browser);
    await clickOn(article.page, 'a.to-article');
    await popup.waitFor(
      (title) => document.querySelector('h1')?.textContent === title,
      `${ALL_NOTES} notes on this page`,
    );
    await article.page.evaluate(() => history.back());
    await popup.waitFor(() => document.querySelector('h1')?.textContent === 'Postil');
    await popup.close();
  });
});

describe('the panel', () => {
  beforeEach(async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
  });

  it('lists all notes in reading order', async () => {
    const page = await openPanel();
    await waitForEntries(page, ALL_NOTES);
    const state = await article.ask('read-state', null);
    expect(await readEntries(page)).toEqual(state?.notes.map(({ note }) => note));
    const paragraphs = (state?.notes ?? []).flatMap(({ paragraph }) => paragraph ?? []);
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b));
    expect(await findViolations(page, 'page')).toEqual([]);
  });

  it('filters by words and by kind, and says how many are left', async () => {
    const page = await openPanel();
    await waitForEntries(page, ALL_NOTES);
    const status = (text: string) =>
      page.waitFor((wanted) => document.querySelector('.filter [role=status]')?.textContent === wanted, text);
    await writeInto(page, '.filter input', 'gwadar port');
    await page.waitFor((all) => document.querySelectorAll('.entry').length < all, ALL_NOTES);
    const found = await readEntries(page);
    expect(found).toEqual(expect.arrayContaining(['actor/gwadar-port', 'claim/c33']));
    await status(`${found.length} of ${ALL_NOTES} notes`);
    await writeInto(page, '.filter input', 'zeppelin');
    await status('No note matches the filter.');
    await writeInto(page, '.filter input', '');
    await clickOn(page, '.kinds button:nth-child(2)');
    await status(`${pack.actors.length} of ${ALL_NOTES} notes`);
    await clickOn(page, '.kinds button:nth-child(3)');
    await status(`${pack.claims.length} of ${ALL_NOTES} notes`);
    expect((await readEntries(page)).every((key) => key?.startsWith('claim/'))).toBe(true);
  });

  it('goes to a note’s place: the page scrolls there and opens the card', async () => {
    const page = await openPanel();
    await waitForEntries(page, ALL_NOTES);
    await clickOn(page, '[data-note="claim/c42"] .collapsed');
    await page.waitFor(() => document.querySelector('[data-note="claim/c42"] .go') !== null);
    expect(await findViolations(page, 'page')).toEqual([]);
    await clickOn(page, '[data-note="claim/c42"] .go');
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c42"] .box') !== null);
    const top = await lookInside(article.page, (root) => root.querySelector('.box')?.getBoundingClientRect().top ?? -1);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
  });

  it('follows the tab in front', async () => {
    const page = await openPanel();
    await waitForEntries(page, ALL_NOTES);
    const other = await openArticle(browser, 'listing.html');
    await waitForEntries(page, 0);
    expect(await page.evaluate(() => document.querySelector('.empty')?.textContent)).toBe(
      'Open an annotated article, and its notes stand here in reading order.',
    );
    expect(await findViolations(page, 'page')).toEqual([]);
    await other.close();
    await article.page.bringToFront();
    await waitForEntries(page, ALL_NOTES);
  });
});

describe('the panel beside a page', () => {
  it('that misses some notes has them in a tray, with the reason', async () => {
    article = await openArticle(browser, 'edited.html');
    const orphans = (await article.report()).notes.filter(({ state }) => state === 'orphan').map(({ id }) => id);
    const page = await openPanel();
    await waitForEntries(page, ALL_NOTES);
    const tray = (await readEntries(page, '.tray')).map((key) => key?.replace(/^\w+\//, ''));
    expect(tray.toSorted()).toEqual(orphans.toSorted());
    expect(tray).toEqual(expect.arrayContaining(['c32', 'c33']));
    const reasons = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.tray .entry'), (entry) => entry.querySelector('.reason')?.textContent),
    );
    expect(reasons).toEqual(tray.map(() => expect.stringMatching(/^Not found on this page\./)));
    await clickOn(page, '[data-note="claim/c21"] .collapsed');
    await page.waitFor(() => document.querySelector('[data-note="claim/c21"] .body') !== null);
    expect(await findViolations(page, 'page')).toEqual([]);
  });

  it('that changes by itself follows it', async () => {
    article = await openArticle(browser, 'spa.html');
    await article.report();
    const page = await openPanel();
    await waitForEntries(page, ALL_NOTES);
    await article.page.evaluate(() => history.back());
    await waitForEntries(page, 0);
    await article.page.evaluate(() => history.forward());
    await waitForEntries(page, ALL_NOTES);
  });
});

describe('the margin', () => {
  const rooms: readonly [width: number, note: string][] = [
    [1440, 'none'],
    [1440, 'piece'],
    [1440, 'actor/pakistan'],
    [1440, 'claim/c21'],
    [1024, 'none'],
    [1024, 'claim/c21'],
    [360, 'none'],
    [360, 'piece'],
    [360, 'actor/imctc'],
  ];
  it.each(rooms)('at %i px with %s open has no fault that axe-core knows', async (width, note) => {
    article = await openArticle(browser, OP_ED, { viewport: { width, height: 900 } });
    await article.report();
    if (note !== 'none') await article.ask('go-to', { note, place: 0 });
    await waitInside(
      article.page,
      (root, isOpen) => (root.querySelector('.box, .sheet') !== null) === isOpen,
      note !== 'none',
    );
    expect(await findViolations(article.page, 'margin')).toEqual([]);
  });

  it.each(['dark.html', 'rtl-shell.html', 'op-ed-current.html'])('on %s has none either', async (file) => {
    article = await openArticle(browser, file);
    await article.report();
    await article.ask('go-to', { note: 'claim/c05', place: 0 });
    await waitInside(article.page, (root) => root.querySelector('.box, .sheet') !== null);
    expect(await findViolations(article.page, 'margin')).toEqual([]);
  });
});
