// The browser is killed while a note is being typed: how many letters are in neither the row nor the draft.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../scripts/browsers/launch-chromium.mjs';
import { killAll } from './kill-browser.mjs';
import { callStore, readRows } from './read-everything.mjs';

/** @typedef {import('../../support/e2e/driver.ts').DriverPage} DriverPage */

const AT = 'https://www.arabnews.com/node/1204791/columns';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The most letters that a kill cost, of so many kills. `extensionDir` is a test build, whose bar can be pressed by script;
 * the letters are real keys.
 * @param {{ extensionDir: string, executablePath: string, html: string, kills: number }} options
 */
export async function measureDrafts({ extensionDir, executablePath, html, kills }) {
  let most = 0;
  for (let nth = 0; nth < kills; nth++) {
    const profileDir = mkdtempSync(join(tmpdir(), 'postil-draft-'));
    try {
      const driver = await launchChromium({ extensionDir, executablePath, profileDir });
      driver.serve((url) => (url === AT ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null));
      const page = await driver.newPage();
      await page.goto(AT);
      await openNote(page);
      const text = ALPHABET.repeat(3).slice(0, 20 + nth * 3);
      for (const letter of text) await page.type(letter);
      await killAll(profileDir);
      await driver.close().catch(() => undefined);
      most = Math.max(most, text.length - (await readKept({ extensionDir, executablePath, profileDir })));
    } finally {
      await killAll(profileDir);
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return most;
}

/** Letters of the note that are there at the next start. @param {{ extensionDir: string, executablePath: string, profileDir: string }} options */
async function readKept(options) {
  const driver = await launchChromium(options);
  const page = await driver.extensionPage('/manifest.json');
  const notes = [...(await readRows(page)).values()].map(({ note }) => note);
  const { value: drafts } = await callStore(page, 'listDrafts');
  await driver.close();
  return Math.max(0, ...notes.map(({ length }) => length), ...drafts.map(({ note }) => (note ?? '').length));
}

/** Selects some words by a key and presses Note. @param {DriverPage} page */
async function openNote(page) {
  // The tools come a moment after the page: a selection of before was not made in front of them.
  while (!(await pressNote(page))) await select(page);
  await page.waitFor(() =>
    [...document.documentElement.children].some(({ shadowRoot }) =>
      shadowRoot?.querySelector('.body.own > div')?.shadowRoot?.querySelector('textarea'),
    ),
  );
}

/** @param {DriverPage} page */
async function select(page) {
  await page.evaluate(() => {
    const long = [...document.querySelectorAll('p')].find(({ textContent }) => (textContent ?? '').length > 120);
    const walker = document.createTreeWalker(long ?? document.body, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode();
    while (text !== null && (text.textContent ?? '').trim().length < 40) text = walker.nextNode();
    text?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (text !== null) getSelection()?.setBaseAndExtent(text, 0, text, 20);
  });
  await page.press('Shift+ArrowRight');
}

/** False while there is no bar. @param {DriverPage} page */
function pressNote(page) {
  return page.evaluate(() => {
    for (const { shadowRoot } of document.documentElement.children) {
      const button = shadowRoot?.querySelector('.own-bar [data-act="note"]');
      if (button instanceof HTMLElement) {
        button.click();
        return true;
      }
    }
    return false;
  });
}
