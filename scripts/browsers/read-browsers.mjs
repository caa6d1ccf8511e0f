import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ path: string, version: string }} FoundBrowser */
/** @typedef {{ chromium: FoundBrowser, firefox: FoundBrowser }} Browsers */

const browsersFile = fileURLToPath(new URL('../../.cache/browsers.json', import.meta.url));

/**
 * The browsers that scripts/setup.mjs found or installed; throws unless all that are named are there.
 * @param {(keyof Browsers)[]} [names]
 * @returns {Browsers}
 */
export function readBrowsers(names = ['chromium', 'firefox']) {
  if (!existsSync(browsersFile)) throw notSetUp('no browsers are known yet');
  /** @type {Browsers} */
  const browsers = JSON.parse(readFileSync(browsersFile, 'utf8'));
  for (const name of names) {
    const path = browsers[name]?.path;
    if (!path || !existsSync(path)) {
      throw notSetUp(path ? `${name} is not at ${path}` : `there is no ${name}`);
    }
  }
  return browsers;
}

/** @param {string} what */
function notSetUp(what) {
  return new Error(`Browsers: ${what}; run: node scripts/setup.mjs`);
}
