// Sets up what is missing: dependencies, WXT's generated types, browsers. Run by npm before
// `start` and `test`, thus before anything is installed: plain Node only.
// Usage: node scripts/setup.mjs [chromium] [firefox]   (both when none is named)

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashFiles } from './build-if-stale.mjs';

/** @typedef {import('../tests/support/e2e/driver.ts').BrowserName} BrowserName */

const root = fileURLToPath(new URL('..', import.meta.url));
const cacheDir = join(root, '.cache');
const downloadDir = join(cacheDir, 'browsers');
const oldestNode = [20, 19];

/** @param {string} line */
const log = (line) => console.log(`setup: ${line}`);

try {
  checkNode();
  installDependencies();
  prepareTypes();
  await setUpBrowsers(readNames());
} catch (error) {
  console.error(`setup: ${describe(error)}`);
  process.exitCode = 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(`Node ${oldestNode.join('.')} or later is needed, this is ${process.versions.node}`);
}

function installDependencies() {
  const stampFile = join(root, 'node_modules/.postil-lock');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!isInstalled(JSON.parse(lock.toString()))) {
    log('installing dependencies by the lockfile (npm ci) …');
    runNpmInstall();
  }
  writeFileSync(stampFile, stamp);
}

/**
 * Exactly what the lockfile says, each checked by its hash. No package's own script is run: the binaries that esbuild
 * needs come as packages, and nothing else in the lockfile needs one.
 */
function runNpmInstall() {
  run(...npmCommand(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']));
}

/**
 * Whether npm's own record of what it installed agrees with the lockfile, as after `npm ci` by hand.
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock
 * @param {Lock} lock
 */
function isInstalled({ packages: wanted }) {
  const recordFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(recordFile)) return false;
  /** @type {Lock} */
  const { packages: installed } = JSON.parse(readFileSync(recordFile, 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/**
 * The npm that runs us, else the one on the PATH, which on Windows only a shell can start.
 * @param {string[]} args
 * @returns {[command: string, args: string[], options?: { shell: boolean }]}
 */
function npmCommand(args) {
  const { npm_execpath: npm } = process.env;
  if (npm?.endsWith('.js')) return [process.execPath, [npm, ...args]];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function prepareTypes() {
  const stampFile = join(cacheDir, 'wxt-prepare');
  const stamp = hashFiles(['wxt.config.ts', 'entrypoints', 'locales', 'package-lock.json']);
  const isPrepared = existsSync(join(root, '.wxt/tsconfig.json')) && existsSync(stampFile);
  if (isPrepared && readFileSync(stampFile, 'utf8') === stamp) return;
  log('generating types (wxt prepare) …');
  run(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare']);
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/**
 * Finds or installs the browsers; what was found is written down even when another is missing.
 * @param {BrowserName[]} names
 */
async function setUpBrowsers(names) {
  // Not sooner: what it imports is installed by now.
  const { findBrowser } = await import('./browsers/find-browser.mjs');
  const file = join(cacheDir, 'browsers.json');
  /** @type {Partial<import('./browsers/read-browsers.mjs').Browsers>} */
  const browsers = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  /** @type {unknown[]} */
  const errors = [];
  for (const name of names) {
    const before = browsers[name];
    try {
      const found = (await findBrowser(name, downloadDir)) ?? (await installBrowser(name));
      browsers[name] = found;
      if (JSON.stringify(found) !== JSON.stringify(before)) log(`${name} ${found.version}: ${found.path}`);
    } catch (error) {
      delete browsers[name];
      errors.push(error);
    }
  }
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(browsers, null, 2)}\n`);
  if (errors.length > 0) throw new Error(errors.map(describe).join('\n'));
}

/**
 * Installs a browser by the first way that works: Debian's package where we may, else a download.
 * @param {BrowserName} name
 */
async function installBrowser(name) {
  const { findBrowser, KINDS } = await import('./browsers/find-browser.mjs');
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const failures = [];
  for (const way of mayUseApt ? [installPackage, download] : [download]) {
    log(`${name}: ${way === download ? 'download' : 'Debian package'} …`);
    const failure = await way(name).then(() => 'installed, but still too old or not found', describe);
    const found = await findBrowser(name, downloadDir);
    if (found) return found;
    failures.push(`  ${failure}`);
  }
  const { label, oldest, variable } = KINDS[name];
  throw new Error(
    [
      `No ${label} ${oldest} or later is installed, and it could not be installed:`,
      ...failures,
      `Install it, or set ${variable} to its program, and run this again.`,
    ].join('\n'),
  );
}

/** @param {BrowserName} name */
async function installPackage(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // What the old lists know may be enough, whatever became of the update.
  spawnSync('apt-get', ['update'], { env });
  const packages = { chromium: ['chromium', 'fonts-liberation'], firefox: ['firefox-esr'] }[name];
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

/** @param {BrowserName} name */
async function download(name) {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const browser = name === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no download for this system');
  const buildId = await resolveBuildId(browser, platform, 'stable');
  await install({ browser, platform, buildId, cacheDir: downloadDir, installDeps: process.getuid?.() === 0 });
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @returns {BrowserName[]} */
function readNames() {
  const names = process.argv.slice(2);
  if (names.length === 0) return ['chromium', 'firefox'];
  return names.map((name) => {
    if (name === 'chromium' || name === 'firefox') return name;
    throw new Error(`Expected chromium or firefox, got ${name}`);
  });
}

/**
 * Runs a command silently; throws with the head of its output when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    ...options,
  });
  if (status === 0) return;
  // The cause stands first; npm follows it with pages of its own usage.
  const output = (error?.message ?? `${stderr}${stdout}`).split('\n').slice(0, 20).join('\n');
  throw new Error(`${[command, ...args].join(' ')} failed:\n${output}`);
}
