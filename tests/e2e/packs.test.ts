// The Packs page: a file is shown before it is kept, works on its site, is switched, updated and removed.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyExtension, type ExtensionCopy } from '../support/e2e/copy-extension.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { hasMargin, lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { browserName, buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { findViolations } from '../support/e2e/run-axe.ts';
import { OP_ED, pack, readHtml } from '../support/e2e/saved-pages.ts';

const HOST = 'www.harbour.example';
const AT = `https://${HOST}/node/7`;
/** The notes of the op-ed, for a copy of it at another address. */
const harbour = {
  ...pack,
  id: 'harbour-7',
  version: '1.0.0',
  creator: 'A. Reader',
  changelog: [],
  article: { ...pack.article, url: AT, address: { hosts: [HOST], paths: ['/node/7'] } },
};
const TITLE = pack.article.title;

let copy: ExtensionCopy;
let browser: TestBrowser;
let page: DriverPage;
beforeAll(async () => {
  copy = copyExtension(buildExtension('test'));
  if (browserName === 'chromium') {
    // Chromium asks in a window of its own, where no test can answer: there the permission is given beforehand.
    const manifest = JSON.parse(copy.read('manifest.json'));
    manifest.host_permissions.push(`*://${HOST}/*`);
    copy.write('manifest.json', JSON.stringify(manifest));
  }
  browser = await openBrowser({ extensionDir: copy.dir });
  page = await openPacksPage();
});
afterEach(async () => {
  for (const { key } of await readWaiting()) await click(`#file-${key} ~ .buttons .door:last-child`);
  for (const id of await readImported()) await remove(id);
});
afterAll(async () => {
  expect([...(page?.errors ?? []), ...ownErrors(browser.driver)]).toEqual([]);
  await browser?.close();
  copy?.remove();
});

describe('at first', () => {
  it('lists the bundled pack, with nothing wrong for a screen reader', async () => {
    expect(await readPacks()).toEqual([{ id: pack.id, on: true, origin: 'Comes with Postil' }]);
    expect(await findViolations(page, 'page')).toEqual([]);
  });
});

describe('a file that is dropped', () => {
  it('is shown and not kept, and goes away when the reader cancels', async () => {
    await drop('harbour.json', JSON.stringify(harbour));
    expect(await readWaiting()).toMatchObject([{ name: 'harbour.json', title: TITLE, buttons: ['Import', 'Cancel'] }]);
    expect(await readStoredPacks()).toEqual([]);
    await click('.waiting .door:last-child');
    await page.waitFor(() => document.querySelector('.waiting') === null);
    expect(await readStoredPacks()).toEqual([]);
  });

  it('that is broken is told with all its problems by line, and cannot be kept', async () => {
    const [first, ...rest] = pack.sources;
    const broken = { ...harbour, version: 'one', sources: [{ ...first, url: 'javascript:alert(1)' }, ...rest] };
    await drop('broken.json', JSON.stringify(broken, null, 1));
    const [waiting] = await readWaiting();
    expect(waiting?.buttons).toEqual(['Close']);
    expect(waiting?.problems.map((problem) => problem.replace(/^Line \d+, /, ''))).toEqual([
      'version: must be three numbers, like 1.0.0. Correct its form.',
      'sources[0].url: must begin with http: or https:. Link to a page with http: or https:, or leave the source out.',
    ]);
    expect(await readStoredPacks()).toEqual([]);
  });
});

