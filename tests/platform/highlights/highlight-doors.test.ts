import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import type { HighlightCommand } from '../../../lib/core/messages.ts';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { keepCommands } from '../../../lib/platform/menus/commands.ts';
import { drawContextMenu, keepContextMenu } from '../../../lib/platform/menus/context-menu.ts';
import { serveOmnibox } from '../../../lib/platform/menus/omnibox.ts';
import { explainSilence, serve } from '../../../lib/platform/messages/messaging.ts';
import { openLibrary } from '../../../lib/platform/tabs/open-library.ts';
import { runCommand } from '../../../lib/platform/tabs/run-command.ts';
import { tellChange } from '../../../lib/platform/tabs/tell-change.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

/** An event as browsers have them. */
function makeEvent<Args extends unknown[]>() {
  const listeners: ((...args: Args) => unknown)[] = [];
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.push(listener),
    fire: (...args: Args) => listeners.map((listener) => listener(...args)),
  };
}

interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly parentId?: string;
  readonly contexts: readonly string[];
}

let sentToTabs: ReturnType<typeof resetExtension>['sentToTabs'];
beforeEach(() => {
  ({ sentToTabs } = resetExtension());
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

const NOTE: HighlightCommand = { command: 'note', colour: null, inFrame: false };

describe('a shortcut', () => {
  it('runs its command in the tab in front, and no other', () => {
    const onCommand = makeEvent<[string, { id?: number }]>();
    Object.assign(fakeBrowser, { commands: { onCommand } });
    const run = vi.fn(async () => undefined);
    keepCommands(run);
    onCommand.fire('note', { id: 7 });
    onCommand.fire('unknown', { id: 7 });
    onCommand.fire('note', {});
    expect(run.mock.calls).toEqual([[7, NOTE]]);
  });
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

describe('a command in a tab', () => {
  it('goes to the highlighter that is there', async () => {
    const run = vi.fn(() => null);
    serve({ 'run-command': run });
    await runCommand(5, NOTE);
    expect(run).toHaveBeenCalledOnce();
    expect(sentToTabs).toEqual([{ tab: 5, options: { frameId: 0 } }]);
  });

  it('brings the reader where there is none, and says on the button where it may not', async () => {
    const insert = vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockRejectedValue(new Error('refused'));
    const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
    const title = vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
    await runCommand(5, NOTE);
    expect(insert).toHaveBeenCalledOnce();
    expect(badge).toHaveBeenCalledWith({ tabId: 5, text: '–' });
    expect(title).toHaveBeenCalledOnce();
  });
});

describe('a change', () => {
  it('is told to every tab, whoever listens', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    await tellChange({ highlights: [], gone: [idOf(1)], settings: null });
    expect(sentToTabs.map(({ tab }) => tab)).toEqual([1, 2]);
  });
});

describe('the address bar', () => {
  it('finds notes, without markup of theirs, and opens what is chosen', async () => {
    const events = {
      onInputStarted: makeEvent<[]>(),
      onInputChanged: makeEvent<[string, (found: { content: string; description: string }[]) => void]>(),
      onInputEntered: makeEvent<[string]>(),
    };
    Object.assign(fakeBrowser, { omnibox: events });
    const store = createMemoryHighlightStore({ now: () => 0 });
    await store.save([
      { highlight: makeHighlight(1, { note: 'Harbour & <b>salt' }), base: null, article: makeArticle() },
    ]);
    const open = vi.fn(async () => undefined);
    serveOmnibox({ store, openLibrary: open });
    events.onInputStarted.fire();
    const found = await new Promise<{ content: string; description: string }[]>((done) => {
      events.onInputChanged.fire('harb', done);
    });
    expect(found).toEqual([
      { content: `highlight:${idOf(1)}`, description: 'Harbour &amp; &lt;b&gt;salt · words number 1' },
    ]);
    events.onInputEntered.fire(found[0]?.content ?? '');
    events.onInputEntered.fire('salt');
    expect(open.mock.calls).toEqual([[{ highlight: idOf(1) }], [{ words: 'salt' }]]);
  });
});

describe('the library', () => {
  it('is opened once, and brought to the front with what is wanted', async () => {
    const created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const updated = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    await openLibrary({ words: 'salt & sea' });
    expect(created.mock.calls[0]?.[0]?.url).toMatch(/library\.html#q=salt\+%26\+sea$/);
    query.mockResolvedValue([{ id: 4 }] as never);
    await openLibrary({ highlight: idOf(1) });
    expect(updated).toHaveBeenCalledWith(4, { url: expect.stringMatching(/#highlight=/), active: true });
  });
});

describe('drafts', () => {
  it('outlive the background, and go when they are dropped', async () => {
    const draft = { id: idOf(1), note: 'half', base: '' };
    const first = createDraftStore();
    await Promise.all([first.save(draft), first.save({ ...draft, id: idOf(2) })]);
    expect(await createDraftStore().list([idOf(1), idOf(3)])).toEqual([draft]);
    await first.drop(idOf(1));
    expect(await createDraftStore().list([idOf(1), idOf(2)])).toEqual([{ ...draft, id: idOf(2) }]);
  });

  it('of the first version are moved to keys of their own', async () => {
    const draft = { id: idOf(1), note: 'half', base: '' };
    await fakeBrowser.storage.local.set({ drafts: [draft, 'not a draft'], 'highlight:x': 1 });
    expect(await createDraftStore().list(null)).toEqual([draft]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ [`draft:${idOf(1)}`]: draft, 'highlight:x': 1 });
  });
});

it('an extension that is gone is told from one that fails', () => {
  expect(explainSilence(new Error('x'))).toEqual({ kind: 'failed', message: 'x' });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  expect(explainSilence(new Error('x'))).toEqual({ kind: 'extension-updated' });
});
