import type { ReaderState } from '../../core/note/reader-state.ts';
import { isSameState } from '../../core/note/same-state.ts';

/** What telling needs. */
export interface TellPorts {
  readonly stateNow: () => ReaderState;
  /** Sends the state to the background and to open panels; rejects when it did not arrive. */
  readonly send: (state: ReaderState) => Promise<unknown>;
}

/** Returns a function that sends a page's state when it differs from what was sent; sends nothing once `signal` aborted. */
export function createTeller(window: EventTarget, { stateNow, send }: TellPorts, signal: AbortSignal): () => void {
  let sent: ReaderState | null = null;
  const tell = () => {
    if (signal.aborted) return;
    const now = stateNow();
    // Each message wakes the background: a page that never rests would never let it sleep.
    if (sent !== null && isSameState(sent, now)) return;
    sent = structuredClone(now);
    send(now).catch(() => {
      sent = null;
    });
  };
  const onShow = (event: Event) => {
    if (!('persisted' in event) || event.persisted !== true) return;
    // The badge of a tab goes with its page, and does not come back with it.
    sent = null;
    tell();
  };
  window.addEventListener('pageshow', onShow, { signal });
  return tell;
}
