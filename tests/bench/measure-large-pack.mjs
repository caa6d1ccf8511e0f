// How long a pack of thousands of notes takes, from the reader's injection to its cards.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readReport } from '../../scripts/read-report.mjs';
import { makeLargePack } from '../fixtures/make-large-pack.mjs';

const AT = 'https://www.arabnews.com/node/1204791/columns';
const PACK = 'packs/arabnews-1204791.json';

/** The built extension with a pack of `notes` notes in place of its own, and the page for it. @param {string} dir @param {number} notes */
export async function copyWithLargePack(dir, notes) {
  const copy = mkdtempSync(join(tmpdir(), 'postil-large-'));
  cpSync(dir, copy, { recursive: true });
  const base = JSON.parse(readFileSync(join(dir, PACK), 'utf8'));
  const { pack, html } = makeLargePack(notes, await loadFingerprint(), base);
  writeFileSync(join(copy, PACK), JSON.stringify(pack));
  return { dir: copy, html, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/**
 * Milliseconds from the reader's injection to its cards, for each load; all notes must have been placed.
 * @param {import('../support/e2e/driver.ts').Driver} driver @param {string} html @param {number} loads
 */
export async function measureLargePack(driver, html, loads) {
  driver.serve((url) => (url === AT ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null));
  const totals = [];
  for (let load = 0; load < loads; load++) {
    const page = await driver.newPage();
    await page.goto(AT);
    const { counts, timingsMs } = await readReport(driver, page);
    if (counts.claimsPlaced !== counts.claims || counts.actorsPlaced !== counts.actors)
      throw new Error(`Expected all notes in place, got ${JSON.stringify(counts)}`);
    totals.push(timingsMs.total);
    await page.close();
  }
  return totals;
}

/** The project's own fingerprint of a paragraph; the bench runs as plain JavaScript. */
async function loadFingerprint() {
  const outfile = join('.cache', 'bench', 'shingles.mjs');
  mkdirSync(join('.cache', 'bench'), { recursive: true });
  await build({ entryPoints: ['lib/core/text/shingles.ts'], bundle: true, format: 'esm', outfile });
  const { formatShingles, shingleText } = await import(new URL(`../../${outfile}`, import.meta.url).href);
  return (/** @type {string} */ text) => formatShingles(shingleText(text));
}
