/** Where a cursor at `at` goes when the text around it is replaced: it stays with the words that it stands at. */
export function keepCursor(at: number, before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (at <= start) return at;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const fromEnd = before.length - at;
  return fromEnd <= end ? after.length - fromEnd : Math.min(at, after.length - end);
}
