// What every store of highlights promises, whatever it keeps them in.
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Highlight } from '../../lib/core/highlight/highlight.ts';
import type { HighlightStore, ImportContent, ImportRecord } from '../../lib/core/highlight/highlight-store.ts';
import { EMPTY_IMPORT } from '../../lib/core/highlight/import-parts.ts';
import { idOf, makeArticle, makeHighlight } from './make-highlight.ts';

/** What all versions have in common, the page script's too. */
export type KeptRows = Pick<HighlightStore, 'list' | 'listTags' | 'save'>;

/** Runs what every version promises of the rows of a page, against a fresh store each time. */
export function describeKeptRows(open: () => Promise<KeptRows>): void {
  describe('rows of a page', () => {
    let store: KeptRows;
    beforeEach(async () => {
      store = await open();
    });
    const keep = async (highlight: Highlight, base: Highlight | null = null) => {
      const saved = await store.save([{ highlight, base, article: makeArticle({ key: highlight.article }) }]);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      const [row] = saved.value;
      if (row === undefined) throw new Error('Expected a row, got none');
      return row;
    };
    const list = () => store.list([makeArticle().key]);

    it('keeps a row and answers it with its revision', async () => {
      expect(await keep(makeHighlight(1))).toEqual({ ...makeHighlight(1), revision: 1 });
      expect(await list()).toEqual([{ ...makeHighlight(1), revision: 1 }]);
    });

    it('keeps the same change once', async () => {
      const row = await keep(makeHighlight(1, { note: 'a' }));
      expect(await keep(makeHighlight(1, { note: 'a' }))).toEqual(row);
      expect(await list()).toEqual([row]);
    });

    it('lists the rows of an article by creation', async () => {
      for (const nth of [3, 1, 2]) await keep(makeHighlight(nth));
      expect((await list()).map(({ id }) => id)).toEqual([1, 2, 3].map(idOf));
    });

    it('keeps both texts of two authors', async () => {
      const base = await keep(makeHighlight(1));
      await keep({ ...base, note: 'theirs' }, base);
      const row = await keep({ ...base, note: 'mine', colour: 'pink' }, base);
      expect(row).toMatchObject({ colour: 'pink', revision: 3 });
      expect(row.note).toMatch(/theirs[\s\S]*mine/);
    });

    it('lists no row that is in the bin, and lists it again when it comes back', async () => {
      const row = await keep(makeHighlight(1));
      const binned = await keep({ ...row, deleted: '2026-02-01T00:00:00.000Z' }, row);
      expect(await list()).toEqual([]);
      const restored = await keep({ ...binned, deleted: null }, binned);
      expect(await list()).toEqual([restored]);
    });

    it('knows the tags in use, the last used first', async () => {
      const one = await keep(makeHighlight(1, { tags: ['old', 'both'] }));
      await keep(makeHighlight(2, { tags: ['new', 'both'] }));
      const tags = async () => (await store.listTags()).map(({ tag }) => tag);
      expect((await tags()).sort()).toEqual(['both', 'new', 'old']);
      expect((await tags()).at(-1)).toBe('old');
      await keep({ ...one, tags: ['both'] }, one);
      expect(await tags()).not.toContain('old');
    });

    it('loses none of many writes at once', async () => {
      const base = await keep(makeHighlight(1));
      await Promise.all(
        Array.from({ length: 40 }, (_, nth) =>
          store.save([{ highlight: { ...base, tags: [`t${nth}`] }, base }]).then(() => keep(makeHighlight(100 + nth))),
        ),
      );
      const rows = await list();
      expect(rows.find(({ id }) => id === base.id)?.tags).toHaveLength(40);
      expect(rows).toHaveLength(41);
    });
  });
}

