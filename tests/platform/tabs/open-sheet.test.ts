import '../../support/fake-extension.ts';

import { beforeEach, expect, test } from 'vitest';
import { openSheet } from '../../../lib/platform/tabs/open-sheet.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { watchTabs } from '../../support/watch-tabs.ts';

beforeEach(() => {
  resetExtension();
});

test('each tab has a page to print of its own, whichever are open', async () => {
  const { created, updated } = watchTabs([{ id: 4 }]);
  await openSheet(7);
  await openSheet(8);
  expect(created()).toEqual([expect.stringMatching(/\/sheet\.html#tab=7$/), expect.stringMatching(/#tab=8$/)]);
  expect(updated).not.toHaveBeenCalled();
});
