import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BIN_DAYS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { StoreChange } from '../../../lib/core/highlight/highlight-store.ts';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
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
