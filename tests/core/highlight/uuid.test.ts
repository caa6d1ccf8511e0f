import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUuid7, isUuid7 } from '../../../lib/core/highlight/uuid.ts';

describe('an id', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 40),
        fc.nat(1000),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (time, later, random) => {
          const [one, two] = [formatUuid7(time, random), formatUuid7(time + later + 1, new Uint8Array(10))];
          expect(isUuid7(one)).toBe(true);
          expect(one < two).toBe(true);
        },
      ),
    );
  });

  it('needs its random bytes', () => {
    expect(() => formatUuid7(0, new Uint8Array(9))).toThrow('Expected ten random bytes');
  });
});

it('a UUID has time, version, variant and random bytes in their places', () => {
  const random = Uint8Array.from([0xab, 0xcd, 0xff, 1, 2, 3, 4, 5, 6, 7]);
  expect(formatUuid7(0x0123456789ab, random)).toBe('01234567-89ab-7bcd-bf01-020304050607');
});

it.each([
  ['01234567-89ab-7bcd-bf01-020304050607', true],
  ['01234567-89AB-7BCD-BF01-020304050607', false],
  ['01234567-89ab-4bcd-bf01-020304050607', false],
  ['01234567-89ab-7bcd-cf01-020304050607', false],
  ['01234567-89ab-7bcd-bf01-02030405060', false],
  [' 01234567-89ab-7bcd-bf01-020304050607', false],
  ['', false],
])('%j is a UUID of version 7: %s', (value, expected) => {
  expect(isUuid7(value)).toBe(expected);
});
