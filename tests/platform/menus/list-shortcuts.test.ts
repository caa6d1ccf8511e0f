import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listShortcuts, openShortcuts } from '../../../lib/platform/menus/list-shortcuts.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { watchTabs } from '../../support/watch-tabs.ts';

beforeEach(() => {
  resetExtension();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

describe('the shortcuts', () => {
  it('have the words of the manifest, and ours for the toolbar button', async () => {
    const all = [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+P' },
      { name: 'note', description: 'Write a note', shortcut: '' },
      {},
    ];
    Object.assign(fakeBrowser, { commands: { getAll: async () => all } });
    expect(await listShortcuts()).toEqual([
      { description: 'commandOpen', keys: 'Alt+Shift+P' },
      { description: 'Write a note', keys: '' },
      { description: '', keys: '' },
    ]);
  });

  it('are none in a browser without commands', async () => {
    Reflect.deleteProperty(fakeBrowser, 'commands');
    expect(await listShortcuts()).toEqual([]);
  });
});

describe('the browser’s own page for shortcuts', () => {
  it('is opened by the call that Firefox has', async () => {
    const { created } = watchTabs([]);
    const openShortcutSettings = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { commands: { openShortcutSettings } });
    await openShortcuts();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    expect(created()).toEqual([]);
  });

  it('is opened by its address in Chromium', async () => {
    const { created } = watchTabs([]);
    Object.assign(fakeBrowser, { commands: {} });
    await openShortcuts();
    expect(created()).toEqual(['chrome://extensions/shortcuts']);
  });
});
