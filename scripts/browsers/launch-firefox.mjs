import { resolve } from 'node:path';
import { interceptRequests, openBidi } from './firefox-bidi.mjs';
import { clickAction, overrideMedia, readWatched, stopEventPage, watchExtension } from './firefox-window.mjs';
import { within } from './poll-until.mjs';
import { startDriver, WINDOW } from './start-driver.mjs';
import { wrapPage } from './wrap-page.mjs';

/** @typedef {import('../../tests/support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../../tests/support/e2e/driver.ts').LaunchOptions} LaunchOptions */
/** @typedef {import('./firefox-bidi.mjs').Bidi} Bidi */

const WATCH_INTERVAL_MS = 150;

/** As wxt.config.ts has it. */
const ID = 'postil@postil.example';
/** The same for each launch: a kept profile files the extension's storage under it. */
const UUID = '5d2c0a6e-3f0b-4c4e-8a55-70c1c35a9d17';
const ORIGIN = `moz-extension://${UUID}`;

/**
 * Starts Firefox with the built extension installed for this session.
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export function launchFirefox(options) {
  const { extensionDir, headless = true, viewport = headless ? WINDOW : undefined, reducedMotion } = options;
  const flags = {
    browser: /** @type {const} */ ('firefox'),
    defaultViewport: null,
    // Without system access Firefox refuses to navigate a tab to moz-extension: addresses.
    args: [
      '--remote-allow-system-access',
      ...(viewport ? [`--width=${viewport.width}`, `--height=${viewport.height}`] : []),
    ],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // An unpacked extension is uninstalled as Firefox closes; its storage is to stay.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // No test can press a button of the browser's own window: what is asked for in a click is given.
      'extensions.webextOptionalPermissionPrompts': false,
      'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
      // Each would ask the network for something of its own.
      'browser.contentblocking.database.enabled': false,
      'services.settings.server': 'data:,',
    },
  };
  return startDriver(options, flags, async (browser, routes) => {
    const bidi = openBidi(browser);
    await interceptRequests(bidi, routes, ORIGIN);
    const watch = await startWatching(bidi, routes.requests);
    browser.once('disconnected', watch.stop);
    const install = () => browser.installExtension(resolve(extensionDir));
    await install();
    return {
      name: 'firefox',
      id: ID,
      extensionOrigin: ORIGIN,
      extensionErrors: watch.errors,
      install,
      wrap: async (raw, isShown) => {
        // Firefox takes more than a second to resize a tab that is not shown.
        if (isShown && viewport) await raw.setViewport(viewport);
        return wrapFirefoxPage(raw, bidi);
      },
      pressAction: () => bidi.callInWindow(clickAction, ID),
      stopBackground: () => bidi.callInWindow(stopEventPage, ID),
    };
  });
}

/** @param {import('puppeteer-core').Page} raw @param {Bidi} bidi */
function wrapFirefoxPage(raw, bidi) {
  const { id: context } = /** @type {any} */ (raw).mainFrame().browsingContext;
  return wrapPage(raw, {
    // Puppeteer's own never ends at moz-extension: addresses.
    goto: (url, timeoutMs) =>
      within(timeoutMs, bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    // Firefox sets the media of the tab that is shown.
    emulateMedia: async (features) => {
      await raw.bringToFront();
      await bidi.callInWindow(overrideMedia, features);
    },
  });
}

/**
 * Carries over what Firefox's window sees of the extension's background, of which BiDi says nothing.
 * @param {Bidi} bidi @param {Driver['requests']} requests
 */
async function startWatching(bidi, requests) {
  /** @type {Driver['extensionErrors']} */
  const errors = [];
  await bidi.callInWindow(watchExtension, ID, ORIGIN);
  const fetchSeen = async () => {
    const seen = await bidi.callInWindow(readWatched);
    errors.push(...seen.errors);
    requests.push(...seen.requests.map((url) => ({ url, fromExtension: true })));
  };
  // A window that is closing does not answer; what it saw is lost with it.
  const timer = setInterval(() => fetchSeen().catch(() => {}), WATCH_INTERVAL_MS);
  return { errors, stop: () => clearInterval(timer) };
}
