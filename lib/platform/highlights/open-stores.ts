// Database and mirror, opened, read and tried again each by itself. Nothing is written unless both are there.
import { browser } from 'wxt/browser';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import { DeletedForGoodError, explainStoreError } from './explain-store-error.ts';
import { healStores, uniteStores } from './heal-database.ts';
import { markSchema, type OpenedDatabase, openHighlightDatabase } from './highlight-database.ts';
import { type Mirror, MirrorError } from './mirror.ts';
import { NOTHING, readDatabase, readMirror, type StoreReading } from './store-reading.ts';

/** What can be read now, and what can be written: nothing while there is a problem. */
export interface Standing<Writing> {
  readonly reading: StoreReading;
  readonly writing: Writing | null;
  readonly problem: StoreProblem | null;
}

interface Options<Writing> {
  readonly name?: string | undefined;
  readonly mirror: Mirror;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** Makes what writes to a database that agrees with its mirror, and finishes what was begun in the last session. */
  readonly startWriting: (opened: OpenedDatabase) => Promise<Writing>;
  /** The stores can be written again after a problem that somebody may have been told of. */
  readonly onReopened: () => void;
  /** Closes the database and tries nothing again. */
  readonly signal?: AbortSignal | undefined;
}

export interface Stores<Writing> {
  /** What is known of both. Waits only until one of them can be read; the problem is `opening` until all is known. */
  readonly look: () => Promise<Standing<Writing>>;
  /** When it is known whether the stores can be written. Waits for a store that opens slowly. */
  readonly settled: () => Promise<Standing<Writing>>;
  /** After a write or a read that failed: why, in the reader's terms. Opens both stores again. */
  readonly failed: (error: unknown) => Promise<StoreProblem>;
}

/** In this browser session both stores were brought together. */
const HEALED = 'healed';
/** Who reads is given what one store has when the other takes longer than this. */
const PATIENCE_MS = 1000;
/** A problem that the next request finds is tried again, but not more often than this. */
const REST_MS = 1000;
const RETRIES_MS = [500, 2000, 10_000, 30_000];

