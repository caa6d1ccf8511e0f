import '../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportedItem, ITEMS } from '../../lib/platform/storage-items.ts';
import { resetExtension } from '../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

/** Item, what is stored under its name, and what is read of it. */
const STORED: readonly [keyof typeof ITEMS, string, unknown, unknown][] = [
  ['consent', 'elsewhere', ['a.example', 'b.example'], ['a.example', 'b.example']],
  ['consent', 'elsewhere', ['a.example', 7, ''], ['a.example']],
  ['consent', 'elsewhere', 'a.example', []],
  ['pageToken', 'page-token', 'a-token', 'a-token'],
  ['pageToken', 'page-token', '', ''],
  ['pageToken', 'page-token', 7, ''],
  ['lastBackup', 'last-backup', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ['lastBackup', 'last-backup', 7, ''],
  ['exportChoices', 'export-choices', { format: 'markdown', withNotes: true }, { format: 'markdown', withNotes: true }],
  ['exportChoices', 'export-choices', { format: 'markdown', other: 1 }, { format: 'markdown' }],
  ['exportChoices', 'export-choices', { format: 7 }, {}],
  ['exportChoices', 'export-choices', null, {}],
];

describe('what is stored as', () => {
  it.each(STORED)('%s, %s: %j', async (item, key, stored, value) => {
    await fakeBrowser.storage.local.set({ [key]: stored });
    expect(await ITEMS[item].load()).toEqual(value);
  });

  it.each(Object.entries(ITEMS))('%s, with nothing stored, is the fallback', async (_name, item) => {
    expect(await item.load()).toEqual(item.fallback);
  });

  it.each([
    [
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    [{ a: 1, b: 'two' }, { a: 1 }],
    [['a'], {}],
    ['a', {}],
    [undefined, {}],
  ])('the revisions that went out: %j', async (stored, value) => {
    if (stored !== undefined) await fakeBrowser.storage.local.set({ 'exported:csv': stored });
    expect(await exportedItem('csv').load()).toEqual(value);
    expect(await exportedItem('markdown').load()).toEqual({});
  });
});
