import { describe, expect, it } from 'vitest';
import { createRowList } from '../../../lib/core/import/list-rows.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

describe('rows of ours', () => {
  it('count in their latest version, whichever comes first', () => {
    const [early, late] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'].map((modified, nth) =>
      makeHighlight(1, { modified, note: `version ${nth}` }),
    );
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const rows = createRowList();
      for (const row of order) if (row !== undefined) rows.take(row);
      expect(rows.list()).toEqual([late]);
      expect(rows.repeated()).toEqual({ same: 0, older: 1 });
    }
  });

  it('that are alike are repeated', () => {
    const rows = createRowList();
    rows.take(makeHighlight(1));
    rows.take(makeHighlight(1, { colour: 'blue' }));
    expect([rows.list().length, rows.repeated()]).toEqual([1, { same: 1, older: 0 }]);
  });
});

describe('rows of other programs', () => {
  it('with other words under the same id are rows of their own, with ids that follow from them', () => {
    const add = () => {
      const rows = createRowList();
      return [...['a', 'b', 'c'].map((note) => rows.add(makeHighlight(1, { note }))?.id), rows.list().length];
    };
    const [first, second, third, count] = add();
    expect([first, count]).toEqual([idOf(1), 3]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(add()).toEqual([first, second, third, count]);
  });

  it('that come again are counted, also under the id that they were given', () => {
    const rows = createRowList();
    for (const note of ['a', 'b', 'b', 'a']) rows.add(makeHighlight(1, { note }));
    expect([rows.list().length, rows.repeated()]).toEqual([2, { same: 2, older: 0 }]);
    expect(rows.add(makeHighlight(1, { note: 'b' }))).toBeNull();
  });
});
