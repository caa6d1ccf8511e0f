import { onTestFinished } from 'vitest';

/** A signal that aborts when the test is over. */
export function signalForTest(): AbortSignal {
  return stopperForTest().signal;
}

/** A controller for tests that abort by themselves; aborted when the test is over at the latest. */
export function stopperForTest(): AbortController {
  const stopper = new AbortController();
  onTestFinished(() => stopper.abort());
  return stopper;
}
