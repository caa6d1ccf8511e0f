import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { StoreChange } from '../../../lib/core/highlight/highlight-store.ts';
import { DeletedForGoodError } from '../../../lib/platform/highlights/explain-store-error.ts';
import { type HighlightDatabase, openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createMirror, MirrorError } from '../../../lib/platform/highlights/mirror.ts';
import { writeHighlights } from '../../../lib/platform/highlights/write-highlights.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const NOW = '2026-03-01T00:00:00.000Z';
let count = 0;
let db: HighlightDatabase;
let writing: ReturnType<typeof writeHighlights>;
let changes: StoreChange[];
beforeEach(async () => {
  resetExtension();
  changes = [];
  ({ db } = await openHighlightDatabase({ name: `write-${count++}` }));
  const options = { now: () => Date.parse(NOW), onChange: (change: StoreChange) => changes.push(change) };
  writing = writeHighlights(db, createMirror(), options);
});

const ROW = makeHighlight(1, { tags: ['t'] });
const saving = (highlight = ROW) => [{ highlight, base: null, article: makeArticle() }];
const readMirrored = () => fakeBrowser.storage.local.get(null);

describe('a change', () => {
  it('is in the database and in its mirror, then it is told', async () => {
    const row = { ...ROW, revision: 1 };
    expect(await writing.save(saving())).toEqual({ ok: true, value: [row] });
    expect(await db.highlights.toArray()).toEqual([row]);
    expect(await db.tags.toArray()).toEqual([{ tag: 't', used: ROW.modified }]);
    expect(await readMirrored()).toEqual({
      [`highlight:${ROW.id}`]: row,
      'article:https://example.org/a': makeArticle(),
    });
    expect(changes).toEqual([{ highlights: [row], gone: [], settings: null }]);
  });

  it('moves a row to the bin at the time of the store, and back', async () => {
    await writing.save(saving());
    const binned = { ...ROW, deleted: '2001-01-01T00:00:00.000Z' };
    await writing.save([{ highlight: binned, base: { ...ROW, revision: 1 } }]);
    expect([await db.highlights.count(), (await db.bin.toArray()).map(({ deleted }) => deleted)]).toEqual([0, [NOW]]);
    const kept = await db.bin.get(ROW.id);
    if (kept === undefined) throw new Error('Expected a row in the bin');
    await writing.save([{ highlight: { ...kept, deleted: null }, base: kept }]);
    expect([await db.highlights.count(), await db.bin.count()]).toEqual([1, 0]);
  });

  it('of a row that was deleted for good rejects, and no change of the same call is kept', async () => {
    await db.gone.put({ id: idOf(2), at: NOW });
    await expect(writing.save([...saving(), ...saving(makeHighlight(2))])).rejects.toThrow(DeletedForGoodError);
    expect([await db.highlights.count(), await readMirrored(), changes]).toEqual([0, {}, []]);
  });

  it('that the mirror refuses is told to nobody', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error'));
    await expect(writing.save(saving())).rejects.toThrow(MirrorError);
    expect(changes).toEqual([]);
  });

  it('to a row that cannot be read replaces it', async () => {
    await db.table('highlights').put({ id: ROW.id, article: 7 });
    expect(await writing.save(saving())).toMatchObject({ ok: true, value: [{ revision: 1 }] });
  });
});

describe('a purge', () => {
  it('leaves a tombstone in both, and neither row nor draft', async () => {
    await writing.save(saving({ ...ROW, deleted: NOW }));
    await fakeBrowser.storage.local.set({ [`draft:${ROW.id}`]: { id: ROW.id, note: 'half a', base: '' } });
    expect(await writing.purge(null)).toEqual({ ok: true, value: [ROW.id] });
    expect(await db.gone.toArray()).toEqual([{ id: ROW.id, at: NOW }]);
    expect(await db.bin.count()).toBe(0);
    expect(await readMirrored()).toEqual({ 'article:https://example.org/a': makeArticle(), [`gone:${ROW.id}`]: NOW });
    expect(changes.at(-1)).toEqual({ highlights: [], gone: [ROW.id], settings: null });
  });

  it('of an empty bin tells nothing', async () => {
    expect(await writing.purge(null)).toEqual({ ok: true, value: [] });
    expect(changes).toEqual([]);
  });
});

it('settings are in both, then they are told', async () => {
  const settings = { ...DEFAULT_SETTINGS, colour: 'pink' as const };
  expect(await writing.saveSettings(settings)).toEqual({ ok: true, value: settings });
  expect(await db.settings.get('reader')).toEqual({ key: 'reader', value: settings });
  expect(await readMirrored()).toEqual({ 'reader-settings': settings });
  expect(changes).toEqual([{ highlights: [], gone: [], settings }]);
});
