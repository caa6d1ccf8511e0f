import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { drawContextMenu, keepContextMenu } from '../../../lib/platform/menus/context-menu.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makeEvent } from '../../support/make-event.ts';

interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly parentId?: string;
  readonly contexts: readonly string[];
}

beforeEach(() => {
  resetExtension();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

describe('the context menu', () => {
  const items: MenuItem[] = [];
  const onClicked = makeEvent<[{ menuItemId: string; frameId?: number }, { id?: number }]>();
  beforeEach(() => {
    items.length = 0;
    Object.assign(fakeBrowser, {
      contextMenus: {
        onClicked,
        create: (item: MenuItem) => void items.push(item),
        removeAll: async () => void items.splice(0),
      },
    });
  });

  it('has the colours by the reader’s names, and is drawn anew without doubles', async () => {
    await drawContextMenu(DEFAULT_SETTINGS);
    await drawContextMenu({ ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, pink: 'Disagree' } });
    expect(items.map(({ id }) => id)).toEqual([
      'colours',
      'highlight/yellow',
      'highlight/green',
      'highlight/blue',
      'highlight/pink',
      'highlight/violet',
      'note',
      'copy',
      'page-note',
    ]);
    expect(items.find(({ id }) => id === 'highlight/pink')?.title).toBe('Disagree');
    expect(items.find(({ id }) => id === 'page-note')?.contexts).toEqual(['page']);
  });

  it('runs what is chosen, and knows a frame', () => {
    const run = vi.fn(async () => undefined);
    keepContextMenu({ loadSettings: async () => DEFAULT_SETTINGS, onCommand: run });
    onClicked.fire({ menuItemId: 'highlight/green' }, { id: 3 });
    onClicked.fire({ menuItemId: 'copy', frameId: 9 }, { id: 3 });
    onClicked.fire({ menuItemId: 'other' }, { id: 3 });
    expect(run.mock.calls).toEqual([
      [3, { command: 'highlight', colour: 'green', inFrame: false }],
      [3, { command: 'copy', colour: null, inFrame: true }],
    ]);
  });
});
