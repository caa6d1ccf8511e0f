import { overrideMedia } from './firefox-window.mjs';
import { excerpt, pollUntil } from './poll-until.mjs';

/** @typedef {import('./driver.mjs').DriverPage} DriverPage */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * A puppeteer page over WebDriver BiDi as a driver page.
 * @param {Page} raw
 * @param {import('./firefox-bidi.mjs').Bidi} bidi
 * @returns {DriverPage}
 */
export function wrapFirefoxPage(raw, bidi) {
  /** @type {DriverPage['evaluate']} */
  const evaluate = (fn, ...args) => /** @type {any} */ (raw.evaluate(/** @type {any} */ (fn), ...args));
  /** @type {DriverPage} */
  const page = {
    raw,
    timeoutMs: 15_000,
    errors: collectErrors(raw),
    evaluate,
    waitFor: (fn, ...args) => pollUntil(() => evaluate(fn, ...args), { timeoutMs: page.timeoutMs, what: excerpt(fn) }),
    goto: (url) => navigate(bidi, { raw, url, timeoutMs: page.timeoutMs }),
    // Puppeteer's own is blind to moz-extension: addresses.
    url: () => evaluate(() => location.href),
    click: (x, y, options) => raw.mouse.click(x, y, options),
    mouseMove: (x, y) => raw.mouse.move(x, y),
    mouseDown: () => raw.mouse.down(),
    mouseUp: () => raw.mouse.up(),
    wheel: (deltaX, deltaY) => raw.mouse.wheel({ deltaX, deltaY }),
    press: (key) => pressKeys(raw, key),
    type: (text) => raw.keyboard.type(text),
    setViewport: (viewport) => raw.setViewport(viewport),
    screenshot: (options) => raw.screenshot(/** @type {{ path?: `${string}.png` }} */ (options)),
    pdf: (format) => raw.pdf({ format, printBackground: true }),
    emulateMedia: async (features) => {
      await raw.bringToFront();
      await bidi.callInWindow(overrideMedia, features);
    },
    bringToFront: () => raw.bringToFront(),
    close: () => raw.close(),
    cdp: () => Promise.reject(new Error('not supported: Firefox has no CDP')),
  };
  return page;
}

/**
 * The id by which WebDriver BiDi knows the tab.
 * @param {{ raw: unknown }} page
 * @returns {string}
 */
export function findContextId({ raw }) {
  return /** @type {any} */ (raw).mainFrame().browsingContext.id;
}

/**
 * @param {import('./firefox-bidi.mjs').Bidi} bidi
 * @param {{ raw: Page, url: string, timeoutMs: number }} options
 */
async function navigate(bidi, { raw, url, timeoutMs }) {
  const context = findContextId({ raw });
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`Waited ${timeoutMs} ms in vain for ${url}`)), timeoutMs);
  });
  try {
    await Promise.race([bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * One key, or several held together as in `Shift+Tab`, which puppeteer does not take.
 * @param {Page} raw
 * @param {string} keys
 */
async function pressKeys(raw, keys) {
  const held = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.split(/(?<=.)\+/));
  const last = held.pop();
  if (!last) throw new Error(`Expected a key, got '${keys}'`);
  for (const key of held) await raw.keyboard.down(key);
  await raw.keyboard.press(last);
  for (const key of held.reverse()) await raw.keyboard.up(key);
}

/**
 * @param {Page} raw
 * @returns {import('./driver.mjs').PageError[]}
 */
function collectErrors(raw) {
  /** @type {import('./driver.mjs').PageError[]} */
  const errors = [];
  raw.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error);
    // Firefox logs the requests that the driver aborts as errors of the page.
    if (!/^(Cross-Origin Request Blocked|Content-Security-Policy)/.test(text)) errors.push({ kind: 'exception', text });
  });
  raw.on('console', (message) => {
    if (message.type() === 'error') errors.push({ kind: 'console', text: message.text() });
  });
  return errors;
}
