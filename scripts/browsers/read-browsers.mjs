import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ path: string, version: string }} FoundBrowser */
/** @typedef {{ chromium: FoundBrowser, firefox: FoundBrowser }} Browsers */

const browsersFile = new URL('../../.cache/browsers.json', import.meta.url);

/**
 * The browsers that scripts/setup.mjs found or installed; throws unless all that are named are there.
 * @param {(keyof Browsers)[]} [names]
 * @returns {Browsers}
 */
export function readBrowsers(names = ['chromium', 'firefox']) {
  const browsers = existsSync(browsersFile) ? JSON.parse(readFileSync(browsersFile, 'utf8')) : {};
  const missing = names.filter((name) => !existsSync(browsers[name]?.path ?? ''));
  if (missing.length === 0) return browsers;
  throw new Error(`No browser is set up for ${missing.join(' and ')}; run: node scripts/setup.mjs`);
}
