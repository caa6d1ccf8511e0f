import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { exitOnSignals } from './exit-on-signals.mjs';
import { openBidi } from './firefox-bidi.mjs';
import { interceptRequests } from './firefox-network.mjs';
import { findContextId, wrapFirefoxPage } from './firefox-page.mjs';
import { clickAction, readWatched, stopEventPage, watchExtension } from './firefox-window.mjs';
import { openProfileDir } from './profile-dir.mjs';

/** @typedef {import('./driver.mjs').Driver} Driver */
/** @typedef {import('./driver.mjs').LaunchOptions} LaunchOptions */
/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('./firefox-bidi.mjs').Bidi} Bidi */

const watchIntervalMs = 150;

/**
 * Starts Firefox with the built extension installed for this session.
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchFirefox(options) {
  const extensionId = readGeckoId(options.extensionDir);
  const uuid = makeUuid(extensionId);
  const profile = openProfileDir(options.profileDir);
  const browser = await openBrowser(profile.dir, { options, extensionId, uuid }).catch((error) => {
    void profile.remove();
    throw error;
  });
  // After the launch, so that at exit the browser's own handlers end it first.
  profile.removeAtExit();
  exitOnSignals();
  /** @type {Promise<void>} */
  const gone = new Promise((done) => browser.process()?.once('exit', () => done()));
  const whenClosed = gone.then(profile.remove);
  try {
    const driver = await makeDriver(browser, {
      options,
      extensionId,
      origin: `moz-extension://${uuid}`,
    });
    const close = () => driver.close().then(() => whenClosed);
    return { ...driver, close, whenClosed };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @param {Browser} browser
 * @param {{ options: LaunchOptions, extensionId: string, origin: string }} extension
 * @returns {Promise<Omit<Driver, 'whenClosed'>>}
 */
async function makeDriver(browser, { options, extensionId, origin }) {
  const bidi = openBidi(browser);
  const network = await interceptRequests(bidi);
  const watch = await startWatching(bidi, { extensionId, origin, requests: network.requests });
  await browser.installExtension(resolve(options.extensionDir));
  return {
    name: 'firefox',
    raw: browser,
    extensionOrigin: origin,
    requests: network.requests,
    extensionErrors: watch.errors,
    serve: network.serve,
    ...makeTabOpeners(browser, { bidi, network, options, origin }),
    updateExtension: async () => {
      await browser.installExtension(resolve(options.extensionDir));
    },
    stopBackground: () => bidi.callInWindow(stopEventPage, extensionId),
    removeExtension: () => browser.uninstallExtension(extensionId),
    triggerAction: async (page) => {
      await page.bringToFront();
      await bidi.callInWindow(clickAction, extensionId);
    },
    close: async () => {
      await watch.stop();
      await browser.close();
    },
  };
}

/**
 * @param {Browser} browser
 * @param {{
 *   bidi: Bidi,
 *   network: Awaited<ReturnType<typeof interceptRequests>>,
 *   options: LaunchOptions,
 *   origin: string,
 * }} setting
 * @returns {Pick<Driver, 'newPage' | 'extensionPage'>}
 */
function makeTabOpeners(browser, { bidi, network, options, origin }) {
  const viewport = chooseViewport(options);
  /** @param {{ background?: boolean }} [tab] */
  const openTab = async ({ background } = {}) => {
    const page = wrapFirefoxPage(await browser.newPage({ background }), bidi);
    // Firefox takes more than a second to resize a tab that is not shown.
    if (viewport && !background) await page.setViewport(viewport);
    return page;
  };
  /** @type {Driver['newPage']} */
  const newPage = async () => {
    const page = await openTab();
    const { colorScheme, forcedColors } = options;
    if (colorScheme || forcedColors) await page.emulateMedia({ colorScheme, forcedColors });
    return page;
  };
  /** @type {Driver['extensionPage']} */
  const extensionPage = async (path, { background } = {}) => {
    const page = await (background ? openTab({ background }) : newPage());
    network.extensionTabs.add(findContextId(page));
    await page.goto(origin + path);
    return page;
  };
  return { newPage, extensionPage };
}

/**
 * The same for each launch, lest a kept profile lose the extension's storage, which is filed by it.
 * @param {string} extensionId
 */
function makeUuid(extensionId) {
  const hex = createHash('sha256').update(extensionId).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** @param {string} extensionDir */
function readGeckoId(extensionDir) {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`Expected browser_specific_settings.gecko.id in ${extensionDir}/manifest.json`);
  return id;
}

/**
 * @param {string} profileDir
 * @param {{ options: LaunchOptions, extensionId: string, uuid: string }} launch
 */
function openBrowser(profileDir, { options, extensionId, uuid }) {
  const { headless = true, executablePath } = options;
  const viewport = chooseViewport(options);
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profileDir,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: null,
    // Without system access Firefox refuses to navigate a tab to moz-extension: addresses.
    args: [
      '--remote-allow-system-access',
      ...(viewport ? [`--width=${viewport.width}`, `--height=${viewport.height}`] : []),
    ],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // An unpacked extension is uninstalled as Firefox closes; its storage is to stay.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // No test can press a button of the browser's own window: what is asked for in a click is given.
      'extensions.webextOptionalPermissionPrompts': false,
      'ui.prefersReducedMotion': options.reducedMotion === 'reduce' ? 1 : 0,
      // Each would ask the network for something of its own.
      'browser.contentblocking.database.enabled': false,
      'services.settings.server': 'data:,',
    },
  });
}

/**
 * @param {LaunchOptions} options
 * @returns {import('./driver.mjs').Viewport | null}
 */
function chooseViewport({ headless = true, viewport }) {
  return viewport ?? (headless ? { width: 1280, height: 800 } : null);
}

/**
 * Carries over what Firefox's window sees of the extension's background, twice a blink.
 * @param {Bidi} bidi
 * @param {{ extensionId: string, origin: string, requests: import('./driver.mjs').AbortedRequest[] }} options
 */
async function startWatching(bidi, { extensionId, origin, requests }) {
  /** @type {import('./driver.mjs').PageError[]} */
  const errors = [];
  await bidi.callInWindow(watchExtension, extensionId, origin);
  const fetchSeen = async () => {
    const seen = await bidi.callInWindow(readWatched);
    errors.push(...seen.errors);
    requests.push(...seen.requests.map((url) => ({ url, fromExtension: true })));
  };
  // A window that is closing does not answer; what it saw is lost with it.
  const timer = setInterval(() => fetchSeen().catch(() => {}), watchIntervalMs);
  timer.unref();
  const stop = async () => {
    clearInterval(timer);
    await fetchSeen().catch(() => {});
  };
  return { errors, stop };
}
