import type { ReaderState } from '../../core/note/reader-state.ts';
import { isSameState } from '../../core/note/same-state.ts';
import type { Problem } from '../../core/problem.ts';
import { ask } from '../../platform/messages/messaging.ts';

/** Tells the background and open panels of a page's state, when it differs from what they were told. */
export function createTeller(
  window: Window,
  { stateNow, signal }: { readonly stateNow: () => ReaderState; readonly signal: AbortSignal },
): () => void {
  let told: ReaderState | null = null;
  const tell = () => {
    const now = stateNow();
    // Each message wakes the background: a page that never rests would never let it sleep.
    if (told !== null && isSameState(told, now)) return;
    told = structuredClone(now);
    ask('state-changed', now).catch(() => {
      told = null;
    });
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    // The badge of a tab goes with its page, and does not come back with it.
    told = null;
    tell();
  };
  window.addEventListener('pageshow', onShow, { signal });
  return tell;
}

/** Adds a problem that is not there yet; true when it was added. */
export function addProblem(problems: Problem[], problem: Problem): boolean {
  if (problems.some(({ kind }) => kind === problem.kind)) return false;
  problems.push(problem);
  return true;
}
