import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardWish, type StackOptions, stackCards } from '../../../lib/core/margin/stack-cards.ts';

/** Rounding of the means, far below a device pixel. */
const EPSILON_PX = 1e-6;

const wishList = fc
  .array(fc.record({ topPx: fc.integer({ min: -100, max: 3000 }), heightPx: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 40,
  })
  .map((cards) => cards.toSorted((a, b) => a.topPx - b.topPx));
const free = fc.record({ gapPx: fc.integer({ min: 0, max: 12 }), minTopPx: fc.integer({ min: -50, max: 300 }) });
const column = fc.record({ cards: wishList, options: free });
const pinnedColumn = fc
  .tuple(
    column.filter(({ cards }) => cards.length > 0),
    fc.nat(),
  )
  .map(([{ cards, options }, nth]) => ({ cards, options: { ...options, pinned: nth % cards.length } }));
const anyColumn = fc.oneof(column, pinnedColumn);

/** `100+28 128+28`: tops and heights. */
function readWishes(text: string): CardWish[] {
  return [...text.matchAll(/(-?\d+)\+(\d+)/g)].map(([, top, height]) => ({
    topPx: Number(top),
    heightPx: Number(height),
  }));
}

/** Where each card ends, with its gap. */
function ends(cards: readonly CardWish[], tops: readonly number[], gapPx: number): number[] {
  return cards.map(({ heightPx }, at) => (tops[at] ?? Number.NaN) + heightPx + gapPx);
}

/** Total squared distance of cards from their lines. */
function cost(cards: readonly CardWish[], tops: readonly number[]): number {
  return cards.reduce((sum, { topPx }, at) => sum + ((tops[at] ?? Number.NaN) - topPx) ** 2, 0);
}

/** What most margins do: each card at its wish, or right under the one before. */
function pushDown(cards: readonly CardWish[], { gapPx, minTopPx }: StackOptions): number[] {
  let next = minTopPx;
  return cards.map(({ topPx, heightPx }) => {
    const top = Math.max(topPx, next);
    next = top + heightPx + gapPx;
    return top;
  });
}

/** Some column in which nothing overlaps: these free spaces between the cards, from the upper edge down. */
function spread(cards: readonly CardWish[], spaces: readonly number[], { gapPx, minTopPx }: StackOptions): number[] {
  let next = minTopPx;
  return cards.map(({ heightPx }, at) => {
    const top = next + (spaces[at % Math.max(spaces.length, 1)] ?? 0);
    next = top + heightPx + gapPx;
    return top;
  });
}

describe('stackCards', () => {
  it.each([
    ['no card', '', {}, []],
    ['one card at its line', '100+28', {}, [100]],
    ['one card pushed to the upper edge', '-20+28', {}, [0]],
    ['cards with room between them at their lines', '100+28 128+28 300+28', {}, [100, 128, 300]],
    ['two cards of one line on both sides of it', '100+28 100+28', {}, [86, 114]],
    ['three cards of one line around it', '100+28 100+28 100+28', {}, [72, 100, 128]],
    ['two crowded cards, and a distant one at its line', '100+28 110+28 300+28', {}, [91, 119, 300]],
    ['a crowd that pushes into its neighbours', '100+30 120+30 120+30', {}, [250 / 3, 340 / 3, 430 / 3]],
    ['a gap between crowded cards', '100+20 100+20', { gapPx: 2 }, [89, 111]],
    ['a crowd at the upper edge, downwards only', '0+28 0+28 0+28', {}, [0, 28, 56]],
    ['cards below an upper edge that is not the page’s', '10+28 90+28', { minTopPx: 50 }, [50, 90]],
    ['the other card below the pinned one', '100+28 100+28', { pinned: 0 }, [100, 128]],
    ['the other card above the pinned one', '100+28 100+28', { pinned: 1 }, [72, 100]],
    ['a tall pinned card between its neighbours', '100+28 110+200 120+28', { pinned: 1 }, [82, 110, 310]],
    ['a pinned card lower where nothing fits above it', '0+28 10+28 200+28', { pinned: 1 }, [0, 28, 200]],
    ['a pinned card that wishes to be above the edge at it', '-40+28 0+28', { pinned: 0 }, [0, 28]],
    ['no card as pinned when the pin is null', '100+28 100+28', { pinned: null }, [86, 114]],
  ])('places %s', (_name, wishes, options, tops) => {
    const stacked = stackCards(readWishes(wishes), { gapPx: 0, minTopPx: 0, ...options });
    expect(stacked).toHaveLength(tops.length);
    for (const [at, top] of tops.entries()) expect(stacked[at]).toBeCloseTo(top, 6);
  });

  it('gives one top to each card', () => {
    fc.assert(
      fc.property(anyColumn, ({ cards, options }) => {
        const tops = stackCards(cards, options);
        expect(tops).toHaveLength(cards.length);
        expect(tops.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('never lets two cards overlap, and keeps their order', () => {
    fc.assert(
      fc.property(anyColumn, ({ cards, options }) => {
        const tops = stackCards(cards, options);
        const end = ends(cards, tops, options.gapPx);
        for (let at = 1; at < cards.length; at++)
          expect(tops[at]).toBeGreaterThanOrEqual((end[at - 1] ?? Number.NaN) - EPSILON_PX);
      }),
    );
  });

  it('never places a card above the upper edge', () => {
    fc.assert(
      fc.property(anyColumn, ({ cards, options }) => {
        for (const top of stackCards(cards, options)) expect(top).toBeGreaterThanOrEqual(options.minTopPx - EPSILON_PX);
      }),
    );
  });

  it('keeps a pinned card exactly at its line when the cards above it fit', () => {
    fc.assert(
      fc.property(pinnedColumn, ({ cards, options }) => {
        const above = cards.slice(0, options.pinned).reduce((sum, { heightPx }) => sum + heightPx + options.gapPx, 0);
        const wish = cards[options.pinned]?.topPx ?? Number.NaN;
        expect(stackCards(cards, options)[options.pinned]).toBe(Math.max(wish, options.minTopPx + above));
      }),
    );
  });

  it('keeps every card at its line when there is room for all', () => {
    fc.assert(
      fc.property(anyColumn, fc.array(fc.nat(50)), ({ cards, options }, spaces) => {
        const tops = spread(cards, spaces, options);
        const roomy = cards.map(({ heightPx }, at) => ({ topPx: tops[at] ?? 0, heightPx }));
        expect(stackCards(roomy, options)).toEqual(tops);
      }),
    );
  });

  it('is never farther from the lines than pushing down', () => {
    fc.assert(
      fc.property(column, ({ cards, options }) => {
        const pushed = cost(cards, pushDown(cards, options));
        expect(cost(cards, stackCards(cards, options))).toBeLessThanOrEqual(pushed * (1 + EPSILON_PX) + EPSILON_PX);
      }),
    );
  });

  it('is never farther from the lines than any other column without overlaps', () => {
    const nudges = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1 });
    fc.assert(
      fc.property(column, fc.array(fc.nat(400)), nudges, ({ cards, options }, spaces, by) => {
        const tops = stackCards(cards, options);
        // The own column, nudged and then pushed apart again, is the nearest rival there is.
        const nudged = cards.map(({ heightPx }, at) => ({
          topPx: (tops[at] ?? 0) + (by[at % by.length] ?? 0),
          heightPx,
        }));
        for (const rival of [spread(cards, spaces, options), pushDown(nudged, options)])
          expect(cost(cards, tops)).toBeLessThanOrEqual(cost(cards, rival) * (1 + EPSILON_PX) + EPSILON_PX);
      }),
    );
  });
});
