import '../../support/fake-extension.ts';

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPageToken } from '../../../lib/platform/messages/page-token.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

test('is made once, and the same in every version', async () => {
  const first = createPageToken();
  const [one, same] = await Promise.all([first(), first()]);
  expect(one).toMatch(/^[\da-f-]{36}$/);
  expect([same, await createPageToken()()]).toEqual([one, one]);
});

test('another installation has another', async () => {
  const before = await createPageToken()();
  await fakeBrowser.storage.local.clear();
  expect(await createPageToken()()).not.toBe(before);
});

test('a storage that fails costs no page its reader; the next time it is read', async () => {
  const kept = await createPageToken()();
  const token = createPageToken();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
  expect(await token()).not.toBe(kept);
  expect(await token()).toBe(kept);
});
