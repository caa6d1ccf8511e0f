import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuns, type Run } from '../../../lib/core/anchor/find-runs.ts';
import type { Patterns } from '../../../lib/core/anchor/patterns.ts';
import { inkText, patternsOf, unitsOf } from '../../support/ink-samples.ts';

/** The runs of each quote, and how often the search paused. */
function search(text: string, patterns: Patterns, gram: number, some?: readonly number[]) {
  const quotes = some ?? [...patterns.begins.keys()];
  const runs: Run[][] = [...patterns.begins].map(() => []);
  let pauses = 0;
  for (const _ of findRuns(inkText(text), patterns, { gram, quotes, runs })) pauses++;
  return { runs, pauses };
}

const found = (text: string, quote: string, gram: number) =>
  search(text, patternsOf(quote), gram).runs[0]?.map(({ patternStart, inkStart, size }) => [
    patternStart,
    inkStart,
    size,
  ]);

describe('the runs of a quote', () => {
  it.each<[string, string, string, number[][]]>([
    ['are none in other text', 'all of this is other text', '[the border was shut]', []],
    ['are the whole of it where it is', 'so the border was shut.', '[the border was shut]', [[0, 3, 19]]],
    ['begin with the text', 'the border is', '[the border was shut]', [[0, 0, 11]]],
    ['end with the text', 'and was shut', '[the border was shut]', [[10, 3, 9]]],
    ['have its context too', 'so the border was shut.', 'so [the border] was', [[0, 0, 17]]],
    ['are found by the last of its grams', 'xxx was shut', '[the border was shut]', [[10, 3, 9]]],
    [
      'are several where the text differs between',
      'the borders were shut',
      '[the border was shut]',
      [
        [0, 0, 10],
        [14, 16, 5],
      ],
    ],
    [
      'are several where it comes twice',
      'was shut, was shut',
      '[was shut]',
      [
        [0, 0, 8],
        [0, 10, 8],
      ],
    ],
    ['are none shorter than a gram', 'the bor', '[the border was shut]', [[0, 0, 7]]],
    ['are none in less text than a gram', 'the', '[the border was shut]', []],
    ['are none of a quote shorter than a gram', 'the border', '[the]', []],
    ['are none of nothing', 'the border', '[]', []],
  ])('%s', (_name, text, quote, runs) => {
    expect(found(text, quote, 5)).toEqual(runs);
  });

  it('are those of at least a gram', () => {
    expect(found('xx was shut', '[was shut]', 8)).toEqual([[0, 3, 8]]);
    expect(found('xx was shut', '[was shut]', 9)).toEqual([]);
    expect(found('was shu', '[was shut]', 7)).toEqual([[0, 0, 7]]);
  });

  it('do not go on into the next quote', () => {
    const patterns = patternsOf('[the border]', '[was shut]');
    expect(search('the borderwas shut', patterns, 5).runs).toEqual([
      [{ patternStart: 0, inkStart: 0, size: 10 }],
      [{ patternStart: 10, inkStart: 10, size: 8 }],
    ]);
  });

  it('are looked for only for the quotes that are given', () => {
    const patterns = patternsOf('[the border]', '[was shut]');
    expect(search('the border was shut', patterns, 5, [1]).runs.map((runs) => runs.length)).toEqual([0, 1]);
    expect(search('the border was shut', patterns, 5, []).runs.map((runs) => runs.length)).toEqual([0, 0]);
  });

  it('are told from what has the same hash', () => {
    // Three units each, with one hash: 0x01000193 to the power of two, of one and of nothing, modulo 2 to the power of 32.
    const [one, other] = collision();
    expect(one).not.toBe(other);
    expect(found(`${other}${one}`, `[${one}]`, 3)).toEqual([[0, 3, 3]]);
  });
});

/** Two texts of three units that differ and have the same rolling hash, found by trying differences. */
function collision(): [string, string] {
  const base = 0x01000193;
  const square = Math.imul(base, base);
  for (let first = 1; first < 0x7000; first++)
    for (let second = -0x80; second < 0x80; second++) {
      const third = -(Math.imul(first, square) + Math.imul(second, base)) | 0;
      if (Math.abs(third) > 0x4000) continue;
      const [a, b, c] = [0x100, 0x4000, 0x5000];
      return [String.fromCharCode(a, b, c), String.fromCharCode(a + first, b + second, c + third)];
    }
  throw new Error('Expected two texts with one hash');
}

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength, maxLength });

