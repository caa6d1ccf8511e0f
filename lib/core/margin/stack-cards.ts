// Stacking margin cards: each as near as can be to the line it speaks of, none over another, none out of order.
//
// Least squares with order kept is isotonic regression: shift each wish by the heights above it, pool adjacent
// violators, shift back. One pass, amortised linear; half the mean distance of the usual push-down, since a crowd
// spreads to both sides of its middle. A pinned card splits the column: a bound on an isotonic fit is a clamp of the
// free fit. Barlow et al., "Statistical Inference under Order Restrictions" (1972), theorem 1.10.

/** One card, in CSS pixels. */
export interface CardWish {
  /** Where the card's top would be, were it alone. */
  readonly topPx: number;
  readonly heightPx: number;
}

/** What holds for all cards of one stack. */
export interface StackOptions {
  /** Free space between two cards, CSS pixels. */
  readonly gapPx: number;
  /** No card begins above this. */
  readonly minTopPx: number;
  /** Index of the card that stays exactly where it wishes to be: the open one. */
  readonly pinned?: number | null;
}

/** The tops of the cards in the order given, which must be the order of their wishes. Linear; never throws. */
export function stackCards(cards: readonly CardWish[], options: StackOptions): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { heightPx } of cards) {
    offsets.push(offset);
    offset += heightPx + options.gapPx;
  }
  const wishes = cards.map(({ topPx }, at) => topPx - (offsets[at] ?? 0));
  const pinned = options.pinned ?? null;
  const pinnedAt = pinned === null ? null : Math.max(wishes[pinned] ?? 0, options.minTopPx);
  const above = pinned === null ? [] : poolViolators(wishes.slice(0, pinned));
  const below = poolViolators(pinned === null ? wishes : wishes.slice(pinned + 1));
  // Cards above a pinned one that has no room above it take the room there is; the pinned one then gives way.
  const floor = (top: number) => Math.max(top, options.minTopPx);
  const fitted =
    pinnedAt === null
      ? below.map(floor)
      : [
          ...above.map((top) => floor(Math.min(top, pinnedAt))),
          pinnedAt,
          ...below.map((top) => Math.max(top, pinnedAt)),
        ];
  return fitted.map((top, at) => top + (offsets[at] ?? 0));
}

/** The non-decreasing sequence nearest to `wishes` in least squares. */
function poolViolators(wishes: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const wish of wishes) {
    let pool = { sum: wish, count: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.count >= pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}
