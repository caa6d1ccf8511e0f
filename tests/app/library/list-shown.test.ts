import { describe, expect, it } from 'vitest';
import { NOTHING_READ } from '../../../lib/app/library/library-state.ts';
import { countUnsaved, listShown } from '../../../lib/app/library/list-shown.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

const byId = (rows: readonly Highlight[]) => new Map(rows.map((row) => [row.id, row]));
const STATE = {
  ...NOTHING_READ,
  rows: byId([makeHighlight(1, { note: 'a note' }), makeHighlight(2), makeHighlight(3)]),
  bin: byId([makeHighlight(4, { deleted: '2026-01-01T00:00:00.000Z' })]),
  isIndexed: true,
};
const found = () => [idOf(3), idOf(1)];
const BIN = { ...STATE.filter, state: 'bin' } as const;

describe('the list', () => {
  it.each([
    ['is all rows, the newest first', STATE, [3, 2, 1]],
    ['is what the words find, the best first', { ...STATE, words: 'a' }, [3, 1]],
    ['is not narrowed by blanks', { ...STATE, words: '  ' }, [3, 2, 1]],
    ['is not narrowed before the index is built', { ...STATE, words: 'a', isIndexed: false }, [3, 2, 1]],
    ['is what filter and words find', { ...STATE, words: 'a', filter: { ...STATE.filter, state: 'with-note' } }, [1]],
    ['is the bin', { ...STATE, filter: BIN }, [4]],
    ['is the whole bin, whatever the words', { ...STATE, filter: BIN, words: 'a' }, [4]],
  ] as const)('%s', (_name, state, wanted) => {
    expect(listShown(state, found).map(({ id }) => id)).toEqual(wanted.map((nth) => idOf(nth)));
  });
});

describe('highlights without a backup', () => {
  const [, second] = [...STATE.rows.values()];
  it.each<[string, string | null, number, number]>([
    ['are not counted before the last backup is known', null, 1, 0],
    ['are all of them after no backup', '', 1, 3],
    ['are those that are newer than the last', second?.created ?? '', 1, 1],
    ['are not mentioned where they are few', '', 4, 0],
    ['are mentioned from the number that the reader set', '', 3, 3],
    ['are never mentioned where the reader wants no reminder', '', 0, 0],
  ])('%s', (_name, lastBackup, remindAfter, wanted) => {
    expect(countUnsaved({ ...STATE, settings: { ...DEFAULT_SETTINGS, remindAfter }, lastBackup })).toBe(wanted);
  });
});
