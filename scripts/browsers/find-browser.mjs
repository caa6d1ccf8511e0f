import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { computeSystemExecutablePath, getInstalledBrowsers } from '@puppeteer/browsers';

/** @typedef {import('../../tests/support/e2e/driver.ts').BrowserName} BrowserName */
/** @typedef {import('./read-browsers.mjs').FoundBrowser} FoundBrowser */

/** The oldest versions that the extension's manifest admits, and names to look for on the PATH, the best first. */
export const KINDS = {
  chromium: {
    label: 'Chromium (or Chrome, or Edge)',
    variable: 'CHROME_PATH',
    oldest: 122,
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  },
  firefox: { label: 'Firefox', variable: 'FIREFOX_PATH', oldest: 142, programs: ['firefox', 'firefox-esr'] },
};

/**
 * The first installed browser that is new enough, else `null`. A program that the environment names is taken or refused
 * with an error, never passed over.
 * @param {BrowserName} name
 * @param {string} folder where `installBrowser` unpacks downloads
 * @returns {Promise<FoundBrowser | null>}
 */
export async function findBrowser(name, folder) {
  const { variable, oldest } = KINDS[name];
  const { [variable]: named } = process.env;
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist`);
  for (const path of named ? [named] : await listPrograms(name, folder)) {
    const version = readVersion(path);
    if (version && parseInt(version, 10) >= oldest) return { path, version };
    if (named) throw new Error(`${variable} names ${path}, version ${version}; ${oldest} or later is needed`);
  }
  return null;
}

/** @param {BrowserName} name @param {string} folder */
async function listPrograms(name, folder) {
  const { PATH = '', PROGRAMFILES = '' } = process.env;
  const downloads = await getInstalledBrowsers({ cacheDir: folder });
  const programs = [
    ...KINDS[name].programs.flatMap((program) => PATH.split(delimiter).map((each) => join(each, program))),
    ...(name === 'chromium'
      ? [computeSystemExecutablePath(/** @type {any} */ ({ browser: 'chrome', channel: 'stable' }), false)]
      : ['/Applications/Firefox.app/Contents/MacOS/firefox', join(PROGRAMFILES, 'Mozilla Firefox/firefox.exe')]),
    ...downloads.flatMap(({ browser, executablePath }) =>
      (browser === 'firefox') === (name === 'firefox') ? [executablePath] : [],
    ),
  ];
  // A snap sees neither the temporary profile nor the built extension.
  return programs.filter((path) => existsSync(path) && !/^\/(usr\/bin\/)?snap\b/.test(realpathSync(path)));
}

/** @param {string} path @returns {string | null} such as `153.7.0`; `null` when the program does not tell */
function readVersion(path) {
  // On Windows `--version` opens a window instead.
  const question = `(Get-Item '${path.replaceAll("'", "''")}').VersionInfo.ProductVersion`;
  const [command, args] = process.platform === 'win32' ? ['powershell', ['-Command', question]] : [path, ['--version']];
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? (stdout.match(/\d+(\.\d+)+/)?.[0] ?? null) : null;
}
