import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPause } from '../../lib/dom/watch-page.ts';
import { stopperForTest } from '../support/signal-for-test.ts';

/** Longer than the longest pause between two looks. */
const LONG_MS = 5000;

describe('a pause', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('many calls become one', () => {
    const onPause = vi.fn();
    const call = createPause(onPause, stopperForTest().signal);
    for (let nth = 0; nth < 10; nth++) call();
    vi.advanceTimersByTime(LONG_MS);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  test('a call out of its own callback does not loop without a pause', () => {
    const calls: number[] = [];
    const call = createPause(() => {
      calls.push(performance.now());
      call();
    }, stopperForTest().signal);
    call();
    vi.advanceTimersByTime(20_000);
    expect(calls.length).toBeLessThan(12);
    const gaps = calls.slice(1).map((at, nth) => at - (calls[nth] ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });

  test('nothing after the end', () => {
    const onPause = vi.fn();
    const stopper = stopperForTest();
    const call = createPause(onPause, stopper.signal);
    call();
    stopper.abort();
    call();
    vi.advanceTimersByTime(LONG_MS);
    expect(onPause).not.toHaveBeenCalled();
  });
});
