/** Returns where a cursor goes when the text around it is replaced: it stays with the words that it is at. UTF-16 offsets. */
export function keepCursor(cursor: number, before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (cursor <= start) return cursor;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const fromEnd = before.length - cursor;
  return fromEnd <= end ? after.length - fromEnd : Math.min(cursor, after.length - end);
}
