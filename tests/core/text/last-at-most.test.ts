import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAtMost } from '../../../lib/core/text/last-at-most.ts';

describe('the last value that is at most another', () => {
  it.each<[string, number[], number, number]>([
    ['is that value', [0, 5, 9], 5, 1],
    ['is the one before it', [0, 5, 9], 8, 1],
    ['is the last one for all that is greater', [0, 5, 9], 100, 2],
    ['is the first one where none is', [3, 5, 9], 1, 0],
    ['is the last of equals', [0, 5, 5, 5, 9], 5, 3],
    ['is at 0 in an empty list', [], 5, 0],
  ])('%s', (_name, values, wanted, index) => {
    expect(lastAtMost(values, wanted)).toBe(index);
  });

  it('is one of the first values where only so many are asked for', () => {
    expect(lastAtMost([0, 5, 9, 12], 100, 2)).toBe(1);
    expect(lastAtMost([0, 5, 9, 12], 100, 0)).toBe(0);
  });

  it('is what a search from the end finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.integer({ min: -5, max: 60 }), (list, wanted) => {
        const values = list.toSorted((a, b) => a - b);
        expect(lastAtMost(values, wanted)).toBe(
          Math.max(
            0,
            values.findLastIndex((value) => value <= wanted),
          ),
        );
      }),
    );
  });
});
