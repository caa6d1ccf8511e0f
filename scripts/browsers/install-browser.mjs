import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, oldestVersions, pathVariables } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */
/** @typedef {{ says: string, command: string, args: string[], env?: Record<string, string> }} Step */

const debianPackages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
};

/**
 * Installs a browser by the first way that works, and returns it.
 * @param {BrowserName} name
 * @param {{ root: string, cacheDir: string, log: (line: string) => void }} options
 * @returns {import('./read-browsers.mjs').FoundBrowser}
 */
export function installBrowser(name, { root, cacheDir, log }) {
  /** @type {string[]} */
  const failures = [];
  for (const steps of [...debianWay(name), downloadWay(name, { root, cacheDir })]) {
    const failure = runSteps(steps, { root, log });
    const found = findBrowser(name, cacheDir);
    if (found) return found;
    failures.push(failure ?? `${steps.at(-1)?.says}: done, yet no browser of the right age is there`);
  }
  const label = name === 'chromium' ? 'Chromium (or Chrome, or Edge)' : 'Firefox';
  throw new Error(
    [
      `No ${label} ${oldestVersions[name]} or later is installed, and it could not be installed:`,
      ...failures.map((failure) => `  ${failure}`),
      `Install it, or set ${pathVariables[name]} to its program, and run this again.`,
    ].join('\n'),
  );
}

/**
 * @param {BrowserName} name
 * @returns {Step[][]} empty unless we may use apt
 */
function debianWay(name) {
  if (!mayUseApt()) return [];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = debianPackages[name];
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return [
    [
      { says: 'Updating the list of Debian packages', command: 'apt-get', args: ['update'], env },
      {
        says: `Installing the Debian package ${packages[0]}`,
        command: 'apt-get',
        args: install,
        env,
      },
    ],
  ];
}

function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/**
 * Playwright's Firefox is a patched one without WebDriver BiDi, so Firefox comes from Mozilla.
 * @param {BrowserName} name
 * @param {{ root: string, cacheDir: string }} options
 * @returns {Step[]}
 */
function downloadWay(name, { root, cacheDir }) {
  const folder = join(cacheDir, 'browsers');
  const env = { PLAYWRIGHT_BROWSERS_PATH: folder };
  const playwright = join(root, 'node_modules/playwright/cli.js');
  const puppeteer = join(root, 'node_modules/@puppeteer/browsers/lib/main-cli.js');
  const node = process.execPath;
  const libraries = {
    says: `Installing the libraries that ${name} needs`,
    command: node,
    args: [playwright, 'install-deps', name],
    env,
  };
  const download = {
    says: `Downloading ${name}`,
    command: node,
    args:
      name === 'chromium'
        ? [playwright, 'install', 'chromium', '--no-shell']
        : [puppeteer, 'install', 'firefox@stable', '--path', folder],
    env,
  };
  return mayUseApt() ? [libraries, download] : [download];
}

/**
 * Runs all steps, also after one that failed: package lists may be old, libraries there already.
 * @param {Step[]} steps
 * @param {{ root: string, log: (line: string) => void }} options
 * @returns {string | null} how the last failed step failed
 */
function runSteps(steps, { root, log }) {
  let failure = null;
  for (const { says, command, args, env } of steps) {
    log(`${says} …`);
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    if (status === 0) continue;
    const reason = error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' ');
    failure = `${says}: ${reason.slice(0, 400)}`;
  }
  return failure;
}