describe('a pack for a new site', () => {
  it('asks for that site in the click and not before, marks its article, and says on each card whose it is', async () => {
    const before = await hasSite();
    await importPack(harbour);
    expect([before, await hasSite()]).toEqual([browserName === 'chromium', true]);
    expect(await readPacks()).toContainEqual({
      id: 'harbour-7',
      on: true,
      origin: expect.stringMatching(/^Imported on/),
    });
    const article = await openHarbour();
    const { recognised, cards } = await article.report(({ cards }) => cards.length > 0);
    expect(recognised.pack).toBe('harbour-7');
    const labels = await lookInside(article.page, (root) => ({
      cards: root.querySelectorAll('.card').length,
      signs: root.querySelectorAll('.card .from-imported').length,
    }));
    expect(labels).toEqual({ cards: cards.length, signs: cards.length });
    await article.ask('go-to', { note: 'claim/c10', place: 0 });
    const label = await waitInside(article.page, (root) => root.querySelector('.box .imported')?.textContent ?? null);
    expect(label).toBe('From an imported pack, notes by A. Reader');
    await article.close();
  });

  it('marks nothing while it is off, and again when it is on', async () => {
    await importPack(harbour);
    await click('#pack-harbour-7 .switch');
    await waitForSwitch('harbour-7', false);
    const article = await openHarbour();
    // Once the bundled pack has marked its own page, this one would have been marked too.
    const other = await openArticle(browser, OP_ED);
    await other.report();
    await other.close();
    expect(await hasMargin(article.page)).toBe(false);
    await click('#pack-harbour-7 .switch');
    await waitForSwitch('harbour-7', true);
    await article.page.goto(AT);
    expect((await article.report()).recognised.pack).toBe('harbour-7');
    await article.close();
  });

  it('is updated by its version, with the difference shown first', async () => {
    await importPack(harbour);
    const [claim, ...claims] = pack.claims;
    if (claim === undefined) throw new Error('Expected a claim in the pack, got none');
    const changelog = [{ version: '1.1.0', date: '2026-12-01', text: 'A line written anew.' }];
    await drop(
      'harbour.json',
      JSON.stringify({
        ...harbour,
        version: '1.1.0',
        changelog,
        claims: [{ ...claim, line: 'Another line' }, ...claims],
      }),
    );
    const [waiting] = await readWaiting();
    expect(waiting?.buttons).toEqual(['Update to 1.1.0', 'Cancel']);
    expect(waiting?.difference).toContain('Changes from 1.0.0 to 1.1.0');
    expect(waiting?.difference).toContain('Changed: Another line (line)');
    await press('.waiting .primary');
    await page.waitFor(() => document.querySelector('#pack-harbour-7 .meta')?.textContent?.includes('1.1.0') === true);
    expect(await readStoredPacks()).toEqual(['harbour-7']);
  });

  it('is gone when removed, and its site is closed again', async () => {
    await importPack(harbour);
    await remove('harbour-7');
    expect(await readStoredPacks()).toEqual([]);
    await page.waitFor(
      async (pattern, declared) => (await chrome.permissions.contains({ origins: [pattern] })) === declared,
      `*://${HOST}/*`,
      browserName === 'chromium',
    );
    expect(await readPacks()).toHaveLength(1);
  });
});

it('an imported pack takes the place of the bundled one of its id, which comes back', async () => {
  await importPack({ ...pack, version: '9.0.0', creator: 'A. Reader' }, pack.id);
  const article = await openArticle(browser, OP_ED);
  await article.report(({ cards }) => cards.length > 0);
  expect(
    await lookInside(article.page, (root) => root.querySelectorAll('.card .from-imported').length),
  ).toBeGreaterThan(0);
  await remove(pack.id);
  await article.page.goto(await article.page.url());
  await article.report(({ cards }) => cards.length > 0);
  expect(await lookInside(article.page, (root) => root.querySelectorAll('.card .from-imported').length)).toBe(0);
  await article.close();
});

it('a bundled pack that is off marks nothing', async () => {
  await click(`#pack-${pack.id} .switch`);
  await waitForSwitch(pack.id, false);
  const article = await openArticle(browser, OP_ED);
  await importPack(harbour);
  const other = await openHarbour();
  await other.report();
  await other.close();
  expect(await hasMargin(article.page)).toBe(false);
  await article.close();
  await click(`#pack-${pack.id} .switch`);
  await waitForSwitch(pack.id, true);
});

it('a saved page becomes a draft that can be imported', async () => {
  await giveFile(1, 'page.html', readHtml(OP_ED));
  const draft = await page.waitFor(() => document.querySelector('.draft')?.textContent);
  expect(draft).toContain(TITLE);
  expect(draft).toMatch(/\d+ paragraphs, \d+ candidate actors/);
});

