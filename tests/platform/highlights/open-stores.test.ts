// One of the two stores cannot be opened, opens late, is blocked, or is lost on the way: what is read, refused and told.
import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { StoreChange } from '../../../lib/core/highlight/highlight-store.ts';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
import { breakDatabase, breakMirror, delayDatabase, holdDatabase } from '../../support/break-stores.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let count = 0;
let name = '';
let clockMs = 0;
let changes: StoreChange[];
let closing = new AbortController();
let hurry: ReturnType<typeof setInterval>;
beforeEach(() => {
  resetExtension();
  name = `stores-${count++}`;
  changes = [];
  closing = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Timers run two hundred times as fast; those of the database are not touched.
  hurry = setInterval(() => vi.advanceTimersByTime(1000), 5);
});
afterEach(async () => {
  // What is under way must not reach into the stores of the next test.
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) await store.save([]);
  clearInterval(hurry);
  vi.useRealTimers();
  closing.abort();
});

/** Each look at the clock is a second after the last: a problem is tried again once a second. */
const now = () => {
  clockMs += 1001;
  return Date.parse('2026-03-01T00:00:00.000Z') + clockMs;
};
const opened: ReturnType<typeof createHighlightStore>[] = [];
const open = () => {
  const store = createHighlightStore({ name, now, onChange: (change) => changes.push(change), signal: closing.signal });
  opened.push(store);
  return store;
};
const start = async () => {
  await fakeBrowser.storage.session.clear();
  return open();
};
const ids = (rows: readonly Highlight[]) => rows.map(({ id }) => id).sort();
const saving = (nth: number) => [{ highlight: makeHighlight(nth), base: null, article: makeArticle() }];
const fill = async (rows: number) => {
  const store = open();
  for (let nth = 1; nth <= rows; nth++) expect(await store.save(saving(nth))).toMatchObject({ ok: true });
  const binned = makeHighlight(90, { deleted: '2026-02-20T00:00:00.000Z' });
  expect(await store.save([{ highlight: binned, base: null }])).toMatchObject({ ok: true });
  expect(await store.saveSettings({ ...DEFAULT_SETTINGS, colour: 'pink' })).toMatchObject({ ok: true });
  await store.state();
  changes = [];
};
const RECORD = {
  id: idOf(999),
  name: 'x',
  at: '2026-02-20T00:00:00.000Z',
  added: 1,
  changed: 0,
  state: 'done',
} as const;
const CONTENT = {
  highlights: [{ before: null, after: makeHighlight(50) }],
  articles: [],
  settings: null,
  tombstones: [],
  drafts: [],
  quarantine: [],
};
/** Each write that a store may acknowledge. */
const WRITES: readonly [string, (store: ReturnType<typeof open>) => Promise<{ ok: boolean; problem?: unknown }>][] = [
  ['a highlight', (store) => store.save(saving(7))],
  ['a purge', (store) => store.purge(null)],
  ['settings', (store) => store.saveSettings(DEFAULT_SETTINGS)],
  ['an import', (store) => store.importAll(RECORD, CONTENT)],
  ['an undo', (store) => store.undoImport(RECORD.id)],
];

