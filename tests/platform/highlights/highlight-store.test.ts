import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BIN_DAYS, DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { StoreChange } from '../../../lib/core/highlight/highlight-store.ts';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
import { createImportJournal } from '../../../lib/platform/highlights/import-journal.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { describeHighlightStore } from '../../support/highlight-store-contract.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const NOW = Date.parse('2026-03-01T00:00:00.000Z');
let count = 0;
let now = NOW;
let name = '';
let changes: StoreChange[];
beforeEach(() => {
  resetExtension();
  name = `test-${count++}`;
  changes = [];
  now = NOW;
});

const open = () => createHighlightStore({ name, now: () => now, onChange: (change) => changes.push(change) });
/** As the browser's next start: nothing is remembered of what was healed. */
const restart = async () => {
  await fakeBrowser.storage.session.clear();
  return open();
};
const save = async (store: ReturnType<typeof open>, row: Highlight, base: Highlight | null = null) => {
  const saved = await store.save([{ highlight: row, base, article: makeArticle() }]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return saved.value[0] ?? row;
};
const mirrored = (key: string) => fakeBrowser.storage.local.get(key).then((stored) => stored[key]);
const ids = (rows: readonly Highlight[]) => rows.map(({ id }) => id);

describe('in the database', () => {
  describeHighlightStore(async () => open());
});

describe('the mirror', () => {
  it('has a row before it is acknowledged', async () => {
    const row = await save(open(), makeHighlight(1));
    expect(await mirrored(`highlight:${row.id}`)).toEqual(row);
    expect(await mirrored(`article:${row.article}`)).toEqual(makeArticle());
  });

  it('brings everything back when the browser has wiped the database', async () => {
    const first = open();
    const rows = [];
    for (let nth = 0; nth < 20; nth++) rows.push(await save(first, makeHighlight(nth, { tags: ['kept'] })));
    await Dexie.delete(name);
    const second = await restart();
    expect(ids(await second.listAll()).sort()).toEqual(ids(rows).sort());
    expect(await second.listArticles()).toEqual([makeArticle()]);
    expect((await second.listTags()).map(({ tag }) => tag)).toEqual(['kept']);
  });

  it('brings a wiped database back within a session too', async () => {
    await save(open(), makeHighlight(1));
    await Dexie.delete(name);
    expect(ids(await open().listAll())).toEqual([idOf(1)]);
  });

  it('is brought back from the database', async () => {
    const row = await save(open(), makeHighlight(1));
    await fakeBrowser.storage.local.clear();
    await (await restart()).listAll();
    expect(await mirrored(`highlight:${row.id}`)).toEqual(row);
  });

  it('wins where it has the newer row, and loses where it has the older', async () => {
    const first = open();
    const [one, two] = [await save(first, makeHighlight(1)), await save(first, makeHighlight(2))];
    await fakeBrowser.storage.local.set({ [`highlight:${one.id}`]: { ...one, note: 'newer', revision: 9 } });
    await save(first, { ...two, note: 'in both' }, two);
    await fakeBrowser.storage.local.set({ [`highlight:${two.id}`]: two });
    const second = await restart();
    expect((await second.find(one.id))?.note).toBe('newer');
    expect((await second.find(two.id))?.note).toBe('in both');
  });

  it('does not bring back what was deleted for good', async () => {
    const first = open();
    const row = await save(first, makeHighlight(1));
    await save(first, { ...row, deleted: '2026-02-20T00:00:00.000Z' }, row);
    await first.purge(null);
    await fakeBrowser.storage.local.set({ [`highlight:${row.id}`]: row });
    expect(await (await restart()).find(row.id)).toBeNull();
    expect(await mirrored(`highlight:${row.id}`)).toBeUndefined();
  });

  it('takes what is deleted for good from a database that missed it', async () => {
    const row = await save(open(), makeHighlight(1));
    await fakeBrowser.storage.local.set({ [`gone:${row.id}`]: '2026-02-20T00:00:00.000Z' });
    expect(await (await restart()).find(row.id)).toBeNull();
  });

  it('is not acknowledged when it fails', async () => {
    const store = open();
    await store.listAll();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError: full'));
    expect(await store.save([{ highlight: makeHighlight(1), base: null }])).toEqual({
      ok: false,
      problem: { kind: 'storage-full' },
    });
    expect(changes).toEqual([]);
    expect(await store.save([{ highlight: makeHighlight(1), base: null }])).toMatchObject({ ok: true });
  });
});

describe('a row that cannot be read', () => {
  it('is put aside, counted and given out, and the others are there', async () => {
    const first = open();
    await save(first, makeHighlight(1));
    const { db } = await openHighlightDatabase({ name });
    await db.table('highlights').put({ id: 'broken', article: 7, created: 'x' });
    await fakeBrowser.storage.local.set({ 'highlight:odd': 'not a row' });
    const second = await restart();
    expect(ids(await second.listAll())).toEqual([idOf(1)]);
    expect((await second.state()).quarantined).toBe(2);
    expect((await second.listQuarantined()).map(({ row }) => row)).toEqual(
      expect.arrayContaining([{ id: 'broken', article: 7, created: 'x' }, 'not a row']),
    );
    expect(await mirrored('quarantine:broken')).toMatchObject({ id: 'broken' });
  });
});

describe('the bin', () => {
  it('gives up what is older than its days', async () => {
    const day = 86_400_000;
    for (const [nth, days] of [
      [1, BIN_DAYS + 1],
      [2, BIN_DAYS - 1],
    ] as const) {
      now = NOW - days * day;
      const first = await restart();
      const row = await save(first, makeHighlight(nth));
      await save(first, { ...row, deleted: new Date(now).toISOString() }, row);
      await createDraftStore().save({ id: row.id, note: 'half a thought', base: '' });
    }
    now = NOW;
    expect(ids(await (await restart()).listAll({ bin: true }))).toEqual([idOf(2)]);
    expect((await createDraftStore().list(null)).map(({ id }) => id)).toEqual([idOf(2)]);
  });

  it.each([
    ['years behind', '2001-01-01T00:00:00.000Z'],
    ['years ahead', '2090-01-01T00:00:00.000Z'],
  ])('counts its days by the clock of the store: a page whose clock is %s', async (_name, deleted) => {
    const first = open();
    const row = await save(first, makeHighlight(1));
    const binned = await save(first, { ...row, deleted }, row);
    expect(binned.deleted).toBe(new Date(NOW).toISOString());
    // Asked again, for the answer was lost.
    expect((await save(first, { ...row, deleted }, row)).deleted).toBe(binned.deleted);
    expect(ids(await (await restart()).listAll({ bin: true }))).toEqual([idOf(1)]);
  });
});

describe('another version', () => {
  it('that is newer is read and not written', async () => {
    await save(open(), makeHighlight(1));
    const { db } = await openHighlightDatabase({ name });
    await db.meta.put({ key: 'schema', value: 99 });
    const store = await restart();
    expect(ids(await store.listAll())).toEqual([idOf(1)]);
    const refused = { ok: false, problem: { kind: 'newer-schema' } };
    expect(await store.save([{ highlight: makeHighlight(2), base: null }])).toEqual(refused);
    expect(await store.purge(null)).toEqual(refused);
    expect((await store.state()).problem).toEqual({ kind: 'newer-schema' });
  });
});

it('tells of each acknowledged change', async () => {
  const store = open();
  const row = await save(store, makeHighlight(1));
  expect(changes).toEqual([{ highlights: [row], gone: [], settings: null }]);
});

describe('an import', () => {
  const RECORD = {
    id: idOf(999),
    name: 'x.json',
    at: '2026-02-20T00:00:00.000Z',
    added: 3,
    changed: 0,
    state: 'done',
  } as const;
  const ROWS = [1, 2, 3].map((nth) => makeHighlight(nth));
  const CONTENT = {
    highlights: ROWS.map((after) => ({ before: null, after })),
    articles: [makeArticle()],
    settings: null,
    tombstones: [],
    drafts: [],
    quarantine: [],
  };
  const stateOf = async () => (await createImportJournal().list()).map(({ state }) => state);

  it('is in the mirror when it is acknowledged', async () => {
    await open().importAll(RECORD, CONTENT);
    await Dexie.delete(name);
    expect(ids(await (await restart()).listAll()).sort()).toEqual(ids(ROWS));
  });

  it('is finished at the next start, when the browser died after it was written', async () => {
    await createImportJournal().write(RECORD, CONTENT, DEFAULT_SETTINGS);
    expect(await stateOf()).toEqual(['applying']);
    const store = await restart();
    expect(ids(await store.listAll()).sort()).toEqual(ids(ROWS));
    expect(await stateOf()).toEqual(['done']);
    expect(await mirrored(`highlight:${idOf(1)}`)).toEqual(ROWS[0]);
    expect(await store.importAll(RECORD, CONTENT)).toMatchObject({ ok: true });
    expect(await store.listAll()).toHaveLength(3);
  });

  it('is finished when the browser died between the database and its mirror', async () => {
    await createImportJournal().write(RECORD, CONTENT, DEFAULT_SETTINGS);
    const { db } = await openHighlightDatabase({ name });
    await db.highlights.bulkPut(ROWS);
    await restart().then((store) => store.listAll());
    for (const row of ROWS) expect(await mirrored(`highlight:${row.id}`)).toEqual(row);
    expect(await stateOf()).toEqual(['done']);
  });

  it('leaves nothing when the browser died while it was written', async () => {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    let writes = 0;
    const spy = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
      if (++writes > 2) throw new Error('the browser died');
      return set(items as Record<string, unknown>);
    });
    await expect(createImportJournal().write(RECORD, CONTENT, DEFAULT_SETTINGS)).rejects.toThrow('died');
    spy.mockRestore();
    const store = await restart();
    expect(await store.listAll()).toEqual([]);
    expect(await store.listImports()).toEqual([]);
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('import:'))).toEqual(
      [],
    );
  });

  it('is taken back at the next start, when the browser died while it was undone', async () => {
    const store = open();
    await store.importAll(RECORD, CONTENT);
    const journal = createImportJournal();
    const [entry] = await journal.list();
    if (entry === undefined) throw new Error('Expected an entry');
    await journal.mark(entry, 'undoing');
    const { db } = await openHighlightDatabase({ name });
    await db.highlights.clear();
    const next = await restart();
    expect(await next.listAll()).toEqual([]);
    expect(await mirrored(`highlight:${idOf(1)}`)).toBeUndefined();
    expect(await stateOf()).toEqual(['undone']);
  });

  it('is taken back whole: its tombstones and what it put aside, in both stores, and not at the next start either', async () => {
    const more = {
      ...CONTENT,
      tombstones: [{ id: idOf(7), at: '2026-01-01T00:00:00.000Z' }],
      quarantine: [{ id: 'x', row: { id: 'x' }, why: 'y' }],
    };
    const store = open();
    await store.importAll(RECORD, more);
    const brought = [`gone:${idOf(7)}`, 'quarantine:x'];
    for (const key of brought) expect(await mirrored(key)).toBeDefined();
    expect(await store.listQuarantined()).toHaveLength(1);
    await store.undoImport(RECORD.id);
    for (const key of brought) expect(await mirrored(key)).toBeUndefined();
    const next = await restart();
    expect([await next.listTombstones(), await next.listQuarantined(), await next.listAll()]).toEqual([[], [], []]);
  });

  it('is finished with its tombstones, when the browser died between the database and its mirror', async () => {
    const more = { ...CONTENT, tombstones: [{ id: idOf(7), at: '2026-01-01T00:00:00.000Z' }] };
    await createImportJournal().write(RECORD, more, DEFAULT_SETTINGS);
    const { db } = await openHighlightDatabase({ name });
    await db.gone.bulkPut(more.tombstones);
    await restart().then((store) => store.listAll());
    expect(await mirrored(`gone:${idOf(7)}`)).toBeDefined();
  });

  it('of a row that was called deleted for good meanwhile keeps the row at the next start', async () => {
    const store = open();
    await store.save([{ highlight: makeHighlight(7), base: null }]);
    await store.importAll(RECORD, { ...CONTENT, tombstones: [{ id: idOf(7), at: '2026-01-01T00:00:00.000Z' }] });
    expect(await (await restart()).find(idOf(7))).not.toBeNull();
  });

  it('with the largest revision can be changed, and is read at the next start', async () => {
    const store = open();
    const largest = makeHighlight(1, { revision: Number.MAX_SAFE_INTEGER });
    await store.importAll(RECORD, { ...CONTENT, highlights: [{ before: null, after: largest }] });
    const saved = await store.save([{ highlight: { ...largest, note: 'later' }, base: largest }]);
    expect(saved).toMatchObject({ ok: true });
    const next = await restart();
    expect((await next.find(idOf(1)))?.note).toBe('later');
    expect(await next.listQuarantined()).toEqual([]);
  });

  it('is forgotten after 30 days, its rows are not', async () => {
    await open().importAll({ ...RECORD, at: '2026-01-01T00:00:00.000Z' }, CONTENT);
    const store = await restart();
    expect(await store.listImports()).toEqual([]);
    expect(await store.listAll()).toHaveLength(3);
  });
});
