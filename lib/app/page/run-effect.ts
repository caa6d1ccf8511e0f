import { effect } from '@preact/signals-core';

/** Runs now and whenever a signal that it reads has changed, until `signal` aborts. */
export function runEffect(run: () => void, signal: AbortSignal): void {
  const stop = effect(run);
  signal.addEventListener('abort', stop);
}
