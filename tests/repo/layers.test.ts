import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['lib', 'components', 'entrypoints', 'locales', '.wxt', '.dependency-cruiser.cjs', 'tsconfig.json'];

/** A forbidden import for each rule: what is planted, and into which file. */
const PLANTED = [
  ['no-cycles', 'lib/core/pack.ts', './parse-pack.ts'],
  ['core-knows-nothing', 'lib/core/stack-cards.ts', '../dom/read-ground.ts'],
  ['core-has-no-hosts', 'lib/core/result.ts', 'preact'],
  ['core-has-no-node', 'lib/core/shingles.ts', 'node:fs'],
  ['dom-knows-documents', 'lib/dom/read-ground.ts', '../platform/load-pack.ts'],
  ['dom-has-no-browser', 'lib/dom/read-ground.ts', 'preact'],
  ['platform-knows-browsers', 'lib/platform/load-pack.ts', '../dom/read-ground.ts'],
  ['platform-has-no-views', 'lib/platform/load-pack.ts', 'preact'],
  ['components-are-views', 'components/note/glyph.tsx', '../../lib/dom/read-ground.ts'],
  ['components-have-no-browser', 'components/note/glyph.tsx', 'wxt'],
  ['entrypoints-stand-alone', 'entrypoints/popup/main.tsx', '../reader/visit.ts'],
] as const;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'postil-layers-'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The layer check of `npm run check`, over a copy of the code with these imports added. */
function checkLayers(planted: readonly (readonly [rule: string, file: string, target: string])[]) {
  for (const path of COPIED) cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const [, file, target] of planted) appendFileSync(join(copy, file), `\nimport '${target}';\n`);
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, 'lib', 'components', 'entrypoints', '--config', '.dependency-cruiser.cjs'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('the layer check', { timeout: 60_000 }, () => {
  it('passes the code as it is', () => {
    const { status, output } = checkLayers([]);
    expect(output).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  it.each(PLANTED)('fails by the rule %s when %s imports %s', (...planted) => {
    const [rule, file] = planted;
    const { status, output } = checkLayers([planted]);
    expect(status).not.toBe(0);
    expect(output).toMatch(new RegExp(`error ${rule}: .*${file.replaceAll('.', '\\.')}`));
  });

  it('has a planted import for each of its rules', () => {
    const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
    expect(PLANTED.map(([rule]) => rule)).toEqual(config.forbidden.map(({ name }) => name));
  });
});
