import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The version of a browser's program, such as `153.7.0`; `null` when it does not tell.
 * Remembered by path and time, since asking takes up to a second.
 * @param {string} path
 * @param {string} cacheDir
 * @returns {string | null}
 */
export function readVersion(path, cacheDir) {
  const cacheFile = join(cacheDir, 'browser-versions.json');
  /** @type {Record<string, { mtimeMs: number, version: string }>} */
  const known = existsSync(cacheFile) ? JSON.parse(readFileSync(cacheFile, 'utf8')) : {};
  const { mtimeMs } = statSync(path);
  if (known[path]?.mtimeMs === mtimeMs) return known[path].version;
  const version = process.platform === 'win32' ? readWindowsVersion(path) : askVersion(path);
  if (!version) return null;
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ ...known, [path]: { mtimeMs, version } }, null, 2));
  return version;
}

/** @param {string} path */
function askVersion(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? (stdout.match(/\d+(\.\d+)+/)?.[0] ?? null) : null;
}

/**
 * On Windows `--version` opens a window instead: Firefox has the version in application.ini,
 * Chromium in the name of a folder or manifest beside it.
 * @param {string} path
 */
function readWindowsVersion(path) {
  const folder = dirname(path);
  const ini = join(folder, 'application.ini');
  if (existsSync(ini)) return readFileSync(ini, 'utf8').match(/^Version=([\d.]+)/m)?.[1] ?? null;
  const names = readdirSync(folder).map((name) => name.match(/^(\d+(?:\.\d+){3})(\.manifest)?$/)?.[1]);
  return names.find(Boolean) ?? null;
}
