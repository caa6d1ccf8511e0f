// Runs the extension's own TypeScript in Node, so that the command and the extension judge by the same code.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashFiles } from '../build-if-stale.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache/pack');

/**
 * The exports of a module of `lib`, bundled into the cache unless the last bundle is of the very same sources. Give the
 * result its type at the call, by a comment with `@type {typeof import('../../lib/core/check/check-pack-file.ts')}`.
 * @param {string} path from the project's root, for example `lib/core/check/check-pack-file.ts`
 * @returns {Promise<any>}
 */
export async function loadModule(path) {
  const name = basename(path, '.ts');
  const stamp = hashFiles(['lib', 'locales', 'scripts/pack', 'package-lock.json']).slice(0, 16);
  const file = join(cache, `${name}-${stamp}.mjs`);
  if (!existsSync(file)) await bundle(path, file, name);
  return import(pathToFileURL(file).href);
}

/** @param {string} path @param {string} file @param {string} name */
async function bundle(path, file, name) {
  const { build } = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) if (isOlder(old, name)) rmSync(join(cache, old), { force: true });
  await build({
    entryPoints: [join(root, path)],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Not `main`: a file of the older kind of module may ask for others as it runs, which a bundle cannot follow.
    mainFields: ['module', 'main'],
    target: 'node20',
    logLevel: 'silent',
  });
}

/** @param {string} old @param {string} name */
function isOlder(old, name) {
  return old.slice(0, -'-0123456789abcdef.mjs'.length) === name;
}
