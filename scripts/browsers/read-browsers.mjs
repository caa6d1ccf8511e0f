import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ path: string, version: string }} FoundBrowser */
/** @typedef {{ chromium: FoundBrowser, firefox: FoundBrowser }} Browsers */

const browsersFile = fileURLToPath(new URL('../../.cache/browsers.json', import.meta.url));

/**
 * The browsers that scripts/setup.mjs found or installed.
 * @returns {Browsers}
 */
export function readBrowsers() {
  if (!existsSync(browsersFile)) throw notSetUp('no browsers are known yet');
  /** @type {Browsers} */
  const browsers = JSON.parse(readFileSync(browsersFile, 'utf8'));
  for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
    const path = browsers[name]?.path;
    if (!path || !existsSync(path)) throw notSetUp(`${name} is not at ${path}`);
  }
  return browsers;
}

/** @param {string} what */
function notSetUp(what) {
  return new Error(`Browsers: ${what}; run: node scripts/setup.mjs`);
}
