import { excerpt, pollUntil } from './poll-until.mjs';

/** @typedef {import('../../tests/support/e2e/driver.ts').DriverPage} DriverPage */
/** @typedef {import('puppeteer-core').Page} Page */

/** Lines of the browsers on requests that the driver aborts, which keeps these in `requests`. */
const ABORTED = /^(Failed to load resource|Cross-Origin Request Blocked|Content-Security-Policy)/;

/**
 * A page of puppeteer as a driver page, with what the two browsers do each in its own way.
 * @param {Page} raw
 * @param {{
 *   goto: (url: string, timeoutMs: number) => Promise<unknown>,
 *   emulateMedia: DriverPage['emulateMedia'],
 * }} own
 * @returns {DriverPage}
 */
export function wrapPage(raw, { goto, emulateMedia }) {
  /** @type {DriverPage['evaluate']} */
  const evaluate = (fn, ...args) => /** @type {any} */ (raw.evaluate(/** @type {any} */ (fn), ...args));
  /** @type {DriverPage} */
  const page = {
    raw,
    timeoutMs: 15_000,
    errors: collectErrors(raw),
    evaluate,
    waitFor: (fn, ...args) => pollUntil(() => evaluate(fn, ...args), { timeoutMs: page.timeoutMs, what: excerpt(fn) }),
    goto: async (url) => void (await goto(url, page.timeoutMs)),
    // Puppeteer's own is blind to moz-extension: addresses.
    url: () => evaluate(() => location.href),
    click: (x, y) => raw.mouse.click(x, y),
    mouseMove: (x, y) => raw.mouse.move(x, y),
    mouseDown: () => raw.mouse.down(),
    mouseUp: () => raw.mouse.up(),
    wheel: (deltaX, deltaY) => raw.mouse.wheel({ deltaX, deltaY }),
    press: (keys) => pressKeys(raw, keys),
    type: (text) => raw.keyboard.type(text),
    setViewport: (viewport) => raw.setViewport(viewport),
    screenshot: (options) => raw.screenshot(/** @type {{ path?: `${string}.png` }} */ (options)),
    pdf: (format) => raw.pdf({ format, printBackground: true }),
    emulateMedia,
    bringToFront: () => raw.bringToFront(),
    close: () =>
      raw.close().catch((error) => {
        // A popup closes itself.
        if (!/No target with given id/.test(error.message)) throw error;
      }),
    cdp: () => raw.createCDPSession(),
  };
  return page;
}

/**
 * One key, or several held together as in `Shift+Tab`, which puppeteer does not take.
 * @param {Page} raw @param {string} keys
 */
async function pressKeys(raw, keys) {
  const held = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.split(/(?<=.)\+/));
  const last = held.pop();
  if (!last) throw new Error(`Expected a key, got '${keys}'`);
  for (const key of held) await raw.keyboard.down(key);
  await raw.keyboard.press(last);
  for (const key of held.reverse()) await raw.keyboard.up(key);
}

/** @param {Page} raw */
function collectErrors(raw) {
  /** @type {import('../../tests/support/e2e/driver.ts').PageError[]} */
  const errors = [];
  raw.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error);
    if (!ABORTED.test(text)) errors.push({ kind: 'exception', text });
  });
  raw.on('console', (message) => {
    const isError = message.type() === 'error' && !ABORTED.test(message.text());
    if (isError) errors.push({ kind: 'console', text: message.text() });
  });
  return errors;
}
