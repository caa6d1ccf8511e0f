import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerBound } from '../../../lib/core/text/lower-bound.ts';

it.each([
  [[], 3, 0],
  [[1, 2, 3], 0, 0],
  [[1, 2, 3], 2, 1],
  [[1, 2, 2, 2, 3], 2, 1],
  [[1, 2, 3], 9, 3],
])('in %j the first that is not below %i is at %i', (values, wanted, place) => {
  expect(lowerBound(values.length, (at) => (values[at] ?? 0) < wanted)).toBe(place);
});

it('agrees with a search from the front, and asks about log n places', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (list, wanted) => {
      const values = list.toSorted((a, b) => a - b);
      let asked = 0;
      const place = lowerBound(values.length, (at) => {
        asked++;
        return (values[at] ?? 0) < wanted;
      });
      const first = values.findIndex((value) => value >= wanted);
      expect(place).toBe(first < 0 ? values.length : first);
      expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(values.length + 1)));
    }),
  );
});
