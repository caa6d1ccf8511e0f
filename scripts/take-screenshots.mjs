// `npm run screenshots`: the pictures of the documentation, taken in Chromium on the saved pages.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { readBrowsers } from './browsers/read-browsers.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { readReport } from './read-report.mjs';

/** @typedef {import('../tests/support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../tests/support/e2e/driver.ts').DriverPage} DriverPage */
/** @typedef {import('../tests/support/e2e/driver.ts').Viewport} Viewport */
/** @typedef {{ file: string, url: string }} SavedPage */
/** @typedef {{ name: string, page: string, viewport: Viewport, open: string | null, ownPage?: OwnPage }} Picture */
/** @typedef {{ path: string, widthPx: number, heightPx: number | null, click: string | null, file?: string }} OwnPage */

const root = fileURLToPath(new URL('..', import.meta.url));
const pagesDir = join(root, 'tests/fixtures/pages');
const picturesDir = join(root, 'docs/pictures');

/** Pictures are read on a web page and kept in the repository. */
const MAX_BYTES = 300_000;
/** Cards move for 120 ms; the browser paints a frame or two later. */
const PAINT_MS = 500;

/** Whatever the system prefers. */
const LIGHT = /** @type {const} */ ({ colorScheme: 'light' });
const WIDE = { width: 1440, height: 900 };
const CLAIM = 'claim/c10';

/** @type {Picture[]} */
const pictures = [
  { name: 'margin', page: 'op-ed-2017.html', viewport: WIDE, open: CLAIM },
  { name: 'dark', page: 'dark.html', viewport: { width: 1440, height: 810 }, open: 'actor/imctc' },
  { name: 'gutter', page: 'op-ed-2017.html', viewport: { width: 1024, height: 768 }, open: null },
  { name: 'sheet', page: 'op-ed-2017.html', viewport: { width: 390, height: 844 }, open: CLAIM },
  {
    name: 'popup',
    page: 'op-ed-2017.html',
    viewport: WIDE,
    open: null,
    ownPage: { path: '/popup.html', widthPx: 320, heightPx: null, click: null },
  },
  {
    name: 'panel',
    page: 'op-ed-2017.html',
    viewport: WIDE,
    open: null,
    ownPage: { path: '/sidepanel.html', widthPx: 400, heightPx: 900, click: `[data-note="${CLAIM}"] button` },
  },
  {
    name: 'map',
    page: 'op-ed-2017.html',
    viewport: WIDE,
    open: null,
    ownPage: { path: '/sidepanel.html', widthPx: 400, heightPx: 900, click: '.map-door' },
  },
  {
    name: 'packs',
    page: 'op-ed-2017.html',
    viewport: WIDE,
    open: null,
    ownPage: { path: '/packs.html', widthPx: 800, heightPx: 1000, click: null, file: nextVersion() },
  },
  {
    name: 'export',
    page: 'op-ed-2017.html',
    viewport: WIDE,
    open: null,
    ownPage: { path: '/transfer.html#format=html&notes', widthPx: 1120, heightPx: 720, click: null },
  },
  {
    name: 'print',
    page: 'op-ed-2017.html',
    viewport: WIDE,
    open: null,
    ownPage: { path: '/sheet.html#tab=', widthPx: 1120, heightPx: 900, click: null },
  },
];

/** The bundled pack as a later version might be, for the picture of an update. */
function nextVersion() {
  const pack = JSON.parse(readFileSync(join(root, 'public/packs/arabnews-1204791.json'), 'utf8'));
  const text = 'One claim assessed anew after a report of 2026.';
  const changelog = [{ version: '1.2.0', date: '2026-12-01', text }, ...pack.changelog];
  const [first, ...claims] = pack.claims;
  return JSON.stringify({
    ...pack,
    version: '1.2.0',
    changelog,
    claims: [{ ...first, assessment: 'disputed' }, ...claims],
  });
}

/** @returns {SavedPage[]} */
function readSavedPages() {
  return JSON.parse(readFileSync(join(pagesDir, 'expected.json'), 'utf8'));
}

/**
 * @param {Driver} driver
 * @param {Picture} picture
 */
