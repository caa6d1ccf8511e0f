import '../../support/fake-extension.ts';

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { announceChange } from '../../../lib/platform/background/announce-change.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf } from '../../support/make-highlight.ts';

let sentToTabs: ReturnType<typeof resetExtension>['sentToTabs'];
let titles: string[];
beforeEach(() => {
  ({ sentToTabs } = resetExtension());
  titles = [];
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser, {
    contextMenus: {
      create: ({ title }: { title: string }) => void titles.push(title),
      removeAll: async () => undefined,
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
});

test('a change of rows goes to every tab, and leaves the menu as it is', async () => {
  await announceChange({ highlights: [], gone: [idOf(1)], settings: null });
  expect(sentToTabs.map(({ tab }) => tab)).toEqual([1, 2]);
  expect(titles).toEqual([]);
});

test('a change of settings gives the menu the new names of colours', async () => {
  const settings = { ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, pink: 'Disagree' } };
  await announceChange({ highlights: [], gone: [], settings });
  expect(titles).toContain('Disagree');
  expect(sentToTabs.map(({ tab }) => tab)).toEqual([1, 2]);
});
