import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchLongTasks } from '../../../lib/dom/watch/watch-long-tasks.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { drawn } from '../../support/turns.ts';

describe('long tasks', () => {
  const block = () => {
    const until = performance.now() + 80;
    while (performance.now() < until);
  };

  test('a task of 80 ms is noted in whole milliseconds', async () => {
    const tasks = watchLongTasks({ signal: stopperForTest().signal });
    expect(tasks.durationsMs()).toEqual([]);
    setTimeout(block);
    await vi.waitFor(() => expect(tasks.durationsMs().length).toBeGreaterThan(0));
    expect(tasks.durationsMs().every((ms) => Number.isInteger(ms) && ms >= 50)).toBe(true);
  });

  test('none after the end; what was given out stays as it was', async () => {
    const stopper = stopperForTest();
    const tasks = watchLongTasks({ signal: stopper.signal });
    const given = tasks.durationsMs();
    stopper.abort();
    setTimeout(block);
    await drawn();
    expect([tasks.durationsMs(), given]).toEqual([[], []]);
  });

  test('a browser that does not tell of them has none', () => {
    const types = vi.spyOn(PerformanceObserver, 'supportedEntryTypes', 'get').mockReturnValue(['mark']);
    onTestFinished(() => types.mockRestore());
    expect(watchLongTasks({ signal: stopperForTest().signal }).durationsMs()).toEqual([]);
  });
});
