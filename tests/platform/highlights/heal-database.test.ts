import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BIN_DAYS } from '../../../lib/core/highlight/highlight.ts';
import { healStores, uniteStores } from '../../../lib/platform/highlights/heal-database.ts';
import { type HighlightDatabase, openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createMirror } from '../../../lib/platform/highlights/mirror.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const NOW = Date.parse('2026-03-01T00:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
let count = 0;
let db: HighlightDatabase;
const mirror = createMirror();
beforeEach(async () => {
  resetExtension();
  ({ db } = await openHighlightDatabase({ name: `heal-${count++}` }));
});

const unite = async () => uniteStores(db, await mirror.read(), NOW);
const heal = async () => healStores({ db, mirror }, await unite());
const mirrored = (records: object) => fakeBrowser.storage.local.set({ ...records });
const readMirrored = () => fakeBrowser.storage.local.get(null);
const of = (nth: number, fields = {}) => ({ [`highlight:${idOf(nth)}`]: makeHighlight(nth, fields) });

describe('the union of database and mirror', () => {
  it('has the rows of both, of each the higher revision, and says what each lacks', async () => {
    await db.highlights.bulkPut([makeHighlight(1, { revision: 1 }), makeHighlight(2, { revision: 5, note: 'newer' })]);
    await mirrored({ ...of(2, { revision: 4 }), ...of(3, { revision: 1 }) });
    const { rows, lacking } = await unite();
    expect(rows.map(({ id, revision }) => [id, revision]).sort()).toEqual([
      [idOf(1), 1],
      [idOf(2), 5],
      [idOf(3), 1],
    ]);
    expect(lacking.database.map(({ id }) => id)).toEqual([idOf(3)]);
    expect(lacking.mirror.map(({ id }) => id).sort()).toEqual([idOf(1), idOf(2)]);
  });

  it('has no row that either calls deleted for good', async () => {
    await db.highlights.bulkPut([makeHighlight(1), makeHighlight(2)]);
    await db.gone.put({ id: idOf(1), at: daysAgo(1) });
    await mirrored({ ...of(3), [`gone:${idOf(2)}`]: daysAgo(1), [`gone:${idOf(3)}`]: daysAgo(1) });
    const { rows, gone } = await unite();
    expect(rows).toEqual([]);
    expect([...gone.keys()].sort()).toEqual([1, 2, 3].map(idOf));
  });

  it('gives up what the bin has had for longer than its days', async () => {
    await db.bin.bulkPut([
      makeHighlight(1, { deleted: daysAgo(BIN_DAYS + 1) }),
      makeHighlight(2, { deleted: daysAgo(BIN_DAYS - 1) }),
    ]);
    const { rows, gone } = await unite();
    expect(rows.map(({ id }) => id)).toEqual([idOf(2)]);
    expect([...gone]).toEqual([[idOf(1), new Date(NOW).toISOString()]]);
  });

  it('puts aside what is no row, and a row under another key', async () => {
    await mirrored({ 'highlight:x': 'torn', [`highlight:${idOf(1)}`]: makeHighlight(2) });
    const { rows, aside } = await unite();
    expect(rows).toEqual([]);
    expect(aside.map(({ id, why }) => [id, why])).toEqual(
      expect.arrayContaining([
        ['x', expect.any(String)],
        [idOf(1), 'id: Expected that of its key'],
      ]),
    );
  });

  it('writes nothing', async () => {
    await db.highlights.put(makeHighlight(1));
    await unite();
    expect(await readMirrored()).toEqual({});
  });
});

describe('healing', () => {
  it('leaves both with the same rows, articles and tags', async () => {
    await db.highlights.put(makeHighlight(1, { tags: ['one'] }));
    await db.articles.put(makeArticle());
    const other = makeArticle({ key: 'https://example.org/b' });
    await mirrored({
      ...of(2, { tags: ['two'], deleted: daysAgo(1) }),
      ...of(3, { tags: ['three'] }),
      'article:https://example.org/b': other,
    });
    await heal();
    expect((await db.highlights.toArray()).map(({ id }) => id)).toEqual([1, 3].map(idOf));
    expect((await db.bin.toArray()).map(({ id }) => id)).toEqual([idOf(2)]);
    expect((await db.tags.toArray()).map(({ tag }) => tag)).toEqual(['one', 'three']);
    expect(await db.articles.count()).toBe(2);
    expect(Object.keys(await readMirrored()).sort()).toEqual([
      'article:https://example.org/a',
      'article:https://example.org/b',
      ...[1, 2, 3].map((nth) => `highlight:${idOf(nth)}`),
    ]);
  });

  it('forgets rows that are gone, with their drafts, and keeps what it put aside in both', async () => {
    await db.highlights.put(makeHighlight(1));
    const draft = { id: idOf(1), note: 'half a', base: '' };
    await mirrored({ [`gone:${idOf(1)}`]: daysAgo(1), [`draft:${idOf(1)}`]: draft, 'highlight:x': 'torn' });
    await heal();
    expect(await db.highlights.count()).toBe(0);
    expect((await db.gone.toArray()).map(({ id }) => id)).toEqual([idOf(1)]);
    expect((await db.quarantine.toArray()).map(({ row }) => row)).toEqual(['torn']);
    expect(Object.keys(await readMirrored()).sort()).toEqual([`gone:${idOf(1)}`, 'quarantine:x']);
  });

  it.each([
    ['the database alone', daysAgo(9), null, daysAgo(9)],
    ['the mirror alone', null, daysAgo(9), daysAgo(9)],
    ['both, the database earlier', daysAgo(9), daysAgo(5), daysAgo(9)],
    ['both, the mirror earlier', daysAgo(5), daysAgo(9), daysAgo(9)],
    ['the mirror, without a time', null, true, daysAgo(0)],
  ])('leaves a tombstone its time: %s', async (_where, inDatabase, inMirror, at) => {
    if (inDatabase !== null) await db.gone.put({ id: idOf(1), at: inDatabase });
    if (inMirror !== null) await mirrored({ [`gone:${idOf(1)}`]: inMirror });
    await heal();
    expect(await db.gone.toArray()).toEqual([{ id: idOf(1), at }]);
    expect(await readMirrored()).toEqual({ [`gone:${idOf(1)}`]: at });
  });

  it('a second time changes nothing', async () => {
    await db.highlights.put(makeHighlight(1, { tags: ['one'] }));
    await mirrored({ ...of(2), 'highlight:x': 'torn' });
    await heal();
    const before = [await db.highlights.toArray(), await db.quarantine.toArray(), await readMirrored()];
    await heal();
    expect([await db.highlights.toArray(), await db.quarantine.toArray(), await readMirrored()]).toEqual(before);
  });
});
