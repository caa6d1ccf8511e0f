// The extension is updated under a note that is being written, again and again: what was shown as saved, and what was
// typed, has to be in the note at the end.
import { readFileSync } from 'node:fs';
import { launchChromium } from '../../scripts/browsers/launch-chromium.mjs';
import { makeRows } from './measure-highlights.mjs';

/** @typedef {import('../support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../support/e2e/driver.ts').DriverPage} DriverPage */

const AT = 'https://www.arabnews.com/node/1204791/columns';

/**
 * Types on through this many updates. `acknowledged` counts the times that the card said "Saved", `lost` those of their
 * texts that the store does not have at the end; `missing` counts typed words that the note does not have.
 * @param {{ extensionDir: string, executablePath: string, updates: number, onRound?: (text: string) => void }} options
 *   `extensionDir` is the test build, whose roots can be looked into.
 */
export async function measureUpdates({ extensionDir, executablePath, updates, onRound = () => undefined }) {
  const driver = await launchChromium({ extensionDir, executablePath, viewport: { width: 1440, height: 900 } });
  try {
    const page = await openNote(driver);
    /** @type {string[]} */
    const acknowledged = [];
    let typed = '';
    for (let round = 0; round < updates; round++) {
      typed += await typeWord(page, round, 'a');
      if (round % 2 === 0) acknowledged.push(await waitForSaved(page, typed));
      const updated = driver.updateExtension();
      // Before, while and after the new script comes; the pace differs from round to round.
      for (let nth = 0; nth < 1 + (round % 5); nth++) typed += await typeWord(page, round, `b${nth}`);
      await updated;
      await page.bringToFront();
      typed += await typeWord(page, round, 'c');
      acknowledged.push(await waitForSaved(page, typed));
      onRound(
        `${round + 1} of ${updates} updates: ${acknowledged.length} times saved, ${typed.length} characters typed`,
      );
    }
    const note = await readNote(driver);
    return {
      updates,
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((text) => !note.startsWith(text)).length,
      missing: typed.split(' ').filter((word) => !note.includes(word)).length,
    };
  } finally {
    await driver.close();
  }
}

/** A page note on the op-ed, its editor open. @param {Driver} driver */
async function openNote(driver) {
  const html = readFileSync(new URL('../fixtures/pages/op-ed-2017.html', import.meta.url), 'utf8');
  driver.serve((url) => (url === AT ? { contentType: 'text/html; charset=utf-8', body: html } : null));
  const [row] = makeRows(0, 1, 1);
  if (row === undefined) throw new Error('Expected a row, got none');
  const change = { ...row, highlight: { ...row.highlight, selector: null, note: '', tags: [] } };
  const own = await driver.extensionPage('/manifest.json');
  await own.evaluate(
    async (changes) => {
      await chrome.runtime.sendMessage({ type: 'store', body: { method: 'save', args: [changes] } });
    },
    [change],
  );
  await own.close();
  const page = await driver.newPage();
  await page.goto(AT);
  await page.bringToFront();
  await clickWhere(page, '.card[data-note^="own/"] .collapsed');
  await clickWhere(page, '[data-act="write"]');
  await page.waitFor(readCard);
  return page;
}

/** Clicks with the mouse, in the margin or in the open card. @param {DriverPage} page @param {string} selector */
async function clickWhere(page, selector) {
  const point = await page.waitFor((wanted) => {
    for (const { shadowRoot } of document.documentElement.children) {
      const card = shadowRoot?.querySelector('.body.own > div')?.shadowRoot;
      const box = (shadowRoot?.querySelector(wanted) ?? card?.querySelector(wanted))?.getBoundingClientRect();
      if (box && box.width > 0) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, selector);
  if (point === null) throw new Error(`Expected ${selector} on the page`);
  await page.click(point.x, point.y);
}

/** In the page: what the open editor has, and whether the card says that it is saved. */
function readCard() {
  for (const { shadowRoot } of document.documentElement.children) {
    const card = shadowRoot?.querySelector('.body.own > div')?.shadowRoot;
    const field = card?.querySelector('textarea');
    const state = card?.querySelector('[data-save="saved"]');
    if (field) return { text: field.value, isSaved: (state?.getClientRects().length ?? 0) > 0 };
  }
  return null;
}

/** @param {DriverPage} page @param {number} round @param {string} part */
async function typeWord(page, round, part) {
  const word = `w${round}${part} `;
  await page.type(word);
  return word;
}

/** Waits until the card says that this text is saved. @param {DriverPage} page @param {string} text */
async function waitForSaved(page, text) {
  const look = new Function(
    'wanted',
    `const card = (${readCard})(); return card !== null && card.isSaved && card.text === wanted`,
  );
  await page.waitFor(/** @type {(wanted: string) => boolean} */ (look), text);
  return text;
}

/** @param {Driver} driver */
async function readNote(driver) {
  const own = await driver.extensionPage('/manifest.json');
  const note = await own.evaluate(async () => {
    const body = { method: 'listRange', args: [{ bin: false, from: 0, count: 10 }] };
    const { value } = JSON.parse(await chrome.runtime.sendMessage({ type: 'store', body }));
    return /** @type {string} */ (value[0]?.note ?? '');
  });
  await own.close();
  return note;
}
