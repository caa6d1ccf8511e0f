import { lowerBound } from './lower-bound.ts';

/** Index of the last of `count` ascending values that is at most `wanted`; 0 when none is. */
export function lastAtMost(values: ArrayLike<number>, wanted: number, count = values.length): number {
  return Math.max(0, lowerBound(count, (place) => (values[place] ?? 0) <= wanted) - 1);
}
