// Attempts at something that may have a problem: one at a time, tried again by itself, and when somebody asks.
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';

/** What an attempt ends with. */
export interface Attempted {
  /** `null` when it worked. */
  readonly problem: StoreProblem | null;
}

interface Options<Reached extends Attempted> {
  /** Makes one attempt; never rejects. */
  readonly attempt: () => Promise<Reached>;
  /** Answers those who wait for the attempt that begins now, if it resolves earlier. */
  readonly meanwhile: () => Promise<Reached>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** It works again after a problem that somebody may have been told of. */
  readonly onReopened: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** The state of the attempts. */
export interface Attempts<Reached extends Attempted> {
  /** What the last attempt ended with; `null` before that, and after `forget`. */
  readonly last: () => Reached | null;
  readonly isRunning: () => boolean;
  /** Begins an attempt. */
  readonly start: () => Promise<Reached>;
  /** Waits for the attempt that is running, or for one that begins now when the last ended with a problem. */
  readonly settled: () => Promise<Reached>;
  /** Begins an attempt, and waits for nothing, when the last ended with a problem. */
  readonly refresh: () => void;
  /** Ends an attempt, or finds that what an earlier one reached has a problem by now. */
  readonly end: (reached: Reached) => Reached;
  /** What was reached cannot be used any more. */
  readonly forget: () => void;
  /** Somebody was told of a problem: the next success is told, too. */
  readonly warn: () => void;
}

/** A problem that the next request finds is tried again, but not more often than this. */
export const REST_MS = 1000;

const RETRIES_MS = [500, 2000, 10_000, 30_000];

/** Creates the attempts; none is begun yet. */
export function createAttempts<Reached extends Attempted>(options: Options<Reached>): Attempts<Reached> {
  const { now, signal } = options;
  let running: Promise<Reached> | null = null;
  let last: Reached | null = null;
  let wasTold = false;
  let failures = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  const start = (): Promise<Reached> => {
    const meanwhile = options.meanwhile();
    running = Promise.race([options.attempt().then(end), meanwhile]);
    return running;
  };
  const isRested = () => now() - lastEnd >= REST_MS;
  const retryLater = ({ kind }: StoreProblem) => {
    if (kind === 'newer-schema') return;
    const delayMs = RETRIES_MS[Math.min(failures++, RETRIES_MS.length - 1)];
    const timer = setTimeout(() => {
      if (running === null && last?.problem != null) void start();
    }, delayMs);
    signal?.addEventListener('abort', () => clearTimeout(timer));
  };
  const end = (reached: Reached): Reached => {
    [running, last, lastEnd] = [null, reached, now()];
    if (reached.problem !== null) {
      wasTold = true;
      retryLater(reached.problem);
      return reached;
    }
    failures = 0;
    if (wasTold) options.onReopened();
    wasTold = false;
    return reached;
  };
  return {
    last: () => last,
    isRunning: () => running !== null,
    start,
    async settled() {
      if (running !== null) return running;
      if (last === null || (last.problem !== null && isRested())) return start();
      return last;
    },
    refresh() {
      if (last?.problem != null && running === null && isRested()) void start();
    },
    end,
    forget() {
      last = null;
    },
    warn() {
      wasTold = true;
    },
  };
}
