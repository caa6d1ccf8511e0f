/** The largest revision that `parseHighlight` reads: beyond it numbers are no longer told apart. */
export const LARGEST_REVISION = Number.MAX_SAFE_INTEGER;

/** One more; the largest stays as it is, so that a row that has it can still be changed and read. */
export function nextRevision(revision: number): number {
  return Math.min(revision + 1, LARGEST_REVISION);
}
