// Database and mirror, opened, read and tried again each by itself. Nothing is written unless both are there.
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import { DeletedForGoodError } from './explain-store-error.ts';
import { holdDatabase } from './hold-database.ts';
import { MirrorError } from './mirror.ts';
import { explainFailure, forgetHealing, type Reach, reachStores, type Standing } from './reach-stores.ts';
import { createAttempts, REST_MS } from './retry-attempts.ts';
import { NOTHING, readDatabase, readMirror, type StoreReading } from './store-reading.ts';

interface Options<Writing> extends Omit<Reach<Writing>, 'database'> {
  readonly name?: string | undefined;
  /** The stores can be written again after a problem that somebody may have been told of. */
  readonly onReopened: () => void;
}

/** Both stores, in whatever state they are. */
export interface Stores<Writing> {
  /** What is known of both. Waits only until one of them can be read; the problem is `opening` until all is known. */
  readonly look: () => Promise<Standing<Writing>>;
  /** When it is known whether the stores can be written. Waits for a store that opens slowly. */
  readonly settled: () => Promise<Standing<Writing>>;
  /** After a write or a read that failed: why, in the reader's terms. Opens both stores again. */
  readonly failed: (error: unknown) => Promise<StoreProblem>;
}

/** Who reads is given what one store has when the other takes longer than this. */
const PATIENCE_MS = 1000;

/** Opens both stores with the first request. The signal closes the database, and nothing is tried again. */
export function openStores<Writing>(options: Options<Writing>): Stores<Writing> {
  const { mirror, now, signal } = options;
  let early: StoreReading | null = null;
  let lastFailureMs = Number.NEGATIVE_INFINITY;
  let onBlocked: () => void = () => undefined;
  const forget = () => {
    early = null;
    attempts.forget();
  };
  const database = holdDatabase({ name: options.name, onBlocked: () => onBlocked(), onLost: forget });
  signal?.addEventListener('abort', database.lose);

  /** What can be read while the first opening goes on; `null` where that is nothing. */
  const readEarly = async (): Promise<StoreReading | null> => {
    const opened = database.current();
    // A database that nobody has filled yet has nothing to show.
    const known = attempts.last()?.reading ?? (opened === null || opened.isNew ? null : readDatabase(opened, mirror));
    early ??= known ?? (await mirror.read().then(readMirror, () => null));
    return early;
  };
  const attempts = createAttempts<Standing<Writing>>({
    ...options,
    attempt: () =>
      reachStores({ ...options, database }).finally(() => {
        early = null;
      }),
    meanwhile: () =>
      new Promise((resolve) => {
        onBlocked = () => {
          attempts.warn();
          // The opening goes on, and is taken up when the other page lets go.
          void readEarly().then((reading) =>
            resolve({ reading: reading ?? NOTHING, writing: null, problem: { kind: 'upgrade-blocked' } }),
          );
        };
      }),
  });
  const look = async (): Promise<Standing<Writing>> => {
    const standing = attempts.last();
    // Whoever looks does not wait for the next attempt; it tells by itself when it has worked.
    if (standing !== null) {
      attempts.refresh();
      return standing;
    }
    const reached = early === null ? await Promise.race([attempts.settled(), patience()]) : null;
    if (reached !== null) return reached;
    attempts.warn();
    const opening = readEarly().then((reading): Standing<Writing> | Promise<Standing<Writing>> =>
      reading === null ? attempts.settled() : { reading, writing: null, problem: { kind: 'opening' } },
    );
    return Promise.race([attempts.settled(), opening]);
  };
  const failed = async (error: unknown): Promise<StoreProblem> => {
    const problem = await explainFailure(error);
    if (error instanceof DeletedForGoodError || attempts.isRunning()) return problem;
    await forgetHealing();
    const isFirst = now() - lastFailureMs >= REST_MS;
    lastFailureMs = now();
    const standing = attempts.last();
    // What was opened a moment ago fails as well: until the next attempt there is a problem.
    if (!isFirst) {
      if (standing !== null) attempts.end({ ...standing, writing: null, problem });
      return problem;
    }
    if (error instanceof MirrorError) forget();
    else database.lose();
    void attempts.start();
    return problem;
  };
  return { settled: attempts.settled, look, failed };
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
}
