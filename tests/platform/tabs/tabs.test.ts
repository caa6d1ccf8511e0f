import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NotePlace, ReaderState } from '../../../lib/core/note/reader-state.ts';
import { activeTab, watchActiveTab } from '../../../lib/platform/tabs/active-tab.ts';
import { injectReader } from '../../../lib/platform/tabs/inject-reader.ts';
import { openPanel } from '../../../lib/platform/tabs/open-panel.ts';
import { showCount } from '../../../lib/platform/tabs/show-count.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

describe('the tab in front', () => {
  test('its id', async () => {
    const tab = await fakeBrowser.tabs.create({});
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab]);
    expect(await activeTab()).toBe(tab.id);
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  test('null where there is none', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    expect(await activeTab()).toBeNull();
  });

  test('another tab and another page are told, until the end', async () => {
    const stop = new AbortController();
    const onChange = vi.fn();
    const tab = await fakeBrowser.tabs.create({});
    watchActiveTab(onChange, { signal: stop.signal });
    const change = async (status?: string) => {
      await fakeBrowser.tabs.onUpdated.trigger(tab.id ?? 0, status === undefined ? {} : { status }, tab);
      return onChange.mock.calls.length;
    };
    expect(await change('complete')).toBe(1);
    expect(await change()).toBe(1);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 0 });
    expect(onChange).toHaveBeenCalledTimes(2);
    stop.abort();
    expect(await change('complete')).toBe(2);
  });
});

describe('bringing the reader', () => {
  test('styles first, then the script, into the top frame', async () => {
    const order: string[] = [];
    const target = { target: { tabId: 7, frameIds: [0] } };
    const insertCSS = vi
      .spyOn(fakeBrowser.scripting, 'insertCSS')
      .mockImplementation(async () => void order.push('css'));
    const executeScript = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => {
      order.push('js');
      return [];
    });
    expect(await injectReader(7)).toBeNull();
    expect(order).toEqual(['css', 'js', 'js']);
    for (const spy of [insertCSS, executeScript]) expect(spy).toHaveBeenCalledWith(expect.objectContaining(target));
  });

  test('names of marks are made of a secret, the document, and nothing else', async () => {
    const seeds: unknown[] = [];
    const sheets: unknown[] = [];
    vi.stubGlobal('fetch', async () => new Response('::highlight(postil-claims-light) {}'));
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockImplementation(async ({ css }) => void sheets.push(css));
    let timeOrigin = 1;
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async (injection) => {
      if ('args' in injection && injection.args !== undefined) seeds.push(...injection.args);
      return 'func' in injection ? [{ frameId: 0, documentId: '', result: timeOrigin }] : [];
    });
    for (const at of [1, 1, 2]) {
      timeOrigin = at;
      expect(await injectReader(7, { hidesNames: true })).toBeNull();
    }
    vi.unstubAllGlobals();
    const [first, second, third] = seeds;
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([second === first, third === first]).toEqual([true, false]);
    expect(sheets[0]).toMatch(/^::highlight\(h[0-9a-f]{8}\) \{\}$/);
  });

  test.each(['insertCSS', 'executeScript'] as const)('a page that the browser keeps to itself: %s', async (refused) => {
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
    vi.spyOn(fakeBrowser.scripting, refused).mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await injectReader(7)).toEqual({ kind: 'page-refused' });
  });
});

describe('the number on the toolbar button', () => {
  const note = (state: NotePlace['state']): NotePlace => ({
    note: 'x',
    kind: 'claim',
    state,
    reason: null,
    quote: '',
    paragraph: null,
    places: 1,
    at: [],
  });
  const stateOf = (pack: string | null, notes: NotePlace[]): ReaderState => ({
    url: '',
    title: '',
    recognition: {
      pack,
      confidence: 1,
      reason: 'text-and-address',
      copy: false,
      paragraphs: { found: 1, changed: 0, total: 1 },
    },
    notes,
    outline: [],
    open: null,
    problems: [],
  });
  const spyOnBadge = () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
    return vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  };

  test.each<[string, ReaderState, string]>([
    [
      'placed and moved notes count, orphans do not',
      stateOf('x', [note('placed'), note('moved'), note('orphan')]),
      '2',
    ],
    ['none on this page', stateOf('x', [note('orphan')]), '0'],
    ['not recognised', stateOf(null, []), ''],
    ['not read yet', { ...stateOf(null, []), recognition: null }, ''],
  ])('%s', async (_name, state, text) => {
    const setText = spyOnBadge();
    await showCount(7, state);
    expect(setText).toHaveBeenCalledWith({ tabId: 7, text });
  });

  test('a tab that was closed meanwhile is no error', async () => {
    const setText = spyOnBadge();
    setText.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(showCount(7, stateOf('x', []))).resolves.toBeUndefined();
  });
});

describe('opening the panel', () => {
  test.each([
    ['sidePanel', [{ tabId: 7 }]],
    ['sidebarAction', []],
  ] as const)('by %s', async (name, args) => {
    const open = vi.fn(async () => undefined);
    const before = new Map(['sidePanel', 'sidebarAction'].map((key) => [key, Reflect.get(fakeBrowser, key)]));
    for (const key of before.keys()) Reflect.set(fakeBrowser, key, key === name ? { open } : undefined);
    await openPanel(7);
    for (const [key, value] of before)
      if (value === undefined) Reflect.deleteProperty(fakeBrowser, key);
      else Reflect.set(fakeBrowser, key, value);
    expect(open.mock.calls).toEqual([args]);
  });
});
