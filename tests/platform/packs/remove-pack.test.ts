import '../../support/fake-extension.ts';

import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPackStore } from '../../../lib/platform/packs/pack-store.ts';
import { removePack } from '../../../lib/platform/packs/remove-pack.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { fakeSites } from '../../support/fake-sites.ts';
import { makeArticle, makePack } from '../../support/make-pack.ts';

const HARBOUR = '*://www.harbour.example/*';
const QUAY = '*://quay.example/*';

const packOn = (id: string, hosts: string[]) =>
  makePack(['One.'], { id, article: makeArticle(['One.'], { address: { hosts, paths: [`/${id}`] } }) });

beforeEach(() => {
  resetExtension();
});

async function openStore() {
  const store = createPackStore({ bundled: [], today: () => '2026-11-24' });
  await store.save(packOn('first', ['www.harbour.example', 'quay.example']));
  return store;
}
const ids = async (store: Awaited<ReturnType<typeof openStore>>) => (await store.list()).map(({ id }) => id);

test('the sites of a pack that is gone are given back', async () => {
  const { granted } = fakeSites({ granted: [HARBOUR, QUAY] });
  const store = await openStore();
  await removePack(store, 'first');
  expect(await ids(store)).toEqual([]);
  expect([...granted]).toEqual([]);
});

test.each([
  [
    'another pack',
    async (store: Awaited<ReturnType<typeof openStore>>) => store.save(packOn('second', ['quay.example'])),
  ],
  ['the reader’s consent', async () => fakeBrowser.storage.local.set({ elsewhere: ['quay.example'] })],
])('a site that %s needs stays open', async (_name, need) => {
  const { granted } = fakeSites({ granted: [HARBOUR, QUAY] });
  const store = await openStore();
  await need(store);
  await removePack(store, 'first');
  expect([...granted]).toEqual([QUAY]);
});

test('a pack that is not there takes nothing with it', async () => {
  const { granted } = fakeSites({ granted: [HARBOUR] });
  const store = await openStore();
  await removePack(store, 'other');
  expect(await ids(store)).toEqual(['first']);
  expect([...granted]).toEqual([HARBOUR]);
});
