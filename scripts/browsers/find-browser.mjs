import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { knownPlaces, namesOnPath } from './browser-places.mjs';
import { readVersion } from './read-version.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {import('./read-browsers.mjs').FoundBrowser} FoundBrowser */

/** The variable that names each browser's program. */
export const pathVariables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The oldest versions that the extension's manifest admits. */
export const oldestVersions = { chromium: 122, firefox: 142 };

/**
 * The first installed browser that is new enough, Chromium before branded ones.
 * A program named by the environment is taken or refused with an error, never passed over.
 * @param {BrowserName} name
 * @param {string} cacheDir the project's .cache
 * @returns {FoundBrowser | null}
 */
export function findBrowser(name, cacheDir) {
  const wanted = process.env[pathVariables[name]];
  if (wanted) return checkWanted(name, wanted, cacheDir);
  const downloads = listPrograms(join(cacheDir, 'browsers'), name);
  for (const path of [...listOnPath(name), ...knownPlaces(name), ...downloads]) {
    if (!existsSync(path) || isSnap(path)) continue;
    const version = readVersion(path, cacheDir);
    if (version && parseInt(version, 10) >= oldestVersions[name]) return { path, version };
  }
  return null;
}

/**
 * @param {BrowserName} name
 * @param {string} path
 * @param {string} cacheDir
 * @returns {FoundBrowser}
 */
function checkWanted(name, path, cacheDir) {
  const variable = pathVariables[name];
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, which does not exist`);
  const version = readVersion(path, cacheDir);
  if (!version) throw new Error(`${variable} names ${path}, which does not tell its version`);
  if (parseInt(version, 10) >= oldestVersions[name]) return { path, version };
  throw new Error(`${variable} names ${path}, version ${version}; ${oldestVersions[name]} or later is needed`);
}

/** @param {BrowserName} name */
function listOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return namesOnPath[name].flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * A snap sees neither the temporary profile nor the built extension.
 * @param {string} path
 */
function isSnap(path) {
  return path.startsWith('/snap/') || realpathSync(path) === '/usr/bin/snap';
}

/**
 * Programs in the folders where Playwright and @puppeteer/browsers unpack their downloads.
 * @param {string} folder
 * @param {BrowserName} name
 * @returns {string[]}
 */
function listPrograms(folder, name) {
  if (!existsSync(folder)) return [];
  const program = {
    chromium: /[\\/](chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/,
    firefox: /[\\/](firefox|firefox\.exe)$/,
  }[name];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => program.test(path));
}
