import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { createAttempts, REST_MS } from '../../../lib/platform/highlights/retry-attempts.ts';

const PROBLEM: StoreProblem = { kind: 'storage-unavailable' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Attempts that end with the given problems, one after the other, and then work. */
function open(problems: readonly (StoreProblem | null)[]) {
  const ends = [...problems];
  const signal = new AbortController();
  const counts = { attempts: 0, reopened: 0 };
  let meanwhile: Promise<{ problem: StoreProblem | null }> = new Promise(() => undefined);
  const attempts = createAttempts({
    attempt: async () => {
      counts.attempts++;
      return { problem: ends.shift() ?? null };
    },
    meanwhile: () => meanwhile,
    now: Date.now,
    onReopened: () => counts.reopened++,
    signal: signal.signal,
  });
  const whileWaiting = (reached: { problem: StoreProblem | null }) => {
    meanwhile = Promise.resolve(reached);
  };
  return { attempts, counts, whileWaiting, stop: () => signal.abort() };
}

describe('attempts', () => {
  it('begin with the first who asks, and one that worked is not made again', async () => {
    const { attempts, counts } = open([null]);
    expect(attempts.last()).toBeNull();
    expect(await Promise.all([attempts.settled(), attempts.settled()])).toEqual([{ problem: null }, { problem: null }]);
    await attempts.settled();
    attempts.refresh();
    expect(counts).toEqual({ attempts: 1, reopened: 0 });
  });

  it('are made again for who asks, once they have rested', async () => {
    const { attempts, counts } = open([PROBLEM, PROBLEM]);
    await attempts.settled();
    expect(await attempts.settled()).toEqual({ problem: PROBLEM });
    expect(counts.attempts).toBe(1);
    vi.setSystemTime(Date.now() + REST_MS);
    await attempts.settled();
    expect(counts.attempts).toBe(2);
  });

  it('are made again by themselves, ever more seldom, and tell when they work', async () => {
    const { attempts, counts } = open([PROBLEM, PROBLEM, PROBLEM]);
    await attempts.settled();
    const afterMs = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      return counts.attempts;
    };
    expect([await afterMs(499), await afterMs(1), await afterMs(1999), await afterMs(1)]).toEqual([1, 2, 2, 3]);
    expect(counts.reopened).toBe(0);
    expect(await afterMs(10_000)).toBe(4);
    expect(counts.reopened).toBe(1);
    expect(await afterMs(60_000)).toBe(4);
  });

  it('of a newer version are not made again by themselves', async () => {
    const { attempts, counts } = open([{ kind: 'newer-schema' }]);
    await attempts.settled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(counts.attempts).toBe(1);
  });

  it('end with the signal', async () => {
    const { attempts, counts, stop } = open([PROBLEM]);
    await attempts.settled();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(counts.attempts).toBe(1);
  });

  it('answer early what is known meanwhile', async () => {
    const { attempts, whileWaiting } = open([]);
    whileWaiting({ problem: { kind: 'upgrade-blocked' } });
    expect((await attempts.start()).problem?.kind).toBe('upgrade-blocked');
  });

  it('tell of a success after somebody was warned', async () => {
    const { attempts, counts } = open([null]);
    attempts.warn();
    await attempts.settled();
    expect(counts.reopened).toBe(1);
  });

  it('are made once more after what they reached is lost', async () => {
    const { attempts, counts } = open([]);
    await attempts.settled();
    attempts.forget();
    expect(attempts.last()).toBeNull();
    await attempts.settled();
    expect(counts.attempts).toBe(2);
  });
});