describe.each([
  ['the database cannot be opened', () => breakDatabase(), { kind: 'read-only', broken: 'database' }],
  ['the mirror cannot be read', () => breakMirror(), { kind: 'read-only', broken: 'mirror' }],
])('while %s', (_name, breakStore, problem) => {
  it('everything is read from the other', async () => {
    await fill(3);
    breakStore();
    const store = await start();
    expect(ids(await store.listAll())).toEqual([1, 2, 3].map(idOf));
    expect(ids(await store.list([makeArticle().key]))).toEqual([1, 2, 3].map(idOf));
    expect(ids(await store.listAll({ bin: true }))).toEqual([idOf(90)]);
    expect(await store.listArticles()).toEqual([makeArticle()]);
    expect((await store.find(idOf(2)))?.id).toBe(idOf(2));
    expect((await store.loadSettings()).colour).toBe('pink');
    await vi.waitFor(async () => expect(await store.problem()).toEqual(problem));
    expect(await store.state()).toMatchObject({ problem, highlights: 3, articles: 1, bin: 1 });
  });

  it.each(WRITES)('%s is not acknowledged', async (_write, write) => {
    await fill(1);
    breakStore();
    const store = await start();
    expect(await write(store)).toEqual({ ok: false, problem });
    expect(changes).toEqual([]);
    expect(ids(await store.listAll())).toEqual([idOf(1)]);
  });

  it('it is tried again, and all is told when it works', async () => {
    await fill(2);
    const mend = breakStore();
    const store = await start();
    expect(await store.save(saving(7))).toEqual({ ok: false, problem });
    mend();
    expect(await store.save(saving(7))).toMatchObject({ ok: true });
    expect(changes.some(({ reopened }) => reopened === true)).toBe(true);
    expect(await store.problem()).toBeNull();
    expect(ids(await (await start()).listAll())).toEqual([1, 2, 7].map(idOf));
  });

  it('it is tried again without being asked', async () => {
    await fill(2);
    const mend = breakStore();
    const store = await start();
    await vi.waitFor(async () => expect((await store.state()).problem).toEqual(problem));
    mend();
    await vi.waitFor(() => expect(changes.some(({ reopened }) => reopened === true)).toBe(true));
  });
});

describe('while neither can be read', () => {
  it.each(WRITES)('%s is not acknowledged', async (_write, write) => {
    breakDatabase();
    breakMirror();
    const store = open();
    expect(await write(store)).toEqual({ ok: false, problem: { kind: 'storage-unavailable' } });
    await vi.waitFor(async () => expect((await store.state()).problem).toEqual({ kind: 'storage-unavailable' }));
    expect(await store.listAll()).toEqual([]);
    expect(changes).toEqual([]);
  });
});

describe('the mirror', () => {
  it('that fails once is read again', async () => {
    await fill(2);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('Corruption: block checksum mismatch'));
    const store = await start();
    expect(await store.save(saving(7))).toMatchObject({ ok: true });
    expect(ids(await store.listAll())).toEqual([1, 2, 7].map(idOf));
  });

  it('is read record by record where it cannot be read as a whole', async () => {
    await fill(3);
    await Dexie.delete(name);
    breakMirror({ record: `highlight:${idOf(2)}`, canListKeys: true });
    expect(ids(await (await start()).listAll())).toEqual([1, 3].map(idOf));
  });

  it('that refuses a write is not a full disk, and the row is not told as saved', async () => {
    await fill(1);
    const store = await start();
    await store.listAll();
    changes = [];
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error: /x/000003.log'));
    expect(await store.save(saving(7))).toEqual({ ok: false, problem: { kind: 'read-only', broken: 'mirror' } });
    expect(changes.flatMap(({ highlights }) => highlights)).toEqual([]);
    expect(await store.save(saving(7))).toMatchObject({ ok: true });
    await Dexie.delete(name);
    expect(ids(await (await start()).listAll())).toEqual([1, 7].map(idOf));
  });
});

describe('a store that breaks right after it was opened', () => {
  it.each([
    ['the database', breakDatabase, { kind: 'read-only', broken: 'database' }],
    ['the mirror', () => breakMirror({ alsoWrites: true }), { kind: 'read-only', broken: 'mirror' }],
  ] as const)(
    '%s: is told by whatever is asked next, whatever was asked before',
    async (_name, breakStore, problem) => {
      await fill(2);
      await fakeBrowser.storage.session.clear();
      const clock = Date.parse('2026-03-01T00:00:00.000Z');
      let passedMs = 0;
      const store = createHighlightStore({
        name,
        now: () => clock + passedMs,
        onChange: () => undefined,
        signal: closing.signal,
      });
      opened.push(store);
      await store.save([]);
      breakStore();
      if (problem.broken === 'database') await Dexie.delete(name);
      expect(await store.save(saving(7))).toMatchObject({ ok: false });
      passedMs = 1500;
      await vi.waitFor(async () => expect((await store.state()).problem).toEqual(problem));
      expect(ids(await store.listAll())).toEqual(expect.arrayContaining([1, 2].map(idOf)));
      passedMs = 5000;
      expect(await store.save(saving(7))).toEqual({ ok: false, problem });
    },
  );
});

