// As a command: node scripts/build-if-stale.mjs chrome|firefox MODE
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All that a build is made of. */
const sources = [
  'entrypoints',
  'components',
  'lib',
  'locales',
  'public',
  'wxt.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** WXT's own suffixes of the folder under .output (its `outDirTemplate`). */
const suffixes = { production: '', development: '-dev' };

/**
 * Builds the extension unless the last build is of the very same sources.
 * @param {{ browser: 'chrome' | 'firefox', mode?: string }} options `mode` is Vite's
 * @returns {string} the absolute path of the unpacked extension
 */
export function buildIfStale({ browser, mode = 'production' }) {
  const suffix = suffixes[/** @type {keyof typeof suffixes} */ (mode)] ?? `-${mode}`;
  const folder = `${browser}-mv3${suffix}`;
  const outDir = join(root, '.output', folder);
  const stampFile = join(root, '.cache', `build-${folder}`);
  const stamp = hashFiles(sources);
  const isBuilt = existsSync(join(outDir, 'manifest.json'));
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return outDir;
  build(browser, mode);
  if (!existsSync(join(outDir, 'manifest.json'))) throw new Error(`Expected a build in ${outDir}, got none`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  // The stamp from before the build: what changed meanwhile asks for another one.
  writeFileSync(stampFile, stamp);
  return outDir;
}

/**
 * @param {string} browser
 * @param {string} mode
 */
function build(browser, mode) {
  const command = [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mode', mode];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: makeBuildEnv(),
  });
  if (status !== 0) throw new Error(`The build for ${browser} failed:\n${stdout}${stderr}`);
}

/** A test runner's NODE_ENV would make it another build than the same command makes by hand. */
function makeBuildEnv() {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  return env;
}

/**
 * A hash over the paths, relative to the project, and contents of files and of all files in folders. Missing ones are
 * left out.
 * @param {string[]} paths
 */
export function hashFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(listFiles).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [browser, mode] = process.argv.slice(2);
  if (browser !== 'chrome' && browser !== 'firefox') throw new Error(`Expected chrome or firefox, got ${browser}`);
  console.log(buildIfStale({ browser, ...(mode && { mode }) }));
}
