import { computed, effect, untracked } from '@preact/signals-core';
import type { HighlightsState } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

interface Followed extends Pick<HighlightsContext, 'state' | 'signal'> {
  readonly ports: Pick<HighlightsContext['ports'], 'report'>;
}

/**
 * Calls `work` with some parts of the state, now and whenever one of them is another one, until the page's signal aborts.
 * A function that `work` returns undoes it, before the next call and at the end. What it throws is reported and costs a drawing, never
 * the change that it follows.
 */
export function follow<const Parts extends readonly unknown[]>(
  { state, ports, signal }: Followed,
  read: (state: HighlightsState) => Parts,
  work: (parts: NoInfer<Parts>) => unknown,
): void {
  if (signal.aborted) return;
  let last: Parts | null = null;
  const parts = computed(() => {
    const next = read(state.value);
    if (last === null || !isSame(last, next)) last = next;
    return last;
  });
  const stop = effect(() => {
    const now = parts.value;
    try {
      const undo = untracked(() => work(now));
      return typeof undo === 'function' ? () => undo() : undefined;
    } catch (error) {
      ports.report(error);
      return undefined;
    }
  });
  signal.addEventListener('abort', stop);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, nth) => part === other[nth]);
}
