import type { StoreChange } from '../../core/highlight/highlight-store.ts';
import { serve } from './messaging.ts';

/**
 * Calls with each change of the store until the signal aborts. The background is answered at once: it does not wait for
 * what a page makes of a change.
 */
export function followChanges(onChange: (change: StoreChange) => unknown, options: { signal: AbortSignal }): void {
  const onMessage = (change: StoreChange) => {
    void onChange(change);
    return null;
  };
  serve({ 'highlights-changed': onMessage }, options);
}
