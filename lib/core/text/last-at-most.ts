/** Index of the last of `count` ascending values that is at most `wanted`; 0 when none is. */
export function lastAtMost(values: ArrayLike<number>, wanted: number, count = values.length): number {
  let [low, high] = [0, Math.max(0, count - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
