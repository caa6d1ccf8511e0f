// A thousand packs, each the bundled one with something changed at random.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../lib/core/check/check-pack.ts';
import { checkPackFile } from '../../../lib/core/check/check-pack-file.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';
import { type Edit, editJson, keysOf, readAt } from '../../support/edit-json.ts';

const folder = new URL('../../../', import.meta.url);
const file = readFileSync(new URL('public/packs/arabnews-1204791.json', folder), 'utf8');
const text = readFileSync(new URL('tests/fixtures/op-ed.txt', folder), 'utf8')
  .split('\n')
  .filter((line) => line.trim());
const bundled: unknown = JSON.parse(file);

function listPaths(json: unknown, path = ''): string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const own = Array.isArray(json) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return [own, ...listPaths(value, own)];
  });
}

const PATHS = listPaths(bundled);
const path = fc.constantFrom(...PATHS);
const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    null,
    '',
    ' padded ',
    'javascript:alert(1)',
    '2017-13',
    -1,
    0,
    1.5,
    99,
    [],
    {},
    '\u202E',
    'x'.repeat(500),
  ),
  path.map((other) => structuredClone(readAt(bundled, keysOf(other)))),
);
const mutation: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(path, anything),
  fc.tuple(path, fc.constant(undefined)),
  fc.tuple(
    fc.tuple(path, fc.string({ minLength: 1 })).map(([above, key]) => `${above}.${key}`),
    anything,
  ),
);

/** A part of it may be gone by an earlier change. */
function mutate(edits: readonly Edit[]): unknown {
  return edits.reduce((json, edit) => {
    const parent = readAt(json, keysOf(edit[0]).slice(0, -1));
    const [key] = keysOf(edit[0]).slice(-1);
    const isLength = Array.isArray(parent) && key === 'length';
    return typeof parent === 'object' && parent !== null && key !== undefined && !isLength
      ? editJson(json, edit)
      : json;
  }, bundled);
}

/** What reading may do to a pack: trim, and put in what is optional. */
function settle(json: unknown): unknown {
  if (typeof json === 'string') return json.trim();
  if (Array.isArray(json)) return json.map(settle);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, value]): [string, unknown] => [key, settle(value)]);
  const kept = entries.filter(([key, value]) => !(isDefault(key) && (value === '' || isEmptyList(value))));
  return Object.fromEntries(kept);
}
const isDefault = (key: string) => ['prefix', 'suffix', 'elsewhere', 'relations', 'says'].includes(key);
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A key that has brackets or points in it is found in the list of all paths only. */
function isThere(json: unknown, at: string): boolean {
  if (at === '(root)') return true;
  const keys = keysOf(at);
  return (
    readAt(json, keys) !== undefined ||
    typeof readAt(json, keys.slice(0, -1)) === 'object' ||
    listPaths(json).includes(at)
  );
}

describe('the bundled pack', () => {
  it('has no problems, alone and on its article', () => {
    expect(checkPackFile(file).problems).toEqual([]);
    expect(checkPackFile(file, { text }).problems).toEqual([]);
  });

  it('is taken in its own meaning or refused with a place, however it is changed', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (edits) => {
        const json = mutate(edits);
        const parsed = parsePack(json);
        if (parsed.ok) {
          expect(settle(parsed.value)).toEqual(settle(json));
          for (const problem of checkPack(parsed.value, text))
            expect(isThere(parsed.value, problem.path), problem.path).toBe(true);
        } else {
          refused++;
          expect(parsed.problem.length).toBeGreaterThan(0);
          for (const problem of parsed.problem) expect(isThere(json, problem.path), problem.path).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(100);
  }, 120_000);
});
