import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createMirror } from '../../../lib/platform/highlights/mirror.ts';
import { NOTHING, readDatabase, readMirror } from '../../../lib/platform/highlights/store-reading.ts';
import { breakMirror } from '../../support/break-stores.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const PINK = { ...DEFAULT_SETTINGS, colour: 'pink' as const };
const BLUE = { ...DEFAULT_SETTINGS, colour: 'blue' as const };
let count = 0;
beforeEach(() => {
  resetExtension();
});

const openDatabase = () => openHighlightDatabase({ name: `reading-${count++}` });

describe('settings', () => {
  it.each([
    ['the database has some', PINK, BLUE, PINK],
    ['the mirror alone has some', undefined, BLUE, BLUE],
    ['neither has any', undefined, undefined, DEFAULT_SETTINGS],
    ['those of the database are none', { colour: 'mauve' }, undefined, DEFAULT_SETTINGS],
  ])('read from the database where %s', async (_where, inDatabase, inMirror, settings) => {
    const opened = await openDatabase();
    if (inDatabase !== undefined) await opened.db.settings.put({ key: 'reader', value: inDatabase });
    if (inMirror !== undefined) await fakeBrowser.storage.local.set({ 'reader-settings': inMirror });
    expect(await readDatabase(opened, createMirror()).loadSettings()).toEqual(settings);
  });

  it('are the defaults where the database has none and the mirror cannot be read', async () => {
    const opened = await openDatabase();
    breakMirror();
    expect(await readDatabase(opened, createMirror()).loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are those of the mirror while the database cannot be read', async () => {
    await fakeBrowser.storage.local.set({ 'reader-settings': BLUE });
    expect(await readMirror(await createMirror().read()).loadSettings()).toEqual(BLUE);
  });
});

it('what was put aside is counted in either', async () => {
  const opened = await openDatabase();
  await opened.db.quarantine.put({ id: 'x', row: 1, why: 'y' });
  await fakeBrowser.storage.local.set({ 'quarantine:x': 1, 'quarantine:y': 2 });
  expect(await readDatabase(opened, createMirror()).countQuarantined()).toBe(1);
  expect(await readMirror(await createMirror().read()).countQuarantined()).toBe(2);
});

it('nothing is there where neither can be read', async () => {
  expect(await NOTHING.listAll()).toEqual([]);
  expect(await NOTHING.listTags()).toEqual([]);
  expect(await NOTHING.loadSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await NOTHING.countQuarantined()).toBe(0);
});
