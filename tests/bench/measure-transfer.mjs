// Export and import of many highlights: how long, whether the page stays responsive, and whether a crash leaves half of one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browsers/launch-chromium.mjs';
import { makeRows } from './measure-highlights.mjs';
import { killAll } from './soak/kill-browser.mjs';

/** @typedef {import('../support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../support/e2e/driver.ts').DriverPage} DriverPage */

/** A backup of so many highlights, as the extension writes it. @param {number} count */
export function makeBackup(count) {
  const rows = makeRows(0, count, 300);
  return JSON.stringify({
    format: 'postil-backup',
    version: 1,
    app: 'Postil',
    settings: {
      names: { yellow: '', green: '', blue: '', pink: '', violet: '' },
      colour: 'yellow',
      tagColours: {},
      marker: false,
      keepPrivate: false,
      theme: 'auto',
      remindAfter: 50,
    },
    articles: [...new Map(rows.map(({ article }) => [article.key, article])).values()],
    highlights: rows.map(({ highlight }) => ({ ...highlight, revision: 1 })),
    tombstones: [],
    drafts: [],
    quarantine: [],
  });
}

/** @param {Driver} driver @param {string} hash */
async function openPage(driver, hash = '') {
  const page = await driver.extensionPage(`/transfer.html${hash}`);
  page.timeoutMs = 120_000;
  await page.waitFor(() => document.documentElement.dataset.ready === 'true');
  return page;
}

/** @param {DriverPage} page @param {string} text */
async function bring(page, text) {
  await page.evaluate((content) => {
    const input = document.querySelector('input[type="file"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('Expected a field for files');
    const files = new DataTransfer();
    files.items.add(new File([content], 'backup.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

/** Milliseconds from choosing the file to the answer, from the click to the last row kept, and the longest frame. @param {Driver} driver @param {number} count */
export async function measureImport(driver, count) {
  const page = await openPage(driver);
  await watchFrames(page);
  const text = makeBackup(count);
  await page.evaluate(() => performance.mark('choose'));
  await bring(page, text);
  await page.waitFor(() => document.querySelector('[data-act="import"]') !== null);
  const readMs = await page.evaluate(() => performance.measure('read', 'choose').duration);
  const keepMs = await page.evaluate(async () => {
    const started = performance.now();
    document.querySelector('[data-act="import"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    while (document.querySelector('[data-act="undo-import"]') === null || document.querySelector('.waiting') !== null)
      await new Promise((done) => setTimeout(done, 10));
    return performance.now() - started;
  });
  const frameMs = await readFrames(page);
  await page.close();
  return { readMs, keepMs, frameMs };
}

/** Milliseconds of each format from the choice to the preview of all highlights, and the longest frame. @param {Driver} driver */
export async function measureExport(driver) {
  const page = await openPage(driver);
  await page.waitFor(() => document.querySelector('.preview pre') !== null);
  await watchFrames(page);
  const formats = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll('select[name="format"] option'),
      (option) => option.getAttribute('value') ?? '',
    ),
  );
  /** @type {Record<string, number>} */
  const times = {};
  for (const format of formats.filter((each) => each !== 'claim-review'))
    times[format] = await page.evaluate(async (wanted) => {
      const field = document.querySelector('select[name="format"]');
      if (!(field instanceof HTMLSelectElement)) throw new Error('Expected a choice of formats');
      const started = performance.now();
      field.value = wanted;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      // First the work begins, then it ends.
      while (document.querySelector('.working') === null) await new Promise((done) => setTimeout(done));
      while (document.querySelector('.working') !== null) await new Promise((done) => setTimeout(done, 5));
      return performance.now() - started;
    }, format);
  const frameMs = await readFrames(page);
  await page.close();
  return { times, frameMs };
}

/** @param {DriverPage} page */
async function watchFrames(page) {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      Object.assign(globalThis, { longestFrameMs: longest });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** @param {DriverPage} page @returns {Promise<number>} */
async function readFrames(page) {
  return page.evaluate(() => Reflect.get(globalThis, 'longestFrameMs'));
}

/** The browser dies at other moments of an import each time; how often half of one was left. @param {{ extensionDir: string, executablePath: string, kills: number, count: number }} options */
export async function measureTornImports({ extensionDir, executablePath, kills, count }) {
  let half = 0;
  let whole = 0;
  for (let nth = 0; nth < kills; nth++) {
    const profileDir = mkdtempSync(join(tmpdir(), 'postil-torn-'));
    try {
      const driver = await launchChromium({ extensionDir, executablePath, profileDir });
      const page = await openPage(driver);
      await bring(page, makeBackup(count));
      await page.waitFor(() => document.querySelector('[data-act="import"]') !== null);
      await page.evaluate(() =>
        document.querySelector('[data-act="import"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
      );
      await new Promise((done) => setTimeout(done, 40 + nth * 90));
      await killAll(profileDir);
      await driver.close().catch(() => undefined);
      const next = await launchChromium({ extensionDir, executablePath, profileDir });
      const own = await openPage(next);
      const kept = await own.evaluate(async () => {
        const body = { method: 'state', args: [] };
        const { value } = JSON.parse(
          await Reflect.get(globalThis, 'chrome').runtime.sendMessage({ type: 'store', body }),
        );
        return value.highlights;
      });
      if (kept === count) whole++;
      else if (kept !== 0) half++;
      await next.close();
    } finally {
      rmSync(profileDir, { recursive: true, force: true });
    }
  }
  return { half, whole };
}
