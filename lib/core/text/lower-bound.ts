/**
 * The first of `count` sorted places at which `isBelow` is false, found by halving; `count` when it holds for all of them.
 * `isBelow` must be true up to some place and false from there.
 */
export function lowerBound(count: number, isBelow: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
