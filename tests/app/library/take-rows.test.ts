import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRow, type HeldRows, takeRows } from '../../../lib/app/library/take-rows.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

const DELETED = { deleted: '2026-01-01T00:00:00.000Z' };
const [live, binned] = [makeHighlight(1), makeHighlight(2, DELETED)];
const held: HeldRows = { rows: new Map([[live.id, live]]), bin: new Map([[binned.id, binned]]) };

describe('a change', () => {
  it.each<[string, readonly Highlight[], readonly string[], readonly string[], readonly string[]]>([
    ['of a new row', [makeHighlight(3)], [], [idOf(1), idOf(3)], [idOf(2)]],
    ['that moves a row to the bin', [{ ...live, ...DELETED }], [], [], [idOf(2), idOf(1)]],
    ['that restores a row', [{ ...binned, deleted: null }], [], [idOf(1), idOf(2)], []],
    ['that deletes a row for good', [], [idOf(2)], [idOf(1)], []],
    ['that takes an import back', [], [idOf(1)], [], [idOf(2)]],
    ['of nothing', [], [], [idOf(1)], [idOf(2)]],
    ['that deletes what is not there', [], [idOf(9)], [idOf(1)], [idOf(2)]],
  ])('%s', (_name, highlights, gone, rows, bin) => {
    const after = takeRows(held, { highlights, gone });
    expect([[...after.rows.keys()], [...after.bin.keys()]]).toEqual([rows, bin]);
  });

  it('puts the row in place of the one before', () => {
    const note = { ...live, note: 'later' };
    expect(takeRows(held, { highlights: [note], gone: [] }).rows.get(live.id)).toBe(note);
    expect(held.rows.get(live.id)).toBe(live);
  });

  it('never leaves a row in both places, and is the same when it comes twice', () => {
    const row = fc.tuple(fc.nat({ max: 5 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row), fc.array(fc.nat({ max: 5 })), (changes, ids) => {
        const change = {
          highlights: changes.map(([nth, isBinned]) => makeHighlight(nth, isBinned ? DELETED : {})),
          gone: ids.map(idOf),
        };
        const after = takeRows(held, change);
        expect([...after.rows.keys()].filter((id) => after.bin.has(id))).toEqual([]);
        expect(takeRows(after, change)).toEqual(after);
      }),
    );
  });
});

it('finds a row in either place', () => {
  expect([idOf(1), idOf(2), idOf(3), null].map((id) => findRow(held, id))).toEqual([
    live,
    binned,
    undefined,
    undefined,
  ]);
});
