import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The anchoring engine as the extension has it, bundled: of the working tree, or of a revision of git. Modules are found
 * where they are today; a revision that has them elsewhere throws.
 * @param {string | null} revision
 * @returns {Promise<any>}
 */
export async function loadEngine(revision = null) {
  const dir = mkdtempSync(join(tmpdir(), 'postil-engine-'));
  try {
    const source = revision === null ? root : dir;
    if (revision !== null) extract(revision, dir);
    const contents = ['anchor/anchor-selectors', 'anchor/describe-spans', 'text/page-text']
      .map((name) => `export * from './${name}.ts';`)
      .join('');
    const outfile = join(dir, 'engine.mjs');
    await build({
      stdin: { contents, resolveDir: join(source, 'lib/core') },
      bundle: true,
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** @param {string} revision @param {string} dir */
function extract(revision, dir) {
  const { status, stdout, stderr } = spawnSync('git', ['archive', revision, 'lib/core'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`Expected a revision of git, got ${revision}: ${stderr}`);
  spawnSync('tar', ['-x', '-C', dir], { input: stdout });
}
