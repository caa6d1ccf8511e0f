// A profile as the first release leaves it opens with all that is in it. Names and shapes are written out: they are on
// readers' disks, and no change of the code changes them.
import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadChoices, loadExported, loadLastBackup } from '../../../lib/platform/files/export-record.ts';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
import { loadLayers } from '../../../lib/platform/layer-settings.ts';
import { createPageToken } from '../../../lib/platform/messages/page-token.ts';
import { loadKnownPacks } from '../../../lib/platform/packs/known-packs.ts';
import { createPackStore } from '../../../lib/platform/packs/pack-store.ts';
import { loadConsent } from '../../../lib/platform/sites/site-consent.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { makePack } from '../../support/make-pack.ts';

const ROW = {
  id: '018bcfe5-6800-7000-8000-000000000001',
  article: 'https://example.org/a',
  selector: {
    quote: { exact: 'the wheel', prefix: 'In the year ', suffix: ' turned' },
    position: { start: 12, end: 21 },
    paragraph: { ordinal: 0, hash: '0123abcd' },
  },
  colour: 'yellow',
  note: 'Why?',
  tags: ['mills'],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-02T00:00:00.000Z',
  deleted: null,
  revision: 2,
};
const BINNED = { ...ROW, id: '018bcfe5-6800-7000-8000-000000000002', deleted: '2026-02-20T00:00:00.000Z', tags: [] };
const PAGE_NOTE = { ...ROW, id: '018bcfe5-6800-7000-8000-000000000003', selector: null };
const GONE = '018bcfe5-6800-7000-8000-000000000004';
const IMPORT = '018bcfe5-6800-7000-8000-000000000009';
const ARTICLE = {
  key: 'https://example.org/a',
  url: 'https://example.org/a?x=1',
  title: 'Mills',
  author: '',
  site: 'example.org',
  published: '',
  language: 'en',
  added: '2026-01-01T00:00:00.000Z',
};
const SETTINGS = {
  names: { yellow: 'Fact', green: '', blue: '', pink: '', violet: '' },
  colour: 'pink',
  tagColours: { mills: 'blue' },
  marker: true,
  keepPrivate: false,
  theme: 'dark',
  remindAfter: 20,
};
const pack = makePack(['One paragraph of the harbour.']);
/** All keys that the first release writes. */
const LOCAL = {
  [`highlight:${ROW.id}`]: ROW,
  [`highlight:${BINNED.id}`]: BINNED,
  [`highlight:${PAGE_NOTE.id}`]: PAGE_NOTE,
  'article:https://example.org/a': ARTICLE,
  [`gone:${GONE}`]: '2026-01-05T00:00:00.000Z',
  'quarantine:odd': { id: 'odd', row: { x: 1 }, why: 'id: Expected a UUID of version 7' },
  'reader-settings': SETTINGS,
  [`draft:${ROW.id}`]: { id: ROW.id, note: 'Why? And how', base: 'Why?' },
  imports: [
    {
      record: {
        ...{ id: IMPORT, name: 'a.json', at: '2026-02-25T00:00:00.000Z', added: 1, changed: 0, state: 'done' },
      },
      parts: 1,
      settings: null,
      state: 'done',
    },
  ],
  [`import:${IMPORT}:0`]: {
    articles: [],
    settings: null,
    tombstones: [],
    drafts: [],
    quarantine: [],
    highlights: [{ before: null, after: PAGE_NOTE }],
  },
  'exported:markdown': { [ROW.id]: 2 },
  'last-backup': '2026-02-01T00:00:00.000Z',
  'export-choices': { format: 'markdown', filePer: 'article', template: '', withNotes: true },
  [`pack:${pack.id}`]: { pack, importedOn: '2026-01-03' },
  'pack-off:arabnews-1204791': true,
  'known-packs': { articles: [{ pack: pack.id, hosts: ['h.example'], paths: ['/1'] }], off: ['arabnews-1204791'] },
  layers: { actors: true, claims: false, mine: true },
  elsewhere: ['news.example'],
  'page-token': '9e107d9d-3720-4bb6-a1a5-000000000000',
};
const TABLES = {
  articles: 'key, added',
  highlights: 'id, article, created, *tags',
  bin: 'id, deleted',
  tags: 'tag, used',
  settings: 'key',
  meta: 'key',
  gone: 'id',
  quarantine: 'id',
};

