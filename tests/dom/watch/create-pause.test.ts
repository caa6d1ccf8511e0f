import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPause } from '../../../lib/dom/watch/watch-page.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';

const SECOND_MS = 1000;

/** Changes the page every `everyMs`, for `forMs`; when it was read, in milliseconds from the start. */
function read({ everyMs, forMs }: { everyMs: number; forMs: number }, pause = createPause(stopperForTest().signal)) {
  const started = performance.now();
  const readings: number[] = [];
  for (let at = 0; at < forMs; at += everyMs) {
    pause(() => readings.push(performance.now() - started));
    vi.advanceTimersByTime(everyMs);
  }
  return readings;
}

const within = (readings: readonly number[], fromMs: number, toMs: number) =>
  readings.filter((at) => at >= fromMs && at < toMs).length;

describe('a pause', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('of many calls the last is called, once', () => {
    const [first, last] = [vi.fn(), vi.fn()];
    const pause = createPause(stopperForTest().signal);
    for (let nth = 0; nth < 10; nth++) pause(nth < 9 ? first : last);
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([0, 1]);
  });

  test.each([20, 100, 250, 500, 900, 1500, 4000, 9000])(
    'a page that changes every %i ms is read at most once a second, and less the longer it goes on',
    (everyMs) => {
      const readings = read({ everyMs, forMs: 600 * SECOND_MS });
      const gaps = readings.slice(1).map((at, nth) => at - (readings[nth] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(SECOND_MS);
      const minutes = Array.from({ length: 10 }, (_, nth) => within(readings, nth * 60_000, (nth + 1) * 60_000));
      expect(minutes[0]).toBeLessThanOrEqual(12);
      for (const count of minutes.slice(1)) {
        expect(count).toBeLessThanOrEqual(7);
        expect(count).toBeGreaterThan(3);
      }
    },
  );

  test('a page that never rests is read after its last change', () => {
    const pause = createPause(stopperForTest().signal);
    read({ everyMs: 100, forMs: 120 * SECOND_MS }, pause);
    const onLast = vi.fn();
    pause(onLast);
    vi.advanceTimersByTime(10 * SECOND_MS);
    expect(onLast).toHaveBeenCalledTimes(1);
  });

  test.each([0, 12, 60, 600])('a calm page is read soon after a change, %i s after the last', (calmS) => {
    const pause = createPause(stopperForTest().signal);
    pause(() => undefined);
    vi.advanceTimersByTime(SECOND_MS + calmS * SECOND_MS);
    const onPause = vi.fn();
    pause(onPause);
    vi.advanceTimersByTime(300);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  test('a page that builds itself for three seconds is read soon when its text comes later', () => {
    const pause = createPause(stopperForTest().signal);
    read({ everyMs: 50, forMs: 3 * SECOND_MS }, pause);
    vi.advanceTimersByTime(5 * SECOND_MS);
    const onPause = vi.fn();
    pause(onPause);
    vi.advanceTimersByTime(300);
    expect(onPause).toHaveBeenCalledTimes(1);
  });

  test('a call out of its own callback does not loop without a pause', () => {
    const calls: number[] = [];
    const pause = createPause(stopperForTest().signal);
    const work = () => {
      calls.push(performance.now());
      pause(work);
    };
    pause(work);
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect(calls.length).toBeLessThan(12);
  });

  test('nothing after the end', () => {
    const onPause = vi.fn();
    const stopper = stopperForTest();
    const pause = createPause(stopper.signal);
    pause(onPause);
    stopper.abort();
    pause(onPause);
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect(onPause).not.toHaveBeenCalled();
  });
});
