import '../../support/fake-extension.ts';

import { beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../../lib/platform/tabs/open-library.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf } from '../../support/make-highlight.ts';
import { watchTabs } from '../../support/watch-tabs.ts';

beforeEach(() => {
  resetExtension();
});

test.each([
  [{}, 'library.html'],
  [{ words: '' }, 'library.html'],
  [{ words: 'salt & sea' }, 'library.html#q=salt+%26+sea'],
  [{ highlight: idOf(1) }, `library.html#highlight=${idOf(1)}`],
  [{ highlight: idOf(1), words: 'salt' }, `library.html#highlight=${idOf(1)}&q=salt`],
])('the library with %j is opened at %s', async (wanted, address) => {
  const { created } = watchTabs([]);
  await openLibrary(wanted);
  expect(created()).toEqual([expect.stringMatching(new RegExp(`/${address.replace(/[.+?]/g, '\\$&')}$`))]);
});

test('an open library comes to the front, at what is wanted', async () => {
  const { updated } = watchTabs([{ id: 4 }]);
  await openLibrary({ highlight: idOf(1) });
  expect(updated).toHaveBeenCalledWith(4, { url: expect.stringMatching(/#highlight=/), active: true });
});