it('the card for the piece leads to the pack', async () => {
  const article = await openArticle(browser, OP_ED);
  await article.report(({ cards }) => cards.length > 0);
  await article.ask('open-packs', { pack: null });
  await article.ask('go-to', { note: 'piece', place: 0 });
  await waitInside(article.page, (root) => {
    const link = root.querySelector<HTMLElement>('.box .meta .link');
    link?.click();
    return link !== null;
  });
  await page.waitFor((id) => location.hash === `#pack-${id}`, pack.id);
  await article.close();
});

function openPacksPage() {
  return browser.driver.extensionPage('/packs.html', { background: true }).then(async (opened) => {
    await opened.waitFor(() => document.querySelector('.pack') !== null);
    return opened;
  });
}

function openHarbour(): Promise<Article> {
  // A page that names another address as its own would be that address's article.
  const html = readHtml(OP_ED).replaceAll(/https:\/\/www\.arabnews\.com\/node\/1204791(\/columns)?/g, AT);
  return openArticle(browser, OP_ED, { url: AT, html });
}

/** A click as the reader makes it: what the browser asks is asked in a click alone. */
async function press(selector: string) {
  await page.bringToFront();
  const point = await page.waitFor((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center' });
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
  await page.click(point ? point.x : 0, point ? point.y : 0);
}

/** For what is asked of the browser by nobody: it may move while the page is drawn anew. */
function click(selector: string) {
  return page.waitFor((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    element?.click();
    return element !== null;
  }, selector);
}

async function drop(name: string, text: string) {
  const before = (await readWaiting()).length;
  await page.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    text,
  );
  await page.waitFor((count) => document.querySelectorAll('.waiting').length > count, before);
}

async function giveFile(nth: number, name: string, text: string) {
  await page.evaluate(
    (at, fileName, content) => {
      const input = document.querySelectorAll<HTMLInputElement>('input[type="file"]')[at];
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      if (input === undefined) throw new Error(`Expected a choice of files at ${at}, got none`);
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    nth,
    name,
    text,
  );
}

async function importPack(json: object, id = 'harbour-7') {
  await drop('pack.json', JSON.stringify(json));
  await press('.waiting .primary');
  await page.waitFor(
    (wanted) =>
      document.querySelector('.waiting') === null &&
      document.querySelector(`#pack-${wanted} .meta`)?.textContent?.startsWith('Imported') === true,
    id,
  );
}

async function remove(id: string) {
  await click(`#pack-${id} .buttons .link:last-child`);
  await click(`#pack-${id} .asked .primary`);
  await page.waitFor(
    (wanted) => document.querySelector(`#pack-${wanted} .meta`)?.textContent?.startsWith('Imported') !== true,
    id,
  );
}

function waitForSwitch(id: string, on: boolean) {
  return page.waitFor(
    (wanted, state) => document.querySelector(`#pack-${wanted} .switch`)?.getAttribute('aria-checked') === `${state}`,
    id,
    on,
  );
}

function hasSite() {
  return page.evaluate((pattern) => chrome.permissions.contains({ origins: [pattern] }), `*://${HOST}/*`);
}

function readStoredPacks() {
  return page.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    return keys.filter((key) => key.startsWith('pack:')).map((key) => key.slice('pack:'.length));
  });
}

const readImported = async () =>
  (await readPacks()).filter(({ origin }) => origin?.startsWith('Imported')).map(({ id }) => id);

function readPacks() {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.pack:not(.waiting)'), (section) => ({
      id: section.id.slice('pack-'.length),
      on: section.querySelector('.switch')?.getAttribute('aria-checked') === 'true',
      origin: section.querySelector('.meta')?.textContent?.split(' · ')[0],
    })),
  );
}

function readWaiting() {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.waiting'), (section) => ({
      key: section.querySelector('.meta')?.id.slice('file-'.length) ?? '',
      name: section.dataset.file,
      title: section.querySelector('h2')?.textContent,
      buttons: Array.from(section.querySelectorAll('.buttons button'), ({ textContent }) => textContent),
      difference: section.querySelector('.difference')?.textContent ?? '',
      problems: Array.from(
        section.querySelectorAll('.errors li'),
        (row) => `${row.querySelector('code')?.textContent}: ${row.querySelector('span')?.textContent}`,
      ),
    })),
  );
}
