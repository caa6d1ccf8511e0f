import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { NO_HASH } from '../../../lib/core/import/compare-places.ts';
import { matchRows } from '../../../lib/core/import/match-rows.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

interface Here {
  readonly formerIds?: ReadonlyMap<string, string>;
  readonly keysOf?: (article: string) => readonly string[];
  readonly titleKeysOf?: (article: string) => readonly string[];
}

/** For each row of the file which row here it is, and by what. */
function match(rows: readonly Highlight[], present: readonly Highlight[], here: Here = {}) {
  const matches = matchRows(rows, {
    present: new Map(present.map((row) => [row.id, row])),
    formerIds: here.formerIds ?? new Map(),
    keysOf: here.keysOf ?? ((article) => [article]),
    titleKeysOf: here.titleKeysOf ?? (() => []),
  });
  return rows.map(({ id }) => {
    const found = matches.get(id);
    return found === undefined ? null : `${found.by} ${found.current.id}`;
  });
}

const placed = (nth: number, exact: string, start: number, fields: Partial<Highlight> = {}) =>
  makeHighlight(nth, {
    selector: {
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end: start + exact.length },
      paragraph: { ordinal: 0, hash: start === 0 ? NO_HASH : '0123abcd' },
    },
    ...fields,
  });
const HERE = placed(1, 'some words', 100, { note: 'mine' });

describe('a row of a file is here', () => {
  it.each<[string, Highlight, string | null]>([
    ['by its id, whatever it says', makeHighlight(1, { article: 'https://e.org/', note: 'other' }), `id ${idOf(1)}`],
    ['by page, words, place and note', placed(9, 'some words', 100, { note: 'mine' }), `twin ${idOf(1)}`],
    ['with other blanks in its words', placed(9, 'some  words', 100, { note: 'mine' }), `twin ${idOf(1)}`],
    ['where the file does not say its place', placed(9, 'some words', 0, { note: 'mine' }), `twin ${idOf(1)}`],
    ['with less of a note at the same place', placed(9, 'some words', 100), `twin ${idOf(1)}`],
    ['with a note that grew', placed(9, 'some words', 100, { note: 'mine\nand more' }), `twin ${idOf(1)}`],
    ['not at another place', placed(9, 'some words', 500, { note: 'mine' }), null],
    ['not on another page', placed(9, 'some words', 100, { note: 'mine', article: 'https://e.org/' }), null],
    ['not with other words', placed(9, 'other words', 100, { note: 'mine' }), null],
    ['not with another note', placed(9, 'some words', 0, { note: 'other' }), null],
  ])('%s', (_name, row, expected) => expect(match([row], [HERE])).toEqual([expected]));

  it('by the id that an earlier release gave it', () => {
    const row = placed(9, 'some words', 500, { note: 'rewritten' });
    expect(match([row], [HERE], { formerIds: new Map([[row.id, HERE.id]]) })).toEqual([`id ${idOf(1)}`]);
  });

  it('under another key of its page, or by its title where a program forgets addresses', () => {
    const book = 'urn:postil:book:A%20page';
    const row = placed(9, 'some words', 100, { note: 'mine', article: book });
    expect(match([row], [HERE], { keysOf: () => [book] })).toEqual([`twin ${idOf(1)}`]);
    expect(match([row], [HERE], { titleKeysOf: () => [book] })).toEqual([`twin ${idOf(1)}`]);
  });

  it('not where the reader binned it and made it once more', () => {
    const binned = { ...HERE, deleted: '2026-01-01T00:00:00.000Z' };
    const again = placed(9, 'some words', 100, { note: 'mine', modified: '2026-02-01T00:00:00.000Z' });
    expect(match([again], [binned])).toEqual([null]);
    expect(match([{ ...again, modified: '2025-01-01T00:00:00.000Z' }], [binned])).toEqual([`twin ${idOf(1)}`]);
  });
});

describe('several rows', () => {
  it('are one row here each, the surest first', () => {
    const [alike, unknown] = [
      placed(8, 'some words', 100, { note: 'mine' }),
      placed(9, 'some words', 0, { note: 'mine' }),
    ];
    expect(match([unknown, alike], [HERE])).toEqual([null, `twin ${idOf(1)}`]);
    const second = placed(2, 'some words', 900, { note: 'mine' });
    expect(match([unknown, alike], [HERE, second])).toEqual([`twin ${idOf(2)}`, `twin ${idOf(1)}`]);
  });

  it('an id counts before any likeness', () => {
    const twin = placed(9, 'some words', 100, { note: 'mine' });
    expect(match([twin, { ...HERE, note: 'changed' }], [HERE])).toEqual([null, `id ${idOf(1)}`]);
  });

  it('of the same words are compared a bounded number of times each', () => {
    const count = 3000;
    const here = Array.from({ length: count }, (_, nth) =>
      placed(nth, 'some words', 100 + nth * 50, { note: `note ${nth}` }),
    );
    const rows = here.map((row, nth) => ({ ...row, id: idOf(count + nth) }));
    let compared = 0;
    const counting = rows.map((row) => ({
      ...row,
      get selector() {
        compared++;
        return row.selector;
      },
    }));
    match(counting, here);
    expect(compared / count).toBeLessThan(5000);
  });
});
