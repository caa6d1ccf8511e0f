import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { answerRequest } from './answer-request.mjs';
import { findExtensionId, triggerChromiumAction } from './chromium-extension.mjs';
import { wrapChromiumPage } from './chromium-page.mjs';
import { exitOnSignals } from './exit-on-signals.mjs';
import { openProfileDir } from './profile-dir.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {import('./driver.mjs').LaunchOptions} LaunchOptions */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

/**
 * Starts Chromium with the built extension loaded. Branded Chrome and Edge load it by protocol.
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchChromium(options) {
  const profile = openProfileDir(options.profileDir);
  const context = await openContext(profile.dir, options).catch((error) => {
    void profile.remove();
    throw error;
  });
  // After the launch, so that at exit the browser's own handlers end it first.
  profile.removeAtExit();
  exitOnSignals();
  /** @type {Promise<void>} */
  const gone = new Promise((done) => context.once('close', () => done()));
  const whenClosed = gone.then(profile.remove);
  try {
    const driver = await makeDriver(context, options);
    const close = () => context.close().then(() => whenClosed);
    return { ...driver, close, whenClosed };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * @param {BrowserContext} context
 * @param {LaunchOptions} options
 * @returns {Promise<Omit<Driver, 'close' | 'whenClosed'>>}
 */
async function makeDriver(context, { extensionDir, viewport }) {
  const deviceScaleFactor = viewport?.deviceScaleFactor ?? 1;
  const network = await interceptRequests(context);
  const extensionErrors = collectWorkerErrors(context);
  const browser = context.browser();
  if (!browser) throw new Error('Expected a persistent context to know its browser');
  const session = await browser.newBrowserCDPSession();
  const id = await findExtensionId(session, extensionDir);
  const extensionOrigin = `chrome-extension://${id}`;
  /** @type {Driver['extensionPage']} */
  const extensionPage = async (path, { background } = {}) => {
    const tab = await (background ? openBackgroundTab(context, session) : context.newPage());
    const page = await wrapChromiumPage(tab, { deviceScaleFactor });
    await page.goto(extensionOrigin + path);
    return page;
  };
  return {
    name: 'chromium',
    raw: context,
    extensionOrigin,
    requests: network.requests,
    extensionErrors,
    serve: network.serve,
    newPage: async () => wrapChromiumPage(await context.newPage(), { deviceScaleFactor }),
    extensionPage,
    // What a store's update does: the same extension, loaded once more under the pages that are open.
    updateExtension: async () => {
      await session.send('Extensions.loadUnpacked', { path: resolve(extensionDir) });
    },
    stopBackground: async () => {
      const [tab] = context.pages();
      if (tab === undefined) throw new Error('Expected an open tab, got none');
      const inTab = await context.newCDPSession(tab);
      await inTab.send('ServiceWorker.enable');
      await inTab.send('ServiceWorker.stopAllWorkers');
      await inTab.detach();
    },
    removeExtension: () => switchOff(context, id),
    triggerAction: async (page) => {
      await page.bringToFront();
      await triggerChromiumAction(session, { id, url: await page.url() });
    },
  };
}

/**
 * The protocol uninstalls none that was loaded by a flag; for the pages that are open it is the same.
 * @param {BrowserContext} context
 * @param {string} id
 */
async function switchOff(context, id) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((known) => /** @type {any} */ (globalThis).chrome.management.setEnabled(known, false), id);
  await page.close();
}

/**
 * @param {BrowserContext} context
 * @param {import('playwright-core').CDPSession} browserSession
 */
async function openBackgroundTab(context, browserSession) {
  // The extension opens tabs too: of two that come at once, ours is told by its address.
  const url = `about:blank#${randomUUID()}`;
  const opened = context.waitForEvent('page', { predicate: (page) => page.url() === url });
  await browserSession.send('Target.createTarget', { url, background: true });
  return opened;
}

/**
 * @param {string} profileDir
 * @param {LaunchOptions} options
 */
async function openContext(profileDir, options) {
  const { headless = true, viewport, executablePath } = options;
  const size = viewport ?? (headless ? { width: 1280, height: 800 } : null);
  /** @param {boolean} chromiumSandbox */
  const open = (chromiumSandbox) =>
    chromium.launchPersistentContext(profileDir, {
      executablePath,
      // Playwright's own headless mode hides scroll bars; the flag below does not.
      headless: false,
      chromiumSandbox,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: makeFlags(options, headless),
      viewport: size && { width: size.width, height: size.height },
      ...(size && { deviceScaleFactor: viewport?.deviceScaleFactor ?? 1 }),
      colorScheme: options.colorScheme ?? null,
      reducedMotion: options.reducedMotion ?? null,
      forcedColors: options.forcedColors ?? null,
    });
  // A reader's own window keeps the sandbox where the system allows one; root is never allowed.
  if (headless || process.getuid?.() === 0) return open(false);
  return open(true).catch(() => open(false));
}

/**
 * @param {LaunchOptions} options
 * @param {boolean} headless
 */
function makeFlags({ extensionDir, executablePath }, headless) {
  const branded = /google.?chrome(?!.for.testing)|msedge|microsoft.?edge/i.test(executablePath);
  return [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    ...(branded ? [] : [`--disable-extensions-except=${extensionDir}`]),
    ...(branded ? [] : [`--load-extension=${extensionDir}`]),
    '--enable-unsafe-extension-debugging',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** @param {BrowserContext} context */
async function interceptRequests(context) {
  /** @type {import('./driver.mjs').Routes | null} */
  let routes = null;
  /** @type {import('./driver.mjs').AbortedRequest[]} */
  const requests = [];
  // Only http(s): a wider pattern breaks the extension's own files.
  await context.route(/^https?:/, async (route) => {
    const request = route.request();
    const answer = await answerRequest(routes, request.url());
    if (answer === 'continue') return route.continue();
    if (answer) return route.fulfill(answer);
    requests.push({ url: request.url(), fromExtension: isFromExtension(request) });
    return route.abort();
  });
  /** @param {import('./driver.mjs').Routes} wanted */
  const serve = (wanted) => {
    routes = wanted;
  };
  return { requests, serve };
}

/** @param {import('playwright-core').Request} request */
function isFromExtension(request) {
  const ours = (/** @type {string} */ url) => url.startsWith('chrome-extension://');
  const worker = request.serviceWorker();
  if (worker) return ours(worker.url());
  // A navigation has no frame to ask yet, and Playwright throws.
  return !request.isNavigationRequest() && ours(request.frame().url());
}

/**
 * @param {BrowserContext} context
 * @returns {import('./driver.mjs').PageError[]}
 */
function collectWorkerErrors(context) {
  /** @type {import('./driver.mjs').PageError[]} */
  const errors = [];
  context.on('console', (message) => {
    if (message.page() || message.type() !== 'error') return;
    errors.push({ kind: 'console', text: message.text() });
  });
  return errors;
}
