import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { openHighlightDatabase } from '../../../lib/platform/highlights/highlight-database.ts';
import { createMirror } from '../../../lib/platform/highlights/mirror.ts';
import {
  type HighlightReading,
  readHighlights,
  readMirrored,
} from '../../../lib/platform/highlights/read-highlights.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const AT = '2026-02-01T00:00:00.000Z';
const LIVE = [1, 2, 3].map((nth) => makeHighlight(nth, { tags: [`t${nth}`, 'all'] }));
const ELSEWHERE = makeHighlight(4, { article: 'https://example.org/b' });
const BINNED = [5, 6].map((nth) => makeHighlight(nth, { deleted: AT, tags: ['binned'] }));
const ASIDE = { id: 'x', row: 'torn', why: 'y' };

beforeEach(() => {
  resetExtension();
});

let count = 0;
async function fromDatabase(): Promise<HighlightReading> {
  const { db } = await openHighlightDatabase({ name: `read-${count++}` });
  await db.highlights.bulkPut([...LIVE, ELSEWHERE]);
  await db.bin.bulkPut(BINNED);
  await db.articles.put(makeArticle());
  await db.tags.bulkPut(['t1', 't2', 't3', 'all', 'binned'].map((tag, nth) => ({ tag, used: `2026-01-0${nth + 1}` })));
  await db.gone.put({ id: idOf(9), at: AT });
  await db.quarantine.put(ASIDE);
  await db.table('highlights').put({ id: 'torn', article: 'https://example.org/a', created: 'x' });
  return readHighlights(db);
}

async function fromMirror(): Promise<HighlightReading> {
  const rows = [...LIVE, ELSEWHERE, ...BINNED, makeHighlight(9)];
  await fakeBrowser.storage.local.set({
    ...Object.fromEntries(rows.map((row) => [`highlight:${row.id}`, row])),
    'highlight:torn': { id: 'torn', article: 'https://example.org/a', created: 'x' },
    'article:https://example.org/a': makeArticle(),
    'article:torn': 7,
    [`gone:${idOf(9)}`]: AT,
    'quarantine:x': ASIDE,
    'quarantine:torn': 7,
    'reader-settings': DEFAULT_SETTINGS,
  });
  return readMirrored(await createMirror().read());
}

describe.each([
  ['the database', fromDatabase],
  ['the mirror', fromMirror],
])('what is read from %s', (_name, open) => {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  it('has the rows that can be parsed, those of a page by creation, all newest first', async () => {
    const reading = await open();
    expect(ids(await reading.list(['https://example.org/a']))).toEqual([1, 2, 3].map(idOf));
    expect(ids(await reading.listAll())).toEqual([4, 3, 2, 1].map(idOf));
    expect(ids(await reading.listAll({ bin: true }))).toEqual([6, 5].map(idOf));
  });

  it('finds a row, in the bin too, and none that is gone', async () => {
    const reading = await open();
    expect(await reading.find(idOf(1))).toEqual(LIVE[0]);
    expect(await reading.find(idOf(5))).toEqual(BINNED[0]);
    expect(await reading.find(idOf(9))).toBeNull();
    expect(await reading.find('torn')).toBeNull();
  });

  it('knows tags in use, pages, tombstones and what was put aside', async () => {
    const reading = await open();
    expect((await reading.listTags()).map(({ tag }) => tag).sort()).toEqual(['all', 't1', 't2', 't3']);
    expect(await reading.listArticles()).toEqual([makeArticle()]);
    expect(await reading.listTombstones()).toEqual([{ id: idOf(9), at: AT }]);
    expect(await reading.listQuarantined()).toEqual([ASIDE]);
  });
});
