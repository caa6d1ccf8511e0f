import { excerpt, pollUntil } from './poll-until.mjs';

/** @typedef {import('./driver.mjs').DriverPage} DriverPage */
/** @typedef {import('playwright-core').Page} Page */

/**
 * A Playwright page as a driver page.
 * @param {Page} raw
 * @param {{ deviceScaleFactor: number }} options
 * @returns {Promise<DriverPage>}
 */
export async function wrapChromiumPage(raw, { deviceScaleFactor }) {
  const cdp = await raw.context().newCDPSession(raw);
  const evaluate = makeEvaluate(cdp);
  /** @type {DriverPage} */
  const page = {
    raw,
    timeoutMs: 15_000,
    errors: collectErrors(raw),
    evaluate,
    waitFor: (fn, ...args) => pollUntil(() => evaluate(fn, ...args), { timeoutMs: page.timeoutMs, what: excerpt(fn) }),
    goto: async (url) => void (await raw.goto(url, { timeout: page.timeoutMs })),
    url: async () => raw.url(),
    click: (x, y, options) => raw.mouse.click(x, y, options),
    mouseMove: (x, y) => raw.mouse.move(x, y),
    mouseDown: () => raw.mouse.down(),
    mouseUp: () => raw.mouse.up(),
    wheel: (deltaX, deltaY) => raw.mouse.wheel(deltaX, deltaY),
    press: (key) => raw.keyboard.press(key),
    type: (text) => raw.keyboard.type(text),
    setViewport: ({ width, height, deviceScaleFactor: wanted = deviceScaleFactor }) => {
      if (wanted === deviceScaleFactor) return raw.setViewportSize({ width, height });
      throw new Error('not supported: Chromium takes deviceScaleFactor at launch only');
    },
    screenshot: (options) => raw.screenshot(options),
    pdf: (format) => raw.pdf({ format, printBackground: true, preferCSSPageSize: false }),
    emulateMedia: (features) => raw.emulateMedia(features),
    bringToFront: () => raw.bringToFront(),
    close: () => raw.close(),
    cdp: async () => cdp,
  };
  return page;
}

/**
 * Evaluation by the protocol itself: nothing of it runs in the page, so a page that has tampered
 * with its prototypes, or that forbids eval, cannot disturb it.
 * @param {import('playwright-core').CDPSession} cdp
 * @returns {DriverPage['evaluate']}
 */
function makeEvaluate(cdp) {
  return async (fn, ...args) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: `(${fn})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (!exceptionDetails) return result.value;
    const { exception, text } = exceptionDetails;
    throw new Error(exception?.description ?? `${text} ${exception?.value ?? ''}`);
  };
}

/**
 * @param {Page} raw
 * @returns {import('./driver.mjs').PageError[]}
 */
function collectErrors(raw) {
  /** @type {import('./driver.mjs').PageError[]} */
  const errors = [];
  raw.on('pageerror', (error) => errors.push({ kind: 'exception', text: error.stack ?? `${error}` }));
  raw.on('console', (message) => {
    // Chromium logs each aborted request; the driver keeps these in `requests`.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    errors.push({ kind: 'console', text: message.text() });
  });
  return errors;
}
