import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { EMPTY_IMPORT } from '../../../lib/core/highlight/import-parts.ts';
import { applyImport, revertImport } from '../../../lib/platform/highlights/apply-import.ts';
import { openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createMirror, type StorePair } from '../../../lib/platform/highlights/mirror.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let count = 0;
let stores: StorePair;
beforeEach(async () => {
  resetExtension();
  const { db } = await openHighlightDatabase({ name: `apply-${count++}` });
  stores = { db, mirror: createMirror() };
});

const AT = '2026-02-01T00:00:00.000Z';
const ROW = makeHighlight(1, { tags: ['t'] });
const BINNED = makeHighlight(2, { deleted: AT });
const CONTENT = {
  ...EMPTY_IMPORT,
  highlights: [ROW, BINNED].map((after) => ({ before: null, after })),
  articles: [makeArticle()],
  tombstones: [{ id: idOf(7), at: AT }],
  quarantine: [{ id: 'x', row: 'torn', why: 'y' }],
  settings: { ...DEFAULT_SETTINGS, colour: 'pink' as const },
};
const readMirrored = () => fakeBrowser.storage.local.get(null);
const readDatabase = async ({ db }: StorePair) => ({
  rows: await db.highlights.toArray(),
  bin: await db.bin.toArray(),
  articles: await db.articles.toArray(),
  gone: await db.gone.toArray(),
  aside: await db.quarantine.toArray(),
});
const EMPTY = { rows: [], bin: [], articles: [], gone: [], aside: [] };

describe('an import', () => {
  it('is in the database and in its mirror, each row where it belongs', async () => {
    expect(await applyImport(stores, CONTENT, { isAgain: false })).toEqual([ROW, BINNED]);
    expect(await readDatabase(stores)).toEqual({
      rows: [ROW],
      bin: [BINNED],
      articles: [makeArticle()],
      gone: CONTENT.tombstones,
      aside: CONTENT.quarantine,
    });
    expect((await stores.db.tags.toArray()).map(({ tag }) => tag)).toEqual(['t']);
    expect(await readMirrored()).toEqual({
      [`highlight:${ROW.id}`]: ROW,
      [`highlight:${BINNED.id}`]: BINNED,
      'article:https://example.org/a': makeArticle(),
      [`gone:${idOf(7)}`]: AT,
      'quarantine:x': CONTENT.quarantine[0],
      'reader-settings': CONTENT.settings,
    });
  });

  it('that was interrupted before the mirror had it is whole after it is applied again', async () => {
    await applyImport(stores, CONTENT, { isAgain: false });
    const whole = await readMirrored();
    await fakeBrowser.storage.local.clear();
    expect(await applyImport(stores, CONTENT, { isAgain: true })).toEqual([]);
    expect(await readMirrored()).toEqual(whole);
  });

  it('leaves what came since it was planned: articles, tombstones, rows that it calls deleted for good', async () => {
    const article = makeArticle({ title: 'As it is here' });
    await stores.db.articles.put(article);
    await stores.db.highlights.put(makeHighlight(7));
    await applyImport(stores, CONTENT, { isAgain: false });
    expect(await stores.db.articles.toArray()).toEqual([article]);
    expect(await stores.db.gone.toArray()).toEqual([]);
    expect(await stores.db.highlights.get(idOf(7))).toEqual(makeHighlight(7));
  });

  it('brings a row back that was deleted for good, in both', async () => {
    await stores.db.gone.put({ id: ROW.id, at: AT });
    await stores.mirror.set({ [`gone:${ROW.id}`]: AT });
    await applyImport(stores, { ...CONTENT, tombstones: [] }, { isAgain: false });
    expect(await stores.db.gone.toArray()).toEqual([]);
    expect(await readMirrored()).not.toHaveProperty(`gone:${ROW.id}`);
  });
});

describe('an import that is taken back', () => {
  it('leaves nothing of it in either', async () => {
    await applyImport(stores, { ...CONTENT, settings: null }, { isAgain: false });
    const { removed } = await revertImport(stores, CONTENT);
    expect([...removed].sort()).toEqual([1, 2].map(idOf));
    expect(await readDatabase(stores)).toEqual(EMPTY);
    expect(await readMirrored()).toEqual({});
  });

  it('leaves a row that was changed since, and the page that it is on', async () => {
    await applyImport(stores, CONTENT, { isAgain: false });
    const changed = { ...ROW, note: 'mine', revision: 2 };
    await stores.db.highlights.put(changed);
    await revertImport(stores, CONTENT);
    expect(await readDatabase(stores)).toMatchObject({ rows: [changed], bin: [], articles: [makeArticle()] });
    expect(await readMirrored()).toMatchObject({ [`highlight:${ROW.id}`]: changed });
  });

  it('gives a row its words of before, with a higher revision', async () => {
    const before = makeHighlight(1, { note: 'before', revision: 3 });
    await stores.db.highlights.put(before);
    const content = { ...EMPTY_IMPORT, highlights: [{ before, after: { ...before, note: 'after', revision: 4 } }] };
    await applyImport(stores, content, { isAgain: false });
    const { changed } = await revertImport(stores, content);
    expect(changed).toMatchObject([{ note: 'before', revision: 5 }]);
  });

  it('is taken back whole when it is taken back again after an interruption', async () => {
    await applyImport(stores, { ...CONTENT, settings: null }, { isAgain: false });
    const whole = await readMirrored();
    await revertImport(stores, CONTENT);
    await fakeBrowser.storage.local.set(whole);
    await revertImport(stores, CONTENT);
    expect(await readMirrored()).toEqual({});
  });

  it('makes those deleted for good again that it brought back', async () => {
    const revived = [{ id: ROW.id, at: AT }];
    await applyImport(stores, { ...CONTENT, revived }, { isAgain: false });
    await revertImport(stores, { ...CONTENT, revived });
    expect(await stores.db.gone.toArray()).toEqual(revived);
    expect(await readMirrored()).toMatchObject({ [`gone:${ROW.id}`]: AT });
  });
});
