// One store of a full profile is damaged while the browser is not running: what is lost, and what is written over.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../scripts/browsers/launch-chromium.mjs';
import { makeRows } from '../measure-highlights.mjs';
import { DAMAGES, findStoreDir } from './damage-profile.mjs';
import { killAll } from './kill-browser.mjs';
import { callStore, countMissing, keepFolder, readBackups, readRows, save } from './read-everything.mjs';

/** @typedef {import('./damage-profile.mjs').Damage} Damage */
/** @typedef {import('./damage-profile.mjs').StoreName} StoreName */
/** @typedef {{ extensionDir: string, executablePath: string }} Build */
/** @typedef {{ lost: number, acknowledged: number, shrunken: number, starts: string[] }} Outcome `shrunken`: backups that were written over a fuller one. */

/** Highlights of the profile, some of them in the bin. */
const COUNT = 200;
const BINNED = 10;

/** A profile with highlights, a bin, settings and a folder that is kept up to date; ended by a crash. @param {Build} build */
export async function fillProfile(build) {
  const profileDir = mkdtempSync(join(tmpdir(), 'postil-full-'));
  const driver = await launchChromium({ ...build, profileDir });
  const page = await driver.extensionPage('/manifest.json');
  const changes = makeRows(0, COUNT, 30);
  await expectSaved(page, changes);
  const binned = changes.slice(0, BINNED).map(({ highlight }) => ({
    highlight: { ...highlight, revision: 1, deleted: '2026-01-01T00:00:00.000Z' },
    base: { ...highlight, revision: 1 },
  }));
  await expectSaved(page, binned);
  await keepFolder(driver);
  await killAll(profileDir);
  await driver.close().catch(() => undefined);
  return { profileDir, acknowledged: changes.map(({ highlight }) => highlight.id) };
}

/** @param {import('./read-everything.mjs').DriverPage} page @param {readonly object[]} changes */
async function expectSaved(page, changes) {
  const problem = await save(page, changes);
  if (problem !== null) throw new Error(`Expected rows to be kept, got ${JSON.stringify(problem)}`);
}

/**
 * Damages a copy of the profile and starts the browser twice: reads everything, writes a row, opens the library, which
 * writes the backup.
 * @param {Build} build
 * @param {{ full: Awaited<ReturnType<typeof fillProfile>>, store: StoreName, damage: Damage }} options
 * @returns {Promise<Outcome>}
 */
export async function measureDamage(build, { full, store, damage }) {
  const profileDir = mkdtempSync(join(tmpdir(), 'postil-damaged-'));
  cpSync(full.profileDir, profileDir, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  damage.apply(findStoreDir(profileDir, store));
  const acknowledged = new Set(full.acknowledged);
  /** @type {Outcome} */
  const outcome = { lost: 0, acknowledged: 0, shrunken: 0, starts: [] };
  try {
    for (const start of [0, 1]) {
      const driver = await launchChromium({ ...build, profileDir });
      const page = await driver.extensionPage('/manifest.json');
      const missing = countMissing(await readRows(page), acknowledged);
      const [change] = makeRows(10_000 + start, 1, 30);
      const refused = await save(page, change === undefined ? [] : [change]);
      // Asked after the write, which waits until it is known how both stores are.
      const { value: problem } = await callStore(page, 'problem');
      if (refused === null && change !== undefined) acknowledged.add(change.highlight.id);
      for (const path of ['/library.html', '/transfer.html']) {
        const own = await driver.extensionPage(path);
        // Where the browser leaves calls open, each of them is given up after seconds.
        own.timeoutMs = 60_000;
        await own.waitFor(() => document.documentElement.dataset.ready === 'true');
      }
      const backups = Object.values(await readBackups(page));
      if (Math.max(0, ...backups) < COUNT) outcome.shrunken++;
      outcome.lost = Math.max(outcome.lost, missing);
      outcome.starts.push(`${missing} missing, ${problem?.kind ?? 'well'}, a write ${refused?.kind ?? 'kept'}`);
      await driver.close();
    }
    outcome.acknowledged = acknowledged.size;
  } finally {
    await killAll(profileDir);
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return outcome;
}

/**
 * Damages in turn, half of them to each store; how much was lost over all of them.
 * @param {Build} build @param {{ damages: number, onRound?: (text: string) => void }} options
 */
export async function measureDamages(build, { damages, onRound = () => undefined }) {
  const full = await fillProfile(build);
  const total = { damages: 0, lost: 0, shrunken: 0 };
  try {
    for (let nth = 0; nth < damages; nth++) {
      const damage = DAMAGES[Math.floor(nth / 2) % DAMAGES.length];
      const store = nth % 2 === 0 ? 'database' : 'mirror';
      if (damage === undefined) continue;
      const { lost, shrunken, starts } = await measureDamage(build, { full, store, damage });
      total.damages++;
      total.lost += lost;
      total.shrunken += shrunken;
      onRound(`${store}, ${damage.name}: ${starts.join('; ')}`);
    }
  } finally {
    rmSync(full.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return total;
}