/** Runs the whole contract against a fresh store each time. */
export function describeHighlightStore(open: () => Promise<HighlightStore>): void {
  describeKeptRows(open);
  describe('a store of highlights', () => {
    let store: HighlightStore;
    beforeEach(async () => {
      store = await open();
    });
    const keep = async (highlight: Highlight, base: Highlight | null = null) => {
      const saved = await store.save([{ highlight, base, article: makeArticle({ key: highlight.article }) }]);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      const [row] = saved.value;
      if (row === undefined) throw new Error('Expected a row, got none');
      return row;
    };
    const bin = (row: Highlight) => keep({ ...row, deleted: '2026-02-01T00:00:00.000Z' }, row);

    it('finds a row by its id', async () => {
      const row = await keep(makeHighlight(1));
      expect(await store.find(idOf(1))).toEqual(row);
      expect(await store.find(idOf(2))).toBeNull();
    });

    it('lists the rows of an article by creation, and all of them newest first', async () => {
      for (const nth of [3, 1, 2]) await keep(makeHighlight(nth));
      await keep(makeHighlight(4, { article: 'https://example.org/b' }));
      const ids = (rows: readonly Highlight[]) => rows.map(({ id }) => id);
      expect(ids(await store.list(['https://example.org/a']))).toEqual([1, 2, 3].map(idOf));
      expect(ids(await store.list(['https://example.org/c']))).toEqual([]);
      expect(ids(await store.listAll())).toEqual([4, 3, 2, 1].map(idOf));
      expect((await store.listArticles()).map(({ key }) => key).sort()).toEqual([
        'https://example.org/a',
        'https://example.org/b',
      ]);
    });

    it('has what is deleted in the bin, and back', async () => {
      const row = await keep(makeHighlight(1));
      const binned = await bin(row);
      expect(await store.listAll()).toEqual([]);
      expect(await store.list([row.article])).toEqual([]);
      expect(await store.listAll({ bin: true })).toEqual([binned]);
      const restored = await keep({ ...binned, deleted: null }, binned);
      expect(await store.listAll()).toEqual([restored]);
      expect(await store.listAll({ bin: true })).toEqual([]);
    });

    it('deletes for good what is in the bin, and nothing else', async () => {
      const one = await bin(await keep(makeHighlight(1)));
      await keep(makeHighlight(2));
      expect(await store.purge([idOf(1), idOf(2)])).toEqual({ ok: true, value: [idOf(1)] });
      expect(await store.find(idOf(1))).toBeNull();
      expect(await store.find(idOf(2))).not.toBeNull();
      expect(await store.save([{ highlight: { ...one, deleted: null }, base: one }])).toMatchObject({ ok: false });
      expect(await store.find(idOf(1))).toBeNull();
    });

    it('empties the whole bin', async () => {
      for (const nth of [1, 2, 3]) await bin(await keep(makeHighlight(nth)));
      const purged = await store.purge(null);
      expect(purged.ok && [...purged.value].sort()).toEqual([1, 2, 3].map(idOf));
      expect(await store.listAll({ bin: true })).toEqual([]);
    });

    it('keeps all changes of a call or none', async () => {
      const dead = await bin(await keep(makeHighlight(1)));
      await store.purge(null);
      const saved = await store.save([
        { highlight: makeHighlight(2), base: null },
        { highlight: { ...dead, deleted: null }, base: dead },
      ]);
      expect(saved.ok).toBe(false);
      expect(await store.find(idOf(2))).toBeNull();
    });

    const record = (nth: number, added = 0, changed = 0): ImportRecord => ({
      id: idOf(900 + nth),
      name: 'a file.json',
      at: '2026-02-20T00:00:00.000Z',
      added,
      changed,
      state: 'done',
    });
    const content = (fields: Partial<ImportContent>): ImportContent => ({ ...EMPTY_IMPORT, ...fields });

    it('keeps an import whole, its bin and pages too, and once', async () => {
      const rows = Array.from({ length: 1200 }, (_, nth) =>
        makeHighlight(nth, {
          article: 'https://example.org/new',
          deleted: nth === 7 ? '2026-02-01T00:00:00.000Z' : null,
        }),
      );
      const brought = content({
        highlights: rows.map((after) => ({ before: null, after })),
        articles: [makeArticle({ key: 'https://example.org/new' })],
        settings: { ...DEFAULT_SETTINGS, colour: 'pink' },
        tombstones: [{ id: idOf(5000), at: '2026-02-01T00:00:00.000Z' }],
      });
      const kept = await store.importAll(record(1, 1200), brought);
      expect(kept).toEqual({ ok: true, value: record(1, 1200) });
      expect(await store.listAll()).toHaveLength(1199);
      expect(await store.find(idOf(3))).toEqual(rows[3]);
      expect(await store.listAll({ bin: true })).toEqual([rows[7]]);
      expect((await store.listArticles()).map(({ key }) => key)).toEqual(['https://example.org/new']);
      expect((await store.loadSettings()).colour).toBe('pink');
      expect((await store.listTombstones()).map(({ id }) => id)).toEqual([idOf(5000)]);
      expect(await store.importAll(record(1, 1200), brought)).toEqual(kept);
      expect(await store.listImports()).toEqual([record(1, 1200)]);
    });

    it('takes an import back, but not what was changed since', async () => {
      const mine = await keep(makeHighlight(1, { note: 'mine' }));
      const newer = { ...mine, note: 'newer', modified: '2027-01-01T00:00:00.000Z', revision: 2 };
      const others = [makeHighlight(2), makeHighlight(3, { note: 'theirs' })];
      await store.importAll(
        record(1, 2, 1),
        content({ highlights: [{ before: mine, after: newer }, ...others.map((after) => ({ before: null, after }))] }),
      );
      expect((await store.find(mine.id))?.note).toBe('newer');
      const base = await store.find(idOf(3));
      await keep({ ...makeHighlight(3), note: 'theirs and mine', modified: '2027-02-01T00:00:00.000Z' }, base);
      expect(await store.undoImport(record(1).id)).toMatchObject({ ok: true, value: { state: 'undone' } });
      expect((await store.find(mine.id))?.note).toBe('mine');
      expect(await store.find(idOf(2))).toBeNull();
      expect((await store.find(idOf(3)))?.note).toBe('theirs and mine');
      expect(await store.undoImport(record(1).id)).toMatchObject({ ok: true });
      expect(await store.undoImport(record(2).id)).toMatchObject({ ok: false });
    });

    it('brings back what was deleted for good, when an import does', async () => {
      const dead = await bin(await keep(makeHighlight(1)));
      await store.purge(null);
      expect((await store.listTombstones()).map(({ id }) => id)).toEqual([dead.id]);
      const after = { ...dead, deleted: null };
      await store.importAll(record(1, 1), content({ highlights: [{ before: null, after }] }));
      expect(await store.find(dead.id)).toEqual(after);
      expect(await store.listTombstones()).toEqual([]);
    });

    it('takes all of an import back: what it called deleted for good, and what it brought back of that', async () => {
      const dead = await bin(await keep(makeHighlight(1)));
      await store.purge(null);
      const before = await store.listTombstones();
      await store.importAll(
        record(1, 1),
        content({
          highlights: [{ before: null, after: { ...dead, deleted: null } }],
          tombstones: [{ id: idOf(5000), at: '2026-02-01T00:00:00.000Z' }],
          revived: before,
        }),
      );
      expect((await store.listTombstones()).map(({ id }) => id)).toEqual([idOf(5000)]);
      await store.undoImport(record(1).id);
      expect(await store.listTombstones()).toEqual(before);
      expect(await store.find(dead.id)).toBeNull();
    });

    it('keeps a row that came since the import was planned, whatever the file says of its id', async () => {
      const row = await keep(makeHighlight(1));
      await store.importAll(record(1), content({ tombstones: [{ id: row.id, at: '2026-02-01T00:00:00.000Z' }] }));
      expect(await store.listTombstones()).toEqual([]);
      expect(await store.find(row.id)).toEqual(row);
    });

    it.each([
      ['back to what they were', [], DEFAULT_SETTINGS.colour],
      ['as the reader has set them since', ['blue'], 'blue'],
    ] as const)('has the settings %s when an import is undone', async (_what, since, colour) => {
      await store.importAll(record(1), content({ settings: { ...DEFAULT_SETTINGS, colour: 'pink' } }));
      for (const wanted of since) await store.saveSettings({ ...DEFAULT_SETTINGS, colour: wanted });
      await store.undoImport(record(1).id);
      expect((await store.loadSettings()).colour).toBe(colour);
    });

    it('keeps settings', async () => {
      expect(await store.loadSettings()).toEqual(DEFAULT_SETTINGS);
      const settings = { ...DEFAULT_SETTINGS, colour: 'violet' as const };
      expect(await store.saveSettings(settings)).toEqual({ ok: true, value: settings });
      expect(await store.loadSettings()).toEqual(settings);
    });

    it('counts', async () => {
      await bin(await keep(makeHighlight(1)));
      await keep(makeHighlight(2));
      expect(await store.state()).toMatchObject({ problem: null, highlights: 1, articles: 1, bin: 1, quarantined: 0 });
    });
  });
}
