// The browser is killed in the middle of writing, again and again; at times one of its stores is damaged as well.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../scripts/browsers/launch-chromium.mjs';
import { keep, makeRows } from '../measure-highlights.mjs';
import { DAMAGES, findStoreDir } from './damage-profile.mjs';
import { holdBrowser, killAll } from './kill-browser.mjs';
import { countMissing, readRows } from './read-everything.mjs';

/** @typedef {import('../../support/e2e/driver.ts').DriverPage} DriverPage */

/** Damages that the browser repairs by itself: the same profile goes on. */
const REPAIRED = DAMAGES.filter(({ isForGood }) => !isForGood);
const HOLD_MS = 3000;

/**
 * The number of acknowledged rows, and of those that were not there at a later start. `damages` of the kills are followed
 * by one to the database or to the mirror, in turn; each twentieth comes after the browser was held for seconds.
 * @param {{ extensionDir: string, executablePath: string, kills: number, damages: number, onRound?: (text: string) => void }} options
 */
export async function measureKills({ extensionDir, executablePath, kills, damages, onRound = () => undefined }) {
  const profileDir = mkdtempSync(join(tmpdir(), 'postil-kill-'));
  /** @type {Set<string>} */
  const acknowledged = new Set();
  const every = damages === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(kills / damages));
  let [lost, nth, damaged] = [0, 0, 0];
  try {
    for (let round = 0; round <= kills; round++) {
      const driver = await launchChromium({ extensionDir, executablePath, profileDir });
      const page = await driver.extensionPage('/manifest.json');
      lost += countMissing(await readRows(page), acknowledged);
      if (round === kills) {
        await driver.close();
        break;
      }
      const writing = write(page, { acknowledged, next: () => nth++, enough: 25 + ((round * 13) % 40) });
      await writing.started;
      if (round % 20 === 19) await holdBrowser(profileDir, HOLD_MS);
      await killAll(profileDir);
      await writing.ended;
      await driver.close().catch(() => undefined);
      if (round % every === 0 && damaged < damages) {
        const damage = REPAIRED[damaged % REPAIRED.length];
        damage?.apply(findStoreDir(profileDir, damaged++ % 2 === 0 ? 'database' : 'mirror'));
      }
      onRound(`${round + 1} of ${kills}: ${acknowledged.size} acknowledged, ${damaged} damages, ${lost} lost`);
    }
  } finally {
    await killAll(profileDir);
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return { acknowledged: acknowledged.size, damaged, lost };
}

/**
 * Eight writers at once. `started` when enough is acknowledged, `ended` when the page is gone.
 * @param {DriverPage} page @param {{ acknowledged: Set<string>, next: () => number, enough: number }} options
 */
function write(page, { acknowledged, next, enough }) {
  let done = 0;
  let isGone = false;
  /** @type {() => void} */
  let start = () => undefined;
  const started = new Promise((resolve) => {
    start = () => resolve(undefined);
  });
  const writer = async () => {
    while (!isGone) {
      const [change] = makeRows(next(), 1, 300);
      try {
        await keep(page, change === undefined ? [] : [change]);
        if (change !== undefined) acknowledged.add(change.highlight.id);
        if (++done === enough) start();
      } catch {
        isGone = true;
        start();
      }
    }
  };
  return { started, ended: Promise.all(Array.from({ length: 8 }, writer)) };
}
