import '../../support/fake-extension.ts';

import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPage } from '../../../lib/platform/tabs/open-page.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { watchTabs } from '../../support/watch-tabs.ts';

beforeEach(() => {
  resetExtension();
});

test.each([
  ['as it is', {}, 'library.html'],
  ['with what it should show', { fragment: 'q=salt' }, 'library.html#q=salt'],
])('opens a page %s, in a tab of its own', async (_name, options, address) => {
  const { created, updated } = watchTabs([]);
  await openPage('library', options);
  expect(created()).toEqual([fakeBrowser.runtime.getURL('/') + address]);
  expect(updated).not.toHaveBeenCalled();
});

test('brings the tab that has the page to the front, with what it should show now', async () => {
  const { created, updated, query } = watchTabs([{ id: 4 }]);
  await openPage('packs', { fragment: 'pack-x' });
  const address = `${fakeBrowser.runtime.getURL('/')}packs.html`;
  expect(query).toHaveBeenCalledWith({ url: `${address}*` });
  expect(updated).toHaveBeenCalledExactlyOnceWith(4, { url: `${address}#pack-x`, active: true });
  expect(created()).toEqual([]);
});

test('opens another tab of a page that is open already, where one for each is wanted', async () => {
  const { created } = watchTabs([{ id: 4 }]);
  await openPage('sheet', { isAnother: true });
  expect(created()).toHaveLength(1);
});
