import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEqual } from '../../../lib/core/import/is-equal.ts';

it.each([
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: 1 }, { a: '1' }, false],
  [null, {}, false],
])('%j and %j are the same: %s', (one, other, expected) => {
  expect(isEqual(one, other)).toBe(expected);
});

it('any value is the same as itself with its fields turned round', () => {
  const turn = (value: unknown): unknown =>
    typeof value !== 'object' || value === null
      ? value
      : Array.isArray(value)
        ? value.map(turn)
        : Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([name, part]) => [name, turn(part)]),
          );
  fc.assert(fc.property(fc.jsonValue(), (value) => isEqual(value, turn(value))));
});
