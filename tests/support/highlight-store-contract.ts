// What every store of highlights promises, whatever it keeps them in.
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Highlight } from '../../lib/core/highlight.ts';
import type { HighlightStore } from '../../lib/core/highlight-store.ts';
import { idOf, makeArticle, makeHighlight } from './make-highlight.ts';

/** Runs the contract against a fresh store each time. */
export function describeHighlightStore(open: () => Promise<HighlightStore>): void {
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

  describe('a store of highlights', () => {
    it('keeps a row and answers it with its revision', async () => {
      expect(await keep(makeHighlight(1))).toEqual({ ...makeHighlight(1), revision: 1 });
      expect(await store.find(idOf(1))).toMatchObject({ id: idOf(1), revision: 1 });
      expect(await store.find(idOf(2))).toBeNull();
    });

    it('keeps the same change once', async () => {
      const row = await keep(makeHighlight(1, { note: 'a' }));
      expect(await keep(makeHighlight(1, { note: 'a' }))).toEqual(row);
      expect(await store.listAll()).toEqual([row]);
    });

    it('lists the rows of an article by creation, and all of them newest first', async () => {
      for (const nth of [3, 1, 2]) await keep(makeHighlight(nth));
      await keep(makeHighlight(4, { article: 'https://example.org/b' }));
      const ids = (rows: readonly Highlight[]) => rows.map(({ id }) => id);
      expect(ids(await store.list('https://example.org/a'))).toEqual([1, 2, 3].map(idOf));
      expect(ids(await store.list('https://example.org/c'))).toEqual([]);
      expect(ids(await store.listAll())).toEqual([4, 3, 2, 1].map(idOf));
      expect((await store.listArticles()).map(({ key }) => key).sort()).toEqual([
        'https://example.org/a',
        'https://example.org/b',
      ]);
    });

    it('keeps both texts of two authors', async () => {
      const base = await keep(makeHighlight(1));
      await keep({ ...base, note: 'theirs' }, base);
      const row = await keep({ ...base, note: 'mine', colour: 'pink' }, base);
      expect(row).toMatchObject({ colour: 'pink', revision: 3 });
      expect(row.note).toMatch(/theirs[\s\S]*mine/);
    });

    it('has what is deleted in the bin, and back', async () => {
      const row = await keep(makeHighlight(1));
      const binned = await bin(row);
      expect(await store.listAll()).toEqual([]);
      expect(await store.list(row.article)).toEqual([]);
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

    it('knows the tags in use, the last used first', async () => {
      const one = await keep(makeHighlight(1, { tags: ['old', 'both'] }));
      await keep(makeHighlight(2, { tags: ['new', 'both'] }));
      expect((await store.listTags()).map(({ tag }) => tag).sort()).toEqual(['both', 'new', 'old']);
      expect((await store.listTags()).at(-1)?.tag).toBe('old');
      await keep({ ...one, tags: ['both'] }, one);
      expect((await store.listTags()).map(({ tag }) => tag)).not.toContain('old');
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

    it('loses none of many writes at once', async () => {
      const base = await keep(makeHighlight(1));
      await Promise.all(
        Array.from({ length: 40 }, (_, nth) =>
          store.save([{ highlight: { ...base, tags: [`t${nth}`] }, base }]).then(() => keep(makeHighlight(100 + nth))),
        ),
      );
      expect((await store.find(idOf(1)))?.tags).toHaveLength(40);
      expect(await store.listAll()).toHaveLength(41);
    });
  });
}
