import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED, type Selection, selectOnly, selectRow } from '../../../lib/app/library/select-rows.ts';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
const selection = (ids: string, last: string | null): Selection => ({ ids: new Set(ids), last });

describe('a click on a row', () => {
  it.each([
    ['selects it', selection('', null), 'c', false, 'c'],
    ['adds it to others', selection('a', 'a'), 'c', false, 'ac'],
    ['takes it out again', selection('ac', 'a'), 'c', false, 'a'],
    ['with Shift, selects down to it', selection('b', 'b'), 'd', true, 'bcd'],
    ['with Shift, selects up to it', selection('d', 'd'), 'b', true, 'bcd'],
    ['with Shift, keeps what is selected elsewhere', selection('ad', 'd'), 'e', true, 'ade'],
    ['with Shift, selects what is selected already', selection('bcd', 'b'), 'd', true, 'bcd'],
    ['with Shift, begins at a row that was taken out', selection('', 'b'), 'c', true, 'bc'],
    ['with Shift on the last one, selects it', selection('', 'b'), 'b', true, 'b'],
    ['with Shift and no last row, toggles', selection('', null), 'c', true, 'c'],
    ['with Shift and a last row that is not listed, toggles', selection('', 'x'), 'c', true, 'c'],
  ])('%s', (_name, before, id, range, wanted) => {
    const after = selectRow(before, { id, range, shown: SHOWN });
    expect([...after.ids].sort().join('')).toBe(wanted);
    expect(after.last).toBe(id);
  });

  it('leaves the selection of before as it was', () => {
    const before = selection('a', 'a');
    selectRow(before, { id: 'c', range: true, shown: SHOWN });
    expect([...before.ids]).toEqual(['a']);
  });
});

describe('a range', () => {
  const position = fc.nat({ max: SHOWN.length - 1 });
  it('is the same from either end, and as long as the way', () => {
    fc.assert(
      fc.property(position, position, (from, to) => {
        const rangeOf = (first = '', last = '') =>
          selectRow(selection('', first), { id: last, range: true, shown: SHOWN }).ids;
        const there = rangeOf(SHOWN[from], SHOWN[to]);
        expect(there.size).toBe(Math.abs(from - to) + 1);
        expect([...rangeOf(SHOWN[to], SHOWN[from])].sort()).toEqual([...there].sort());
      }),
    );
  });

  it('never takes a row out', () => {
    fc.assert(
      fc.property(fc.subarray(SHOWN), position, position, (ids, from, to) => {
        const before = { ids: new Set(ids), last: SHOWN[from] ?? null };
        const after = selectRow(before, { id: SHOWN[to] ?? '', range: true, shown: SHOWN }).ids;
        expect(ids.every((id) => after.has(id))).toBe(true);
      }),
    );
  });
});

it('two clicks on a row change nothing', () => {
  fc.assert(
    fc.property(fc.subarray(SHOWN), fc.constantFrom(...SHOWN), (ids, id) => {
      const click = (before: Selection) => selectRow(before, { id, range: false, shown: SHOWN });
      expect(click(click(selectOnly(NOTHING_SELECTED, ids))).ids).toEqual(new Set(ids));
    }),
  );
});

it('selecting exactly some rows keeps where a range starts', () => {
  expect(selectOnly(selection('a', 'a'), ['c', 'd'])).toEqual(selection('cd', 'a'));
});
