import '../../support/fake-extension.ts';

import { beforeEach, expect, test } from 'vitest';
import { openPacks } from '../../../lib/platform/tabs/open-packs.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { watchTabs } from '../../support/watch-tabs.ts';

beforeEach(() => {
  resetExtension();
});

test.each([
  [null, /\/packs\.html$/],
  ['harbour-7', /\/packs\.html#pack-harbour-7$/],
  ['a b#c', /\/packs\.html#pack-a%20b%23c$/],
])('the Packs page at %j', async (pack, address) => {
  const { created } = watchTabs([]);
  await openPacks(pack);
  expect(created()).toEqual([expect.stringMatching(address)]);
});