describe('a database that opens late', () => {
  it('keeps what waited for it, and nothing is told as saved before', async () => {
    await fill(2);
    const release = delayDatabase();
    const store = await start();
    let saved: unknown = null;
    const waiting = store.save(saving(7)).then((answer) => (saved = answer));
    const imported = store.importAll(RECORD, CONTENT);
    await new Promise((resolve) => setImmediate(resolve));
    expect(saved).toBeNull();
    expect(changes).toEqual([]);
    release();
    expect(await waiting).toMatchObject({ ok: true });
    expect(await imported).toMatchObject({ ok: true });
    expect(await store.problem()).toBeNull();
    expect(ids(await (await start()).listAll())).toEqual([1, 2, 7, 50].map(idOf));
  });

  it('is told as opening; the mirror is read meanwhile', async () => {
    await fill(2);
    const release = delayDatabase();
    const store = await start();
    const reading = store.listAll();
    const problem = store.problem();
    expect(ids(await reading)).toEqual([1, 2].map(idOf));
    expect(await problem).toEqual({ kind: 'opening' });
    release();
    expect(await store.save(saving(7))).toMatchObject({ ok: true });
    expect(ids(await store.listAll())).toEqual([1, 2, 7].map(idOf));
    expect(changes.some(({ reopened }) => reopened === true)).toBe(true);
  });
});

describe('a database that another page holds in an older version', () => {
  it('is told by the event at once, read from the mirror, and taken up when it is let go', async () => {
    await fill(2);
    await Dexie.delete(name);
    const release = await holdDatabase(name);
    const store = await start();
    expect(await store.save(saving(7))).toEqual({ ok: false, problem: { kind: 'upgrade-blocked' } });
    expect(ids(await store.listAll())).toEqual([1, 2].map(idOf));
    release();
    await vi.waitFor(async () => expect(await store.save(saving(7))).toMatchObject({ ok: true }));
    expect(ids(await store.listAll())).toEqual([1, 2, 7].map(idOf));
    expect(changes.some(({ reopened }) => reopened === true)).toBe(true);
  });

  it('is filled from the mirror, within a session too', async () => {
    await fill(2);
    await Dexie.delete(name);
    const release = await holdDatabase(name);
    release();
    expect(ids(await open().listAll())).toEqual([1, 2].map(idOf));
  });
});

describe('a database that is lost on the way', () => {
  it('is opened again', async () => {
    await fill(2);
    const store = await start();
    await store.listAll();
    await Dexie.delete(name);
    expect(ids(await store.listAll())).toEqual([1, 2].map(idOf));
    expect(await store.save(saving(7))).toMatchObject({ ok: true });
    expect(ids(await store.listAll())).toEqual([1, 2, 7].map(idOf));
  });

  it('is read from the mirror when it does not come back', async () => {
    await fill(2);
    const store = await start();
    await store.listAll();
    breakDatabase();
    await Dexie.delete(name);
    expect(ids(await store.listAll())).toEqual([1, 2].map(idOf));
    expect(await store.save(saving(7))).toMatchObject({ ok: false });
  });
});

describe('what is deleted for good', () => {
  it('is told as that, and never as a full disk', async () => {
    const store = open();
    const row = makeHighlight(1);
    await store.save([{ highlight: row, base: null }]);
    await store.save([{ highlight: { ...row, deleted: row.created }, base: row }]);
    expect(await store.purge(null)).toMatchObject({ ok: true });
    expect(await store.save(saving(1))).toEqual({ ok: false, problem: { kind: 'deleted-for-good' } });
  });
});
