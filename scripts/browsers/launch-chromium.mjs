import { resolve } from 'node:path';
import { startDriver, WINDOW } from './start-driver.mjs';
import { wrapPage } from './wrap-page.mjs';

/** @typedef {import('../../tests/support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../../tests/support/e2e/driver.ts').LaunchOptions} LaunchOptions */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/**
 * Starts Chromium with the built extension installed for this session, by the protocol: branded Chrome and Edge take it
 * in no other way.
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchChromium(options) {
  const start = (/** @type {string[]} */ ...flags) =>
    startDriver(options, makeFlags(options, flags), async (browser, routes) => {
      await interceptRequests(await browser.target().createCDPSession(), routes);
      const extensionErrors = collectWorkerErrors(browser);
      const install = () => browser.installExtension(resolve(options.extensionDir));
      const id = await install();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error(`Expected the extension ${id} to be installed, got none`);
      return {
        name: 'chromium',
        id,
        extensionOrigin: `chrome-extension://${id}`,
        extensionErrors,
        install,
        wrap: wrapChromiumPage,
        pressAction: (raw) => raw.triggerExtensionAction(extension),
        stopBackground: async () => {
          for (const worker of await extension.workers()) await worker.close();
        },
      };
    });
  // A reader's own window keeps the sandbox where the system allows one; root is never allowed.
  if (options.headless === false && process.getuid?.() !== 0) return start().catch(() => start('--no-sandbox'));
  return start('--no-sandbox');
}

/** @param {LaunchOptions} options @param {string[]} more */
function makeFlags({ headless = true, viewport = headless ? WINDOW : undefined, reducedMotion }, more) {
  const args = ['--disable-gpu', '--disable-quic', '--disable-component-update', ...more];
  // The protocol installs extensions only with this flag, and only over a pipe.
  args.push('--enable-unsafe-extension-debugging');
  if (viewport) args.push(`--window-size=${viewport.width},${viewport.height}`);
  if (reducedMotion === 'reduce') args.push('--force-prefers-reduced-motion');
  // Readers see scroll bars.
  const ignoreDefaultArgs = ['--hide-scrollbars'];
  return { pipe: true, enableExtensions: true, defaultViewport: viewport ?? null, args, ignoreDefaultArgs };
}

/** @param {import('puppeteer-core').Page} raw */
async function wrapChromiumPage(raw) {
  // What a test looks at is in front, whatever other tabs do.
  await raw.emulateFocusedPage(true);
  const cdp = await raw.createCDPSession();
  /** @type {import('../../tests/support/e2e/driver.ts').MediaFeatures} */
  let present = {};
  return wrapPage(raw, {
    goto: (url, timeout) => raw.goto(url, { timeout }),
    // Puppeteer's own method knows no forced colours.
    emulateMedia: async (changed) => {
      present = { ...present, ...changed };
      const { colorScheme, reducedMotion, forcedColors, media } = present;
      const features = [
        { name: 'prefers-color-scheme', value: colorScheme ?? '' },
        { name: 'prefers-reduced-motion', value: reducedMotion ?? '' },
        { name: 'forced-colors', value: forcedColors ?? '' },
      ];
      await cdp.send('Emulation.setEmulatedMedia', { media: media ?? '', features });
    },
  });
}

/**
 * Answers the http(s) requests of the whole browser: of pages, content scripts, workers, tabs that nobody knows of yet.
 * @param {CDPSession} session the browser's own, not a page's
 * @param {import('./start-driver.mjs').Routes} routes
 */
async function interceptRequests(session, { requests, answer }) {
  /** @param {import('puppeteer-core').Protocol.Fetch.RequestPausedEvent} event */
  const settle = async ({ requestId, request: { url }, resourceType, frameId }) => {
    const reply = answer(url);
    if (reply) {
      const { status: responseCode, contentType: value, body } = reply;
      const responseHeaders = [{ name: 'content-type', value }];
      return session.send('Fetch.fulfillRequest', { requestId, responseCode, responseHeaders, body });
    }
    // A navigation is asked for by the reader or by a link, whatever page is left for it.
    const fromExtension = resourceType !== 'Document' && (await isOfExtension(session, frameId));
    // The browser asks for an icon by itself: no request of the page, nor of the extension.
    if (resourceType !== 'Other' || !url.endsWith('/favicon.ico')) requests.push({ url, fromExtension });
    return session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  };
  // A tab that was closed meanwhile takes its requests along.
  session.on('Fetch.requestPaused', (event) => settle(event).catch(() => {}));
  // Only http(s): a wider pattern breaks the extension's own files.
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'http://*' }, { urlPattern: 'https://*' }] });
}

/** Whether a tab's frame, or a worker, is the extension's own. @param {CDPSession} session @param {string} targetId */
async function isOfExtension(session, targetId) {
  const found = await session.send('Target.getTargetInfo', { targetId }).catch(() => null);
  return found?.targetInfo.url.startsWith('chrome-extension://') ?? false;
}

/** Exceptions and `console.error` of the background, whenever it starts. @param {import('puppeteer-core').Browser} browser */
function collectWorkerErrors(browser) {
  /** @type {Driver['extensionErrors']} */
  const errors = [];
  browser.on('targetcreated', async (target) => {
    if (target.type() !== 'service_worker' || !target.url().startsWith('chrome-extension://')) return;
    // One that is stopped at once has no more to say.
    const worker = await target.worker().catch(() => null);
    worker?.on('console', (message) => {
      if (message.type() === 'error') errors.push({ kind: 'console', text: message.text() });
    });
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      errors.push({ kind: 'exception', text: exception?.description ?? text });
    });
  });
  return errors;
}