/** All runs that cannot be made longer, by comparing everything with everything. */
function allRuns(text: string, quote: string, gram: number): Run[] {
  const runs: Run[] = [];
  for (let inkStart = 0; inkStart < text.length; inkStart++)
    for (let patternStart = 0; patternStart < quote.length; patternStart++) {
      const isLonger = inkStart > 0 && patternStart > 0 && text[inkStart - 1] === quote[patternStart - 1];
      let size = 0;
      while (patternStart + size < quote.length && text[inkStart + size] === quote[patternStart + size]) size++;
      if (!isLonger && size >= gram) runs.push({ patternStart, inkStart, size });
    }
  return runs;
}

const keyOf = ({ patternStart, inkStart, size }: Run) => `${patternStart} ${inkStart} ${size}`;

describe('of any quote in any text', () => {
  it('all runs of a gram and three units are found, whole, and none that is no run', () => {
    fc.assert(
      fc.property(letters(0, 80), letters(1, 40), fc.integer({ min: 2, max: 6 }), (text, quote, gram) => {
        const keys = new Set(search(text, patternsOf(`[${quote}]`), gram).runs[0]?.map(keyOf));
        const all = allRuns(text, quote, gram);
        if (all.length > 40) return;
        for (const run of all) if (run.size >= gram + 3) expect(keys).toContain(keyOf(run));
        expect([...keys].filter((key) => !all.map(keyOf).includes(key))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('each run is found once', () => {
    fc.assert(
      fc.property(letters(30, 80), fc.nat(20), (text, from) => {
        const quote = text.slice(from, from + 25);
        const keys = search(text, patternsOf(`[${quote}]`), 6).runs[0]?.map(keyOf) ?? [];
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('a quote of a book’s length is found by parts of it', () => {
    // Numbers, so that nothing is repeated.
    const quote = Array.from({ length: 2000 }, (_, nth) => `${nth}x`).join('');
    const patterns = patternsOf(`[${quote}]`);
    for (const from of [0, 1, 2, 3001, 5003, quote.length - 44])
      expect(search(`#${quote.slice(from, from + 44)}#`, patterns, 12).runs[0]).toEqual([
        { patternStart: from, inkStart: 1, size: 44 },
      ]);
  });
});

describe('of a quote whose words are everywhere', () => {
  const QUOTE = 'abcdefghijklmnopqrst';
  /** Copies of the quote's beginning, each followed by a sign of its own. */
  const copies = (count: number, size: number) =>
    Array.from({ length: count }, (_, nth) => `${QUOTE.slice(0, size)}${String.fromCharCode(0x4e00 + nth)}`).join('');
  const sizes = (text: string) => search(text, patternsOf(`[${QUOTE}]`), 6).runs[0]?.map(({ size }) => size) ?? [];

  it('forty-eight runs are taken as they come, then those nearly as long as the longest', () => {
    const text = `${copies(60, 10)}${copies(1, 20)}${copies(3, 13)}${copies(3, 14)}${copies(2, 10)}`;
    expect(sizes(text)).toEqual([...Array<number>(60).fill(10), 20, 14, 14, 14]);
    expect(sizes(`${copies(40, 10)}${copies(1, 20)}${copies(30, 8)}`)).toEqual([
      ...Array<number>(40).fill(10),
      20,
      ...Array<number>(7).fill(8),
    ]);
  });

  it('a thousand are enough', () => {
    const count = sizes(copies(3000, 20)).length;
    expect(count).toBeGreaterThan(800);
    expect(count).toBeLessThan(1200);
  });
});

describe('a long text', () => {
  const SLICE = 0x8000;
  const filler = (length: number) => ' '.repeat(length);

  it.each<[string, number, number]>([
    ['of one slice has no pause', SLICE, 0],
    ['of a slice and one position has one', SLICE + 2, 1],
    ['of two slices has one', 2 * SLICE, 1],
    ['of three and a half has three', 3.5 * SLICE, 3],
  ])('%s', (_name, positions, pauses) => {
    expect(search(filler(positions + 4), patternsOf('[the border]'), 5).pauses).toBe(pauses);
  });

  it('has the same runs wherever a pause is', () => {
    for (const before of [SLICE - 12, SLICE - 5, SLICE - 1, SLICE, SLICE + 1])
      expect(found(`${filler(before)}the border${filler(50)}`, '[the border]', 5)).toEqual([[0, before, 10]]);
  });

  it('ends where its length says, whatever is behind it', () => {
    const units = unitsOf('so the border');
    const runs: Run[][] = [[]];
    const patterns = patternsOf('[the border]');
    for (const _ of findRuns({ units, length: 10 }, patterns, { gram: 5, quotes: [0], runs }));
    expect(runs[0]).toEqual([{ patternStart: 0, inkStart: 3, size: 7 }]);
  });
});