/** Begins to open both. */
export function openStores<Writing>(options: Options<Writing>): Stores<Writing> {
  const { mirror, now, signal } = options;
  let opened: OpenedDatabase | null = null;
  let standing: Standing<Writing> | null = null;
  let attempt: Promise<Standing<Writing>> | null = null;
  let meanwhile: StoreReading | null = null;
  let wasTold = false;
  let failures = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let lastFailure = Number.NEGATIVE_INFINITY;
  let onBlocked: () => void = () => undefined;

  const openDatabase = async (): Promise<OpenedDatabase> => {
    const found = await openHighlightDatabase({
      name: options.name,
      onBlocked: () => onBlocked(),
      onClosed: () => lose(found),
    });
    return found;
  };
  /** The database cannot be used any more: whoever asks next opens it again. */
  const lose = (lost: OpenedDatabase | null) => {
    if (lost === null || opened !== lost) return;
    [opened, standing, meanwhile] = [null, null, null];
    lost.db.close();
  };
  signal?.addEventListener('abort', () => lose(opened));

  const open = async (): Promise<Standing<Writing>> => {
    let found: OpenedDatabase;
    try {
      found = opened ?? (await openDatabase());
    } catch (error) {
      return withoutDatabase(await explainStoreError(error));
    }
    opened = found;
    const reading = readDatabase(found, mirror);
    if (found.isNewer) return { reading, writing: null, problem: { kind: 'newer-schema' } };
    try {
      const unhealed = await heal(found);
      return unhealed ?? { reading, writing: await options.startWriting(found), problem: null };
    } catch (error) {
      // Closed while it was being filled: there is another one to open.
      if (opened !== found && signal?.aborted !== true) return open();
      return { reading, writing: null, problem: await explainMirror(error) };
    }
  };
  /** Brings both together, once a session. Returns what to serve instead where that cannot be written. */
  const heal = async (found: OpenedDatabase): Promise<Standing<Writing> | null> => {
    if (!found.isNew && (await isHealed())) return null;
    const mirrored = await mirror.read();
    const union = await uniteStores(found.db, mirrored, now());
    try {
      await healStores(found.db, mirror, union, now());
    } catch (error) {
      const both = { ...mirrored, ...asMirrored(union.rows, union.articles) };
      return { reading: readMirror(both), writing: null, problem: await explainMirror(error) };
    }
    await markSchema(found.db);
    await browser.storage.session?.set({ [HEALED]: true });
    return null;
  };
  const withoutDatabase = async (why: StoreProblem): Promise<Standing<Writing>> => {
    const mirrored = await mirror.read().catch(() => null);
    if (mirrored === null)
      return { reading: NOTHING, writing: null, problem: orFull(why, { kind: 'storage-unavailable' }) };
    const problem = orFull(why, { kind: 'read-only', broken: 'database' });
    return { reading: readMirror(mirrored), writing: null, problem };
  };

  const finish = (reached: Standing<Writing>): Standing<Writing> => {
    [attempt, standing, meanwhile, lastEnd] = [null, reached, null, now()];
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
  const start = (): Promise<Standing<Writing>> => {
    const blocked = new Promise<Standing<Writing>>((resolve) => {
      onBlocked = () => {
        wasTold = true;
        // The opening goes on, and is taken up when the other page lets go.
        void readMeanwhile().then((reading) =>
          resolve({ reading: reading ?? NOTHING, writing: null, problem: { kind: 'upgrade-blocked' } }),
        );
      };
    });
    attempt = Promise.race([open().then(finish), blocked]);
    return attempt;
  };
  const retryLater = ({ kind }: StoreProblem) => {
    if (kind === 'newer-schema') return;
    const delayMs = RETRIES_MS[Math.min(failures++, RETRIES_MS.length - 1)] ?? REST_MS;
    const timer = setTimeout(() => {
      if (attempt === null && standing?.problem != null) void start();
    }, delayMs);
    signal?.addEventListener('abort', () => clearTimeout(timer));
  };
  const isRested = () => now() - lastEnd >= REST_MS;
  const settled = async (): Promise<Standing<Writing>> => {
    if (attempt !== null) return attempt;
    if (standing === null || (standing.problem !== null && isRested())) return start();
    return standing;
  };
  /** What can be read while the first opening goes on; `null` where that is nothing. */
  const readMeanwhile = async (): Promise<StoreReading | null> => {
    // A database that nobody has filled yet has nothing to show.
    const early = standing?.reading ?? (opened === null || opened.isNew ? null : readDatabase(opened, mirror));
    meanwhile ??= early ?? (await mirror.read().then(readMirror, () => null));
    return meanwhile;
  };
  const look = async (): Promise<Standing<Writing>> => {
    if (standing !== null) {
      // Whoever looks does not wait for the next attempt; it tells by itself when it has worked.
      if (standing.problem !== null && attempt === null && isRested()) void start();
      return standing;
    }
    const reached = meanwhile === null ? await Promise.race([settled(), patience()]) : null;
    if (reached !== null) return reached;
    wasTold = true;
    const early = readMeanwhile().then((reading): Standing<Writing> | Promise<Standing<Writing>> =>
      reading === null ? settled() : { reading, writing: null, problem: { kind: 'opening' } },
    );
    return Promise.race([settled(), early]);
  };
  const failed = async (error: unknown): Promise<StoreProblem> => {
    const problem = await explainMirror(error);
    if (error instanceof DeletedForGoodError || attempt !== null) return problem;
    await browser.storage.session?.remove(HEALED);
    const isFirst = now() - lastFailure >= REST_MS;
    lastFailure = now();
    if (!isFirst) {
      // What was opened a moment ago fails as well: until the next attempt there is a problem.
      if (standing !== null) finish({ ...standing, writing: null, problem });
      return problem;
    }
    if (isOfMirror(error)) standing = null;
    else lose(opened);
    void start();
    return problem;
  };
  return {
    settled,
    look,
    failed,
  };
}

const explainMirror = async (error: unknown): Promise<StoreProblem> => {
  const problem = await explainStoreError(error);
  return isOfMirror(error) ? orFull(problem, { kind: 'read-only', broken: 'mirror' }) : problem;
};

const isOfMirror = (error: unknown) => error instanceof MirrorError;

function orFull(why: StoreProblem, problem: StoreProblem): StoreProblem {
  return why.kind === 'storage-full' ? why : problem;
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
}

/** Databases are lost when the browser dies, not when the background is stopped: once a session is enough. */
async function isHealed(): Promise<boolean> {
  return (await browser.storage.session?.get(HEALED))?.[HEALED] === true;
}

function asMirrored(rows: readonly Highlight[], articles: readonly { readonly key: string }[]) {
  return {
    highlight: new Map(rows.map((row) => [row.id, row])),
    article: new Map(articles.map((article) => [article.key, article])),
  };
}
