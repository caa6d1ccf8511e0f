import '../../support/fake-extension.ts';

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { KnownPacks } from '../../../lib/core/article/known-packs.ts';
import { loadKnownPacks } from '../../../lib/platform/packs/known-packs.ts';
import { createPackStore } from '../../../lib/platform/packs/pack-store.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makePack } from '../../support/make-pack.ts';

const ID = 'arabnews-1204791';
const FILE = readFileSync(new URL(`../../../public/packs/${ID}.json`, import.meta.url), 'utf8');
const ARTICLE = { pack: ID, hosts: ['www.arabnews.com'], paths: ['/node/1204791'] };
const HARBOUR = { pack: 'harbour-7', hosts: ['www.harbour.example'], paths: ['/node/7'] };
const harbour = makePack(['One paragraph of the harbour.']);

beforeEach(() => {
  resetExtension();
  vi.stubGlobal('fetch', async () => new Response(FILE));
});

function openStore() {
  const changes: KnownPacks[] = [];
  const onChange = async (known: KnownPacks) => void changes.push(known);
  const store = createPackStore({ bundled: [ARTICLE], today: () => '2026-11-24', onChange });
  return { store, changes };
}
const idsIn = async (store: ReturnType<typeof openStore>['store']) =>
  (await store.list()).map(({ id, origin, on }) => `${id} ${origin} ${on ? 'on' : 'off'}`);

test('at first there are the bundled packs, and all are on', async () => {
  const { store } = openStore();
  expect(await idsIn(store)).toEqual([`${ID} bundled on`]);
  expect(await store.articles()).toEqual([ARTICLE]);
  expect(await store.load(ID)).toMatchObject({ ok: true, value: { origin: 'bundled', pack: { id: ID } } });
});

describe('an imported pack', () => {
  test('is kept with its day, listed, loaded and known', async () => {
    const { store, changes } = openStore();
    await store.save(harbour);
    const [, entry] = await store.list();
    expect(entry).toEqual({
      id: 'harbour-7',
      origin: 'imported',
      on: true,
      importedOn: '2026-11-24',
      pack: harbour,
      problems: [],
    });
    expect(await store.load('harbour-7')).toEqual({ ok: true, value: { pack: harbour, origin: 'imported' } });
    expect(await store.articles()).toEqual([ARTICLE, HARBOUR]);
    expect(changes).toEqual([{ articles: [HARBOUR], off: [] }]);
  });

  test('is there after a restart', async () => {
    await openStore().store.save(harbour);
    expect(await idsIn(openStore().store)).toEqual([`${ID} bundled on`, 'harbour-7 imported on']);
  });

  test('is replaced by a later one of its id, and can be removed', async () => {
    const { store } = openStore();
    await store.save(harbour);
    await store.save({ ...harbour, version: '1.1.0' });
    expect(await store.load('harbour-7')).toMatchObject({ value: { pack: { version: '1.1.0' } } });
    await store.remove('harbour-7');
    expect(await idsIn(store)).toEqual([`${ID} bundled on`]);
    expect(await store.load('harbour-7')).toMatchObject({ ok: false });
  });

  test('of a bundled pack’s id stands in for it until it is removed', async () => {
    const { store } = openStore();
    await store.save({ ...harbour, id: ID });
    expect(await idsIn(store)).toEqual([`${ID} imported on`]);
    expect(await store.articles()).toEqual([{ ...HARBOUR, pack: ID }]);
    await store.remove(ID);
    expect(await idsIn(store)).toEqual([`${ID} bundled on`]);
    expect(await store.articles()).toEqual([ARTICLE]);
  });

  test('that can no longer be read is listed with its problems, known to nobody, and kept', async () => {
    const { store } = openStore();
    await store.save(harbour);
    await fakeBrowser.storage.local.set({ 'pack:harbour-7': { pack: { ...harbour, claims: 7 }, importedOn: 1 } });
    const [, entry] = await store.list();
    expect(entry).toMatchObject({ id: 'harbour-7', pack: null, problems: [{ path: 'claims' }], importedOn: null });
    expect(await store.load('harbour-7')).toMatchObject({ ok: false, problem: { kind: 'broken-pack' } });
    await store.switch(ID, true);
    expect(await store.articles()).toEqual([ARTICLE]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toContain('pack:harbour-7');
  });
});

describe('a switch', () => {
  test.each([ID, 'harbour-7'])('takes %s out of what is known, and puts it back', async (id) => {
    const { store } = openStore();
    await store.save(harbour);
    await store.switch(id, false);
    expect((await store.articles()).map(({ pack }) => pack)).toEqual([ID, 'harbour-7'].filter((each) => each !== id));
    expect((await store.list()).find((entry) => entry.id === id)?.on).toBe(false);
    await store.switch(id, true);
    expect((await store.articles()).map(({ pack }) => pack)).toEqual([ID, 'harbour-7']);
  });
});

test('changes at one time all count', async () => {
  const { store } = openStore();
  const packs = Array.from({ length: 20 }, (_, nth) => ({ ...harbour, id: `pack-${nth}` }));
  await Promise.all([...packs.map((pack) => store.save(pack)), store.switch(ID, false)]);
  expect(await store.list()).toHaveLength(21);
  expect(await loadKnownPacks()).toMatchObject({ off: [ID] });
  expect((await loadKnownPacks()).articles).toHaveLength(20);
});

test.each([null, 7, 'x', [], { articles: 1 }, { articles: [], off: null }])(
  '%j is no list of packs',
  async (stored) => {
    await fakeBrowser.storage.local.set({ 'known-packs': stored });
    expect(await loadKnownPacks()).toEqual({ articles: [], off: [] });
  },
);