let count = 0;
let name = '';
beforeEach(async () => {
  resetExtension();
  name = `former-${count++}`;
  await fakeBrowser.storage.local.set(LOCAL);
});

/** The database of the first release. */
async function fillDatabase() {
  const db = new Dexie(name);
  db.version(1).stores(TABLES);
  await db.open();
  await db.table('highlights').bulkPut([ROW, PAGE_NOTE]);
  await db.table('bin').put(BINNED);
  await db.table('articles').put(ARTICLE);
  await db.table('tags').put({ tag: 'mills', used: ROW.modified });
  await db.table('gone').put({ id: GONE, at: '2026-01-05T00:00:00.000Z' });
  await db.table('quarantine').put(LOCAL['quarantine:odd']);
  await db.table('settings').put({ key: 'reader', value: SETTINGS });
  await db.table('meta').put({ key: 'schema', value: 1 });
  db.close();
}
const open = () =>
  createHighlightStore({ name, now: () => Date.parse('2026-03-01T00:00:00.000Z'), onChange: () => undefined });

describe.each([
  ['whole', fillDatabase],
  ['with a database that the browser has wiped', async () => undefined],
  ['in a session in which both were brought together', () => fillDatabase().then(markHealed)],
])('a profile of the release before, %s', (_how, fill) => {
  it('opens with all its rows, its bin, tombstones, articles, tags and settings', async () => {
    await fill();
    const store = open();
    expect((await store.listAll()).map(({ id }) => id).sort()).toEqual([ROW.id, PAGE_NOTE.id]);
    expect(await store.find(ROW.id)).toEqual(ROW);
    expect(await store.listAll({ bin: true })).toEqual([BINNED]);
    expect((await store.listTombstones()).map(({ id }) => id)).toEqual([GONE]);
    expect(await store.listArticles()).toEqual([ARTICLE]);
    expect((await store.listTags()).map(({ tag }) => tag)).toEqual(['mills']);
    expect(await store.loadSettings()).toEqual(SETTINGS);
    expect(await store.problem()).toBeNull();
  });

  it('can take its import back', async () => {
    await fill();
    const store = open();
    expect((await store.listImports()).map(({ id, state }) => [id, state])).toEqual([[IMPORT, 'done']]);
    expect(await store.undoImport(IMPORT)).toMatchObject({ ok: true, value: { state: 'undone' } });
    expect((await store.listAll()).map(({ id }) => id)).toEqual([ROW.id]);
  });
});

it('has what is beside the rows', async () => {
  expect(await createDraftStore().list(null)).toEqual([LOCAL[`draft:${ROW.id}`]]);
  expect(await loadExported('markdown')).toEqual({ [ROW.id]: 2 });
  expect(await loadLastBackup()).toBe('2026-02-01T00:00:00.000Z');
  expect(await loadChoices()).toEqual(LOCAL['export-choices']);
  expect(await loadKnownPacks()).toEqual(LOCAL['known-packs']);
  expect(await loadLayers()).toEqual(LOCAL.layers);
  expect(await loadConsent()).toEqual(['news.example']);
  expect(await createPageToken()()).toBe('9e107d9d-3720-4bb6-a1a5-000000000000');
  const packs = createPackStore({ bundled: [], today: () => '2026-03-01' });
  expect((await packs.list()).map(({ id, on, importedOn }) => [id, on, importedOn])).toEqual([
    [pack.id, true, '2026-01-03'],
  ]);
});

it('keeps every key under its name, and makes no other', async () => {
  await fillDatabase();
  const store = open();
  await store.state();
  await createDraftStore().list(null);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(LOCAL);
});

const markHealed = () => fakeBrowser.storage.session.set({ healed: true });
