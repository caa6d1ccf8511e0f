/** Returns where a cursor goes when the text around it is replaced: it stays with the words that it is at. UTF-16 offsets. */
export function keepCursor(cursor: number, before: string, after: string): number {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  if (cursor <= start) return cursor;
  const most = Math.min(before.length, after.length) - start;
  let end = 0;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const fromEnd = before.length - cursor;
  return fromEnd <= end ? after.length - fromEnd : Math.min(cursor, after.length - end);
}
