import '../../support/fake-extension.ts';

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPackLoader, loadPack } from '../../../lib/platform/packs/load-pack.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const ID = 'arabnews-1204791';
const WHOLE = readFileSync(new URL(`../../../public/packs/${ID}.json`, import.meta.url), 'utf8');
const BROKEN = JSON.stringify({ ...JSON.parse(WHOLE), formatVersion: 3, claims: 'none' });

/** The extension's own files by path; what is not among them is missing. */
function withFiles(files: Readonly<Record<string, string>>) {
  const fetched = vi.fn(async (address: string) => {
    const text = files[new URL(address).pathname];
    if (text === undefined) throw new TypeError('Failed to fetch');
    return new Response(text);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

beforeEach(() => {
  resetExtension();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a whole pack', async () => {
  const fetched = withFiles({ [`/packs/${ID}.json`]: WHOLE });
  const loaded = await loadPack(ID);
  expect(loaded).toMatchObject({ ok: true, value: { pack: { id: ID }, origin: 'bundled' } });
  expect(fetched.mock.calls[0]?.[0]).toMatch(/^chrome-extension:\/\/[^/]+\/packs\/arabnews-1204791\.json$/);
});

describe('missing', () => {
  test('no such file', async () => {
    withFiles({});
    expect(await loadPack('other')).toEqual({ ok: false, problem: { kind: 'missing-pack', pack: 'other' } });
  });

  test('a file that answers with an error', async () => {
    vi.stubGlobal('fetch', async () => new Response(WHOLE, { status: 404 }));
    expect(await loadPack(ID)).toEqual({ ok: false, problem: { kind: 'missing-pack', pack: ID } });
  });

  test.each(['', '../secrets', 'a/b', 'A', 'a.json', 'https://evil.example/x', 'a b', 'ä', 'a\n'])(
    'an id that is none: %j',
    async (id) => {
      const fetched = withFiles({ [`/packs/${ID}.json`]: WHOLE });
      expect(await loadPack(id)).toEqual({ ok: false, problem: { kind: 'missing-pack', pack: id } });
      expect(fetched).not.toHaveBeenCalled();
    },
  );
});

describe('broken', () => {
  test.each(['', '{', WHOLE.slice(0, -9), '<!doctype html>'])('no JSON: %.20s', async (text) => {
    withFiles({ [`/packs/${ID}.json`]: text });
    const loaded = await loadPack(ID);
    expect(loaded).toMatchObject({
      ok: false,
      problem: { kind: 'broken-pack', pack: ID, problems: [{ path: '(root)' }] },
    });
  });

  test('JSON that is no pack: every problem with its path', async () => {
    withFiles({ [`/packs/${ID}.json`]: BROKEN });
    const loaded = await loadPack(ID);
    expect(loaded).toMatchObject({
      ok: false,
      problem: { kind: 'broken-pack', problems: [{ path: 'formatVersion' }, { path: 'claims' }] },
    });
  });
});

describe('a loader', () => {
  test('reads a pack once, however often it is asked, also at the same time', async () => {
    const fetched = withFiles({ [`/packs/${ID}.json`]: WHOLE });
    const load = createPackLoader();
    const [one, two] = await Promise.all([load(ID), load(ID)]);
    expect(await load(ID)).toBe(one);
    expect(two).toBe(one);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('tries again what could not be loaded', async () => {
    const load = createPackLoader();
    withFiles({});
    expect((await load(ID)).ok).toBe(false);
    withFiles({ [`/packs/${ID}.json`]: WHOLE });
    expect((await load(ID)).ok).toBe(true);
  });
});
