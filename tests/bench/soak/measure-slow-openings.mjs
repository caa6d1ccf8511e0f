// The database opens late, or another page holds it in an older version: what is acknowledged meanwhile must be kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../scripts/browsers/launch-chromium.mjs';
import { makeRows } from '../measure-highlights.mjs';
import { holdBrowser, killAll } from './kill-browser.mjs';
import { countMissing, readRows, save } from './read-everything.mjs';

/** @typedef {import('../../support/e2e/driver.ts').DriverPage} DriverPage */

/** Longer than any patience that the extension may have. */
const HOLD_MS = 3200;

/**
 * Openings, in turn late and blocked: how many rows were acknowledged, refused and lost, and how often the rows of before
 * were not there while the database was not.
 * @param {{ extensionDir: string, executablePath: string, openings: number }} options
 */
export async function measureSlowOpenings({ extensionDir, executablePath, openings }) {
  const profileDir = mkdtempSync(join(tmpdir(), 'postil-slow-'));
  const driver = await launchChromium({ extensionDir, executablePath, profileDir });
  const page = await driver.extensionPage('/manifest.json');
  /** @type {Set<string>} */
  const acknowledged = new Set();
  const outcome = { acknowledged: 0, refused: 0, lost: 0, hidden: 0 };
  try {
    for (let nth = 0; nth < openings; nth++) {
      const [change] = makeRows(500_000 + nth, 1, 300);
      if (change === undefined) continue;
      const isBlocked = nth % 2 === 1;
      await driver.stopBackground();
      if (isBlocked) await holdDatabase(page);
      const saving = save(page, [change]);
      if (!isBlocked) await holdBrowser(profileDir, HOLD_MS);
      const problem = await saving;
      if (problem === null) acknowledged.add(change.highlight.id);
      else outcome.refused++;
      outcome.hidden += countMissing(await readRows(page), acknowledged);
      if (isBlocked) await letGo(page);
      await driver.stopBackground();
      outcome.lost += countMissing(await readRows(page), acknowledged);
    }
  } finally {
    await driver.close();
    await killAll(profileDir);
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return { ...outcome, acknowledged: acknowledged.size };
}

/** As a page of an older version that does not hear that it should close. @param {DriverPage} page */
async function holdDatabase(page) {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const removal = indexedDB.deleteDatabase('postil');
        removal.onerror = () => reject(removal.error);
        removal.onsuccess = () => {
          const request = indexedDB.open('postil', 1);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            resolve(true);
          };
        };
      }),
  );
}

/** @param {DriverPage} page */
async function letGo(page) {
  await page.evaluate(() => {
    /** @type {{ held?: IDBDatabase }} */ (globalThis).held?.close();
  });
}
