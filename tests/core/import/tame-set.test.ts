import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { LARGEST_IMPORTED_REVISION, tameSet, tameTime } from '../../../lib/core/import/tame-set.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { makeImportSet } from '../../support/make-import-set.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const NOW_MS = Date.parse(NOW);
const TOMORROW = '2026-06-02T00:00:00.000Z';
const NEXT_YEAR = '2027-06-01T00:00:00.000Z';

it.each([
  ['2026-01-01T03:00:00+03:00', '2026-01-01T00:00:00.000Z'],
  [TOMORROW, TOMORROW],
  ['2026-06-02T00:00:00.001Z', NOW],
  [NEXT_YEAR, NOW],
  ['no time', NOW],
  ['1969-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
])('%s counts as %s', (time, tamed) => {
  expect(tameTime(time, NOW_MS)).toBe(tamed);
});

describe('rows', () => {
  const tame = (fields: Partial<Highlight>) => {
    const { set, ...counts } = tameSet(makeImportSet([makeHighlight(1, fields)]), NOW_MS);
    return { row: set.highlights[0], counts };
  };

  it.each<[string, Partial<Highlight>, Partial<Highlight>, object]>([
    ['that are right stay', {}, {}, { future: 0, userNames: 0, overdue: 0 }],
    ['from the future are of now', { modified: NEXT_YEAR }, { modified: NOW }, { future: 1, userNames: 0, overdue: 0 }],
    [
      'that were binned long ago begin their days again',
      { deleted: '2026-01-01T00:00:00.000Z' },
      { deleted: NOW },
      { future: 0, userNames: 0, overdue: 1 },
    ],
    [
      'that were binned yesterday go on',
      { deleted: '2026-05-31T00:00:00.000Z' },
      { deleted: '2026-05-31T00:00:00.000Z' },
      { future: 0, userNames: 0, overdue: 0 },
    ],
    [
      'lose a user name before their host',
      { article: 'https://bank.example:x@evil.example/a' },
      { article: 'https://evil.example/a' },
      { future: 0, userNames: 1, overdue: 0 },
    ],
    [
      'keep a sign of one behind their host',
      { article: 'https://e.org/@ann' },
      {},
      { future: 0, userNames: 0, overdue: 0 },
    ],
    [
      'have revisions that can be raised',
      { revision: Number.MAX_SAFE_INTEGER },
      { revision: LARGEST_IMPORTED_REVISION },
      { future: 0, userNames: 0, overdue: 0 },
    ],
  ])('%s', (_name, fields, tamed, counts) => {
    expect(tame(fields)).toEqual({ row: makeHighlight(1, { ...fields, ...tamed }), counts });
  });
});

it('pages and tombstones have plain addresses and past times', () => {
  const url = 'https://ann:secret@e.org/a';
  const { set } = tameSet(
    makeImportSet([], {
      articles: [makeArticle({ key: url, url, added: NEXT_YEAR })],
      tombstones: [{ id: idOf(1), at: NEXT_YEAR }],
    }),
    NOW_MS,
  );
  expect(set.articles).toEqual([makeArticle({ key: 'https://e.org/a', url: 'https://e.org/a', added: NOW })]);
  expect(set.tombstones).toEqual([{ id: idOf(1), at: NOW }]);
});
