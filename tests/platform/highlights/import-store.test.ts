import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
import { createImportJournal } from '../../../lib/platform/highlights/import-journal.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const NOW = Date.parse('2026-03-01T00:00:00.000Z');
let count = 0;
let name = '';
beforeEach(() => {
  resetExtension();
  name = `import-${count++}`;
});

const open = () => createHighlightStore({ name, now: () => NOW, onChange: () => undefined });
/** As the browser's next start: nothing is remembered of what was healed. */
const restart = async () => {
  await fakeBrowser.storage.session.clear();
  return open();
};
const mirrored = (key: string) => fakeBrowser.storage.local.get(key).then((stored) => stored[key]);
const ids = (rows: readonly Highlight[]) => rows.map(({ id }) => id);

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

  it('whose parts are lost keeps the store from nothing, and can be tried again at the next start', async () => {
    await open().save([{ highlight: makeHighlight(9), base: null }]);
    await createImportJournal().write(RECORD, CONTENT, DEFAULT_SETTINGS);
    const part = `import:${RECORD.id}:0`;
    const kept = await mirrored(part);
    await fakeBrowser.storage.local.set({ [part]: { highlights: 'torn' } });
    const store = await restart();
    expect(await store.save([{ highlight: makeHighlight(8), base: null }])).toMatchObject({ ok: true });
    expect(await stateOf()).toEqual(['applying']);
    expect(await store.undoImport(RECORD.id)).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining(part) },
    });
    await fakeBrowser.storage.local.set({ [part]: kept });
    expect(ids(await (await restart()).listAll()).sort()).toEqual([1, 2, 3, 8, 9].map(idOf));
  });
});
