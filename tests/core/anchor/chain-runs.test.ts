import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainRuns, gapCost, selectRuns } from '../../../lib/core/anchor/chain-runs.ts';
import type { Run } from '../../../lib/core/anchor/find-runs.ts';

const run = (patternStart: number, inkStart: number, size: number): Run => ({ patternStart, inkStart, size });

describe('a gap costs', () => {
  it('one unit where other words are in place of these, whatever their length', () => {
    expect([gapCost(1, 1), gapCost(40, 40)]).toEqual([1, 1]);
  });

  it('the same for what was set in and for what was lost', () => {
    for (const [one, other] of [
      [0, 5],
      [10, 300],
    ] as const)
      expect(gapCost(one, other)).toBe(gapCost(other, one));
  });

  it('more for each doubling of what was set in, by the same', () => {
    const steps = [1, 3, 7, 15, 1023, 2047].map((drift) => gapCost(0, drift));
    expect((steps[1] ?? 0) - (steps[0] ?? 0)).toBeCloseTo((steps[5] ?? 0) - (steps[4] ?? 0), 8);
    expect(steps[0]).toBeGreaterThan(gapCost(9, 9) * 2);
  });

  it('for one more word half a word, for an advert a few', () => {
    expect(gapCost(0, 5)).toBeGreaterThan(4);
    expect(gapCost(0, 5)).toBeLessThan(9);
    expect(gapCost(0, 2000)).toBeGreaterThan(12);
    expect(gapCost(0, 2000)).toBeLessThan(30);
  });
});

describe('of the runs of a quote', () => {
  it('all are chained, in the order of the text', () => {
    const runs = [run(20, 300, 12), run(0, 100, 12), run(5, 200, 12)];
    expect(selectRuns(runs, 100).map(({ inkStart }) => inkStart)).toEqual([100, 200, 300]);
  });

  it('only those half as long are rivals of one that is nearly the whole quote', () => {
    const runs = [run(0, 0, 90), run(0, 200, 46), run(0, 300, 45), run(0, 400, 12)];
    expect(selectRuns(runs, 100).map(({ size }) => size)).toEqual([90, 46]);
    expect(selectRuns(runs, 120).map(({ size }) => size)).toEqual([90, 46, 45, 12]);
    expect(selectRuns([run(0, 0, 85), run(0, 200, 12)], 100)).toHaveLength(2);
    expect(selectRuns([run(0, 0, 86), run(0, 200, 12)], 100)).toHaveLength(1);
  });

  it('no more than 64 are chained, the longest, in the order of the text', () => {
    const runs = Array.from({ length: 100 }, (_, nth) => run(0, nth * 100, 10 + nth));
    const chosen = selectRuns(runs, 1000);
    expect(chosen.map(({ size }) => size)).toEqual(Array.from({ length: 64 }, (_, nth) => 46 + nth));
    expect(selectRuns(runs.slice(0, 64), 1000)).toHaveLength(64);
    expect(selectRuns(runs.slice(0, 64).reverse(), 1000)[0]).toEqual(run(0, 0, 10));
  });

  it('there are none of none', () => {
    expect(selectRuns([], 100)).toEqual([]);
  });
});

describe('a chain', () => {
  const chained = (...runs: Run[]) => chainRuns(runs).map(({ from, to, shift }) => [from, to, from + shift]);

  it.each<[string, Run[], number[][]]>([
    ['of no run is empty', [], []],
    ['of one run is that run', [run(3, 50, 10)], [[3, 13, 50]]],
    [
      'has runs that follow each other in both',
      [run(0, 50, 10), run(12, 62, 10)],
      [
        [0, 10, 50],
        [12, 22, 62],
      ],
    ],
    ['has no run that comes earlier in the quote', [run(12, 50, 10), run(0, 70, 11)], [[0, 11, 70]]],
    ['has no run that begins at the same place of the quote', [run(5, 50, 10), run(5, 70, 11)], [[5, 16, 70]]],
    ['has no two runs that begin at the same place of the text', [run(0, 50, 10), run(5, 50, 11)], [[5, 16, 50]]],
    ['takes the first of equals', [run(0, 50, 10), run(0, 90, 10)], [[0, 10, 50]]],
    [
      'cuts from a run what the one before it has of the quote',
      [run(0, 50, 10), run(8, 70, 10)],
      [
        [0, 10, 50],
        [10, 18, 72],
      ],
    ],
    [
      'cuts from a run what the one before it has of the text',
      [run(0, 50, 20), run(30, 67, 24)],
      [
        [0, 20, 50],
        [33, 54, 70],
      ],
    ],
    ['leaves out a run of which one unit is left', [run(0, 50, 10), run(2, 70, 9)], [[0, 10, 50]]],
    [
      'leaves out a run whose gap costs more than it is worth',
      [run(0, 50, 20), run(20, 1000, 8), run(30, 1010, 4)],
      [[0, 20, 50]],
    ],
    [
      'reaches over what was set between',
      [run(0, 50, 40), run(40, 2090, 40)],
      [
        [0, 40, 50],
        [40, 80, 2090],
      ],
    ],
    [
      'takes the way that is worth more, not the nearest',
      [run(0, 50, 30), run(31, 81, 3), run(31, 90, 20)],
      [
        [0, 30, 50],
        [31, 51, 90],
      ],
    ],
  ])('%s', (_name, runs, links) => {
    expect(chained(...runs)).toEqual(links);
  });

  it('reaches over 3,000 units of text and no further', () => {
    const over = (gap: number) => chained(run(0, 50, 40), run(40, 90 + gap, 41)).length;
    expect([over(3000), over(3001)]).toEqual([2, 1]);
    // What is cut from the second run makes the gap wider.
    const cut = (gap: number) => chained(run(0, 50, 40), run(35, 90 + gap, 46)).length;
    expect([cut(2995), cut(2996)]).toEqual([2, 1]);
  });

  it('says of each link which run it is', () => {
    const runs = [run(0, 50, 10), run(12, 62, 10)];
    expect(chainRuns(runs).map((link) => link.run)).toEqual(runs);
  });

  const someRun = fc.record({ patternStart: fc.nat(60), inkStart: fc.nat(200), size: fc.integer({ min: 1, max: 20 }) });
  it('of any runs is in order in both, and never overlaps', () => {
    fc.assert(
      fc.property(fc.array(someRun, { maxLength: 12 }), (runs) => {
        const chain = chainRuns(runs.toSorted((a, b) => a.inkStart - b.inkStart));
        for (const [nth, link] of chain.entries()) {
          const next = chain[nth + 1];
          expect(link.to).toBeGreaterThan(link.from);
          if (next === undefined) continue;
          expect(next.from).toBeGreaterThanOrEqual(link.to);
          expect(next.from + next.shift).toBeGreaterThanOrEqual(link.to + link.shift);
        }
      }),
    );
  });

  it('of any runs is worth at least as much as each of them', () => {
    fc.assert(
      fc.property(fc.array(someRun, { minLength: 1, maxLength: 12 }), (runs) => {
        const chain = chainRuns(runs.toSorted((a, b) => a.inkStart - b.inkStart));
        const worth = chain.reduce((sum, { from, to, shift }, nth) => {
          const before = chain[nth - 1];
          const cost = before === undefined ? 0 : gapCost(from - before.to, from + shift - before.to - before.shift);
          return sum + to - from - cost;
        }, 0);
        expect(worth).toBeGreaterThanOrEqual(Math.max(...runs.map(({ size }) => size)) - 1e-9);
      }),
    );
  });
});
