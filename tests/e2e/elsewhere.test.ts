// The packs' actors on an article that no pack was written for: when asked for, and on a site with consent.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyExtension, type ExtensionCopy } from '../support/e2e/copy-extension.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { clickInside, hasMargin, lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { readMarks } from '../support/e2e/read-page-marks.ts';
import { pack } from '../support/e2e/saved-pages.ts';

const PAGE = 'other-actors.html';
const ELSEWHERE: Record<string, readonly string[]> = {
  pakistan: ['Pakistan'],
  imctc: ['Islamic Military Counter Terrorism Coalition', 'IMCTC'],
  iran: ['Iran'],
  'raheel-sharif': ['Raheel Sharif'],
};
/** In order of the page; the possessive and the headline count, "Pakistani" and the other Sharif do not. */
const MARKED = [
  'Iran',
  'Pakistan',
  'Iran',
  'Raheel Sharif',
  'Islamic Military Counter Terrorism Coalition',
  'IMCTC',
  'Pakistan',
];
const KEYS = ['iran', 'pakistan', 'raheel-sharif', 'imctc'].map((id) => `actor/${pack.id}/${id}`);

let copy: ExtensionCopy;
let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  copy = copyExtension(buildExtension('test'));
  const actors = pack.actors.map((actor) => ({ ...actor, elsewhere: ELSEWHERE[actor.id] ?? [] }));
  copy.write(`packs/${pack.id}.json`, JSON.stringify({ ...pack, actors }));
  // The permission is there beforehand: no test can press a button of the browser's own window.
  const manifest = JSON.parse(copy.read('manifest.json'));
  manifest.host_permissions.push('*://news.example.org/*');
  copy.write('manifest.json', JSON.stringify(manifest));
  browser = await openBrowser({ extensionDir: copy.dir });
});
afterEach(async () => {
  expect(article.page.errors).toEqual([]);
  await article.close();
});
afterAll(async () => {
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
  copy?.remove();
});

describe('a press of “Mark known actors here”', () => {
  it('marks each name in the article and no other', async () => {
    await openAndMark();
    expect(await readPopupTitle()).toBe('4 actors from your packs are named here');
    const report = await article.report(({ cards }) => cards.length > 0);
    expect(report.recognised).toMatchObject({ pack: null, why: expect.stringContaining('by name only') });
    expect(report.mentions.map(({ quote }) => quote)).toEqual(MARKED);
    const marks = (await readMarks(article.page)).filter(({ layer }) => layer === 'actors');
    expect(marks.map(({ text }) => text).sort()).toEqual([...MARKED].sort());
    expect(marks.filter(({ strayedInto }) => strayedInto !== null)).toEqual([]);
  });

  it('has one card for each actor, which says where it comes from, and a link for each source', async () => {
    await openAndMark();
    await article.report(({ cards }) => cards.length > 0);
    const keys = await waitInside(article.page, (root) => {
      const found: string[] = [];
      for (const card of root.querySelectorAll<HTMLElement>('.card')) found.push(card.dataset.note ?? '');
      return found.length > 0 && found;
    });
    expect(keys).toEqual(KEYS);
    await clickInside(article.page, `[data-note="${KEYS[3]}"] .collapsed`);
    await waitInside(article.page, (root) => root.querySelector('.box') !== null);
    const card = await lookInside(article.page, (root) => ({
      from: root.querySelector('.box .from')?.textContent,
      dead: root.querySelectorAll('.box .links button').length,
      article: root.querySelector('.box .section > p > a')?.getAttribute('href'),
      mentions: root.querySelectorAll('.box .tick').length,
    }));
    expect(card).toEqual({
      from: `From the pack on “${pack.article.title}”`,
      dead: 0,
      article: pack.article.url,
      mentions: 2,
    });
  });

  it('fills the panel with the same actors', async () => {
    await openAndMark();
    await article.report(({ cards }) => cards.length > 0);
    const panel = await browser.driver.extensionPage('/sidepanel.html', { background: true });
    const listed = await panel.waitFor(() => {
      const found: string[] = [];
      for (const entry of document.querySelectorAll<HTMLElement>('.entry')) found.push(entry.dataset.note ?? '');
      return found.length > 0 && found;
    });
    await panel.close();
    expect(listed).toEqual(KEYS);
  });

  it('says so where nobody is named', async () => {
    article = await openArticle(browser, 'same-address-other-text.html', { url: 'https://news.example.org/dates' });
    await press('.known');
    await article.report(({ recognised }) => recognised.settled);
    expect(await readPopupTitle()).toBe('No actor from your packs is named here');
    expect(await hasMargin(article.page)).toBe(false);
  });
});

it('“Look for notes” alone marks nobody', async () => {
  article = await openArticle(browser, PAGE);
  await press('.door.primary');
  const report = await article.report(({ recognised }) => recognised.settled);
  expect(report).toMatchObject({ recognised: { pack: null, why: 'No annotated article on this page.' }, notes: [] });
  expect(await readMarks(article.page)).toEqual([]);
});

describe('a site with consent', () => {
  const consent = async (to: boolean) => {
    await press('.always');
    await browser.control.waitFor(
      async (wanted) => ((await chrome.scripting.getRegisteredContentScripts()).length === 1) === wanted,
      to,
    );
  };

  it('has its articles marked without a press, until the consent is taken back', async () => {
    article = await openArticle(browser, PAGE);
    expect(await article.ask('read-report', null)).toBeNull();
    await consent(true);
    await article.page.goto('https://news.example.org/story');
    expect((await article.report(({ cards }) => cards.length > 0)).mentions.map(({ quote }) => quote)).toEqual(MARKED);
    // What is no article is left alone.
    const listing = await openArticle(browser, 'challenge.html', { url: 'https://news.example.org/check' });
    await listing.report(({ recognised }) => recognised.settled);
    expect(await hasMargin(listing.page)).toBe(false);
    await listing.close();
    await article.page.bringToFront();
    await consent(false);
    await article.page.goto('https://news.example.org/story');
    // Once the annotated article has its reader, this page would have had one.
    const later = await openArticle(browser, 'print.html');
    await later.report();
    await later.close();
    expect(await article.ask('read-report', null)).toBeNull();
  });
});

async function openAndMark() {
  article = await openArticle(browser, PAGE);
  await press('.known');
}

/** Opens the popup as the toolbar button does, and clicks in it as the reader does. */
async function press(selector: string) {
  await browser.driver.triggerAction(article.page);
  const popup = await openPopup(browser);
  const point = await popup.waitFor((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box && box.width > 0 && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  const before = await readState(popup);
  await popup.click(point ? point.x : 0, point ? point.y : 0);
  await popup.waitFor((old) => JSON.stringify(document.querySelector('.popup')?.outerHTML) !== old, before);
  await popup.close();
}

function readState(popup: DriverPage) {
  return popup.evaluate(() => JSON.stringify(document.querySelector('.popup')?.outerHTML));
}

async function readPopupTitle() {
  const popup = await openPopup(browser);
  const title = await popup.waitFor(() => {
    const text = document.querySelector('h1')?.textContent;
    return text !== 'Postil' && text;
  });
  await popup.close();
  return title;
}
