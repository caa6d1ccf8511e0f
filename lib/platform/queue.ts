/** Runs one work after the other, in the order they were asked for, whether or not the one before failed. */
export interface Queue {
  /** Resolves or rejects as the work does, after all that was asked for before it. */
  readonly run: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Resolves when all that was asked for until now has ended; never rejects. */
  readonly settled: () => Promise<void>;
}

/** Creates an empty queue. */
export function createQueue(): Queue {
  let last: Promise<void> = Promise.resolve();
  return {
    run(work) {
      const done = last.then(work);
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
    settled: () => last,
  };
}
