import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRows } from '../../../lib/core/highlight/split-rows.ts';

const limits = { rows: 3, characters: 20 };
const lengthOf = (rows: readonly unknown[]) =>
  rows.map((row) => JSON.stringify(row).length).reduce((sum, length) => sum + length, 0);

describe('rows in parts', () => {
  it.each([
    ['none', [], []],
    ['as many as fit', ['a', 'b', 'c'], [['a', 'b', 'c']]],
    ['one more than fits', ['a', 'b', 'c', 'd'], [['a', 'b', 'c'], ['d']]],
    ['as long as fits', ['12345678', '12345678'], [['12345678', '12345678']]],
    ['longer than fits', ['123456789', '12345678'], [['123456789'], ['12345678']]],
    ['one that is too long alone', ['a', 'x'.repeat(50), 'b'], [['a'], ['x'.repeat(50)], ['b']]],
  ])('%s', (_name, rows, parts) => expect(splitRows(rows, limits)).toEqual(parts));

  it('are all there in their order, in parts within both limits, none of which could take the next row', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), (rows) => {
        const parts = splitRows(rows, limits);
        expect(parts.flat()).toEqual(rows);
        for (const [nth, part] of parts.entries()) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(limits.rows);
          if (part.length > 1) expect(lengthOf(part)).toBeLessThanOrEqual(limits.characters);
          const next = parts[nth + 1]?.slice(0, 1) ?? [];
          const isFull = part.length === limits.rows || lengthOf([...part, ...next]) > limits.characters;
          if (next.length > 0) expect(isFull).toBe(true);
        }
      }),
    );
  });
});
