/** Where a key moves to in the list. */
export type Step = 'next' | 'previous' | 'first' | 'last';

/**
 * The id that a step from the open row leads to; the ends of the list hold. Where no listed row is open, both ways lead
 * to the first. `null` for an empty list.
 */
export function stepRow(shown: readonly string[], open: string | null, step: Step): string | null {
  const current = open === null ? -1 : shown.indexOf(open);
  const index = { next: current + 1, previous: current - 1, first: 0, last: shown.length - 1 }[step];
  return shown[Math.max(0, Math.min(index, shown.length - 1))] ?? null;
}