async function takePicture(driver, { name, page: file, viewport, open, ownPage }) {
  const saved = readSavedPages().find((row) => row.file === file);
  if (saved === undefined) throw new Error(`Expected ${file} in expected.json, got none`);
  const html = readFileSync(join(pagesDir, file));
  driver.serve((url) => (url === saved.url ? { contentType: 'text/html; charset=utf-8', body: html } : null));
  const page = await driver.newPage();
  await page.setViewport(viewport);
  await page.emulateMedia(LIGHT);
  await page.goto(saved.url);
  const report = await readReport(driver, page);
  if (report.notes.length === 0) throw new Error(`Expected notes on ${file}, got none: ${report.recognised.why}`);
  if (open !== null) await openCard(driver, open);
  const path = join(picturesDir, `${name}.png`);
  if (ownPage === undefined) await shoot(page, path);
  else await shootOwnPage(driver, ownPage, path);
  await page.close();
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new Error(`Expected ${path} to have at most ${MAX_BYTES} bytes, got ${size}`);
  console.log(`wrote ${path} (${Math.round(size / 1000)} kB)`);
}

/**
 * Opens a note's card in the tab in front, as the panel does.
 * @param {Driver} driver
 * @param {string} note
 */
async function openCard(driver, note) {
  const own = await driver.extensionPage('/manifest.json', { background: true });
  await own.evaluate(async (wanted) => {
    // @ts-expect-error the extension's API, in its own page
    const { tabs } = globalThis.chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    await tabs.sendMessage(tab.id, { type: 'go-to', body: { note: wanted, place: 0 } });
  }, note);
  await own.close();
}

/**
 * Popup and panel as pages of their own, which find the article's tab in front.
 * @param {Driver} driver
 * @param {OwnPage} ownPage
 * @param {string} path
 */
async function shootOwnPage(driver, { path: address, widthPx, heightPx, click, file }, path) {
  const whole = address.endsWith('tab=') ? address + (await findTab(driver)) : address;
  const own = await driver.extensionPage(whole, { background: true });
  await own.emulateMedia(LIGHT);
  const contentHeightPx = await own.waitFor(() => {
    const main = document.querySelector('main');
    return main === null ? null : Math.ceil(main.getBoundingClientRect().height);
  });
  await own.setViewport({ width: widthPx, height: heightPx ?? contentHeightPx ?? 400 });
  if (file !== undefined) await dropFile(own, file);
  if (click !== null) {
    await own.waitFor((selector) => document.querySelector(selector) !== null, click);
    await own.evaluate((selector) => {
      const button = document.querySelector(selector);
      if (!(button instanceof HTMLElement)) return;
      button.click();
      button.scrollIntoView({ block: 'center' });
    }, click);
  }
  await shoot(own, path);
  await own.close();
}

/**
 * The id of the tab in front, as the extension knows it.
 * @param {Driver} driver
 */
async function findTab(driver) {
  const own = await driver.extensionPage('/manifest.json', { background: true });
  const id = await own.evaluate(async () => {
    // @ts-expect-error the extension's API, in its own page
    const [tab] = await globalThis.chrome.tabs.query({ active: true, currentWindow: true });
    return tab.id;
  });
  await own.close();
  return id;
}

/**
 * @param {DriverPage} page
 * @param {string} text
 */
async function dropFile(page, text) {
  await page.waitFor(() => document.querySelector('.pack') !== null);
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'arabnews-1204791.json'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, text);
  await page.waitFor(() => document.querySelector('.waiting') !== null);
}

/**
 * @param {DriverPage} page
 * @param {string} path
 */
async function shoot(page, path) {
  await new Promise((resolve) => setTimeout(resolve, PAINT_MS));
  await page.screenshot({ path });
}

mkdirSync(picturesDir, { recursive: true });
const driver = await launchChromium({
  extensionDir: buildIfStale({ browser: 'chrome' }),
  executablePath: readBrowsers(['chromium']).chromium.path,
  viewport: WIDE,
  reducedMotion: 'reduce',
});
try {
  for (const picture of pictures) await takePicture(driver, picture);
} finally {
  await driver.close();
}
