import puppeteer from 'puppeteer-core';

/** @typedef {import('../../tests/support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../../tests/support/e2e/driver.ts').DriverPage} DriverPage */
/** @typedef {import('../../tests/support/e2e/driver.ts').LaunchOptions} LaunchOptions */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {ReturnType<typeof createRoutes>} Routes */
/**
 * What each of the two browsers adds once it is open: its extension, and how a tab is wrapped.
 * @typedef {Pick<Driver, 'name' | 'extensionOrigin' | 'extensionErrors' | 'stopBackground'> & {
 *   id: string,
 *   install: () => Promise<unknown>,
 *   pressAction: (raw: Page) => Promise<void>,
 *   wrap: (raw: Page, isShown: boolean) => Promise<DriverPage>,
 * }} Half
 */

/** What a headless browser shows unless told otherwise. */
export const WINDOW = { width: 1280, height: 800 };

/**
 * Opens a browser and makes its driver; closes the browser again when that fails.
 * @param {LaunchOptions} options
 * @param {import('puppeteer-core').LaunchOptions} flags
 * @param {(browser: import('puppeteer-core').Browser, routes: Routes) => Promise<Half>} attach
 * @returns {Promise<Driver>}
 */
export async function startDriver({ headless = true, executablePath, profileDir }, flags, attach) {
  exitOnSignals();
  const profile = profileDir === undefined ? {} : { userDataDir: profileDir };
  const browser = await puppeteer.launch({ headless, executablePath, ...profile, ...flags });
  /** @type {Promise<void>} */
  const whenClosed = new Promise((done) => browser.process()?.once('exit', () => done()));
  const routes = createRoutes();
  try {
    const { id, install, wrap, pressAction, ...half } = await attach(browser, routes);
    return {
      ...half,
      requests: routes.requests,
      serve: routes.serve,
      newPage: async () => wrap(await browser.newPage(), true),
      extensionPage: async (path, { background = false } = {}) => {
        const page = await wrap(await browser.newPage({ background }), !background);
        await page.goto(half.extensionOrigin + path);
        return page;
      },
      triggerAction: async (page) => {
        await page.bringToFront();
        await pressAction(page.raw);
      },
      updateExtension: async () => void (await install()),
      removeExtension: () => browser.uninstallExtension(id),
      close: () => browser.close(),
      whenClosed,
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** What requests are answered with, nothing at first, and those that were left without an answer. */
function createRoutes() {
  /** @type {import('../../tests/support/e2e/driver.ts').Routes} */
  let find = () => null;
  /** @type {Driver['requests']} */
  const requests = [];
  /** @type {Driver['serve']} */
  const serve = (wanted) => {
    find = wanted;
  };
  /** The answer, its body in base64; `null` for a request to abort. @param {string} url */
  const answer = (url) => {
    const { status = 200, contentType = 'text/html; charset=utf-8', body } = find(url.replace(/#.*$/s, '')) ?? {};
    return body === undefined ? null : { status, contentType, body: Buffer.from(body).toString('base64') };
  };
  return { requests, serve, answer };
}

/**
 * Turns signals into an ordinary exit, which ends the browsers, with the code that shells use: puppeteer's own handlers,
 * which come later, go on waiting after SIGTERM.
 */
function exitOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(code));
}
