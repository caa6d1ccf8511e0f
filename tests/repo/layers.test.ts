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
  ['no-cycles', 'lib/core/pack/pack.ts', './parse-pack.ts'],
  ['core-knows-nothing', 'lib/core/margin/stack-cards.ts', '../../dom/read/read-ground.ts'],
  ['core-has-no-hosts', 'lib/core/problem.ts', 'preact'],
  ['core-text', 'lib/core/text/direction.ts', '../article/zone.ts'],
  ['core-article', 'lib/core/article/zone.ts', '../pack/pack.ts'],
  ['core-margin', 'lib/core/margin/place-bar.ts', '../article/site-of-address.ts'],
  ['core-pack', 'lib/core/pack/migrate-pack.ts', '../highlight/uuid.ts'],
  ['core-highlight', 'lib/core/highlight/uuid.ts', '../pack/migrate-pack.ts'],
  ['core-anchor', 'lib/core/anchor/fill-gap.ts', '../pack/format-table.ts'],
  ['core-note', 'lib/core/note/list-relations.ts', '../panel/arrange-deeds.ts'],
  ['core-panel', 'lib/core/panel/arrange-strip.ts', '../check/advice.ts'],
  ['core-check', 'lib/core/check/advice.ts', '../panel/arrange-deeds.ts'],
  ['core-export', 'lib/core/export/block-id.ts', '../import/types-of.ts'],
  ['core-backup', 'lib/core/backup/keep-previous.ts', '../export/file-name.ts'],
  ['core-import', 'lib/core/import/types-of.ts', '../export/block-id.ts'],
  ['core-foundations', 'lib/core/result.ts', './text/trim-signs.ts'],
  ['core-has-no-node', 'lib/core/text/shingles.ts', 'node:fs'],
  ['dom-knows-documents', 'lib/dom/read/read-ground.ts', '../../platform/packs/load-pack.ts'],
  ['dom-has-no-browser', 'lib/dom/read/decode-page.ts', 'preact'],
  ['platform-knows-browsers', 'lib/platform/packs/load-pack.ts', '../../dom/read/read-ground.ts'],
  ['platform-has-no-views', 'lib/platform/translate.ts', 'preact'],
  ['components-are-views', 'components/note/glyph.tsx', '../../lib/dom/read/read-ground.ts'],
  ['components-run-no-flow', 'components/settings/tag-colours.tsx', '../../lib/app/settings/settings-model.ts'],
  ['app-is-given-its-ports', 'lib/app/settings/settings-model.ts', '../../platform/translate.ts'],
  ['app-has-no-browser', 'lib/app/settings/settings-model.ts', 'preact'],
  ['components-have-no-browser', 'components/note/source-list.tsx', 'wxt'],
  ['entrypoints-stand-alone', 'entrypoints/popup/main.tsx', '../reader.ts'],
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

  it('fails by the rule of each planted import', () => {
    const { status, output } = checkLayers(PLANTED);
    expect(status).not.toBe(0);
    const reported = output.split('\n').map((line) => line.trim());
    const missed = PLANTED.filter(
      ([rule, file]) => !reported.some((line) => line.startsWith(`error ${rule}: ${file} →`)),
    );
    expect(missed).toEqual([]);
  });

  it('has a planted import for each of its rules', () => {
    const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
    expect(PLANTED.map(([rule]) => rule)).toEqual(config.forbidden.map(({ name }) => name));
  });
});
