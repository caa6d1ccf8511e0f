// The mirror of the database in storage.local, one key a record. A torn log makes Chromium delete a whole database;
// two stores are not torn at once.
import { browser } from 'wxt/browser';
import { createQueue } from '../queue.ts';
import { FAMILY, STORED } from '../storage-keys.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import { NoAnswerError, readLocal } from './read-local.ts';

/** Records by key. */
export type MirrorRecords = Readonly<Record<string, unknown>>;

const KINDS = ['highlight', 'article', 'gone', 'quarantine'] as const;

/** All records of the mirror, by prefix and id; what was stored, not what was checked. */
export type Mirrored = Readonly<Record<(typeof KINDS)[number], ReadonlyMap<string, unknown>>> & {
  readonly settings: unknown;
};

/** `storage.local` could not be read or written. */
export class MirrorError extends Error {
  override readonly name = 'MirrorError';
}

/** For all records, a hundred thousand of them on a busy disk. */
const WHOLE_PATIENCE_MS = 30_000;

/** Chromium repairs a torn log behind the call that failed on it: the next one has an answer. */
const RETRIES_MS = [50, 300, 1000];

/** Writes go out one after the other, in the order they were asked for. Failures are a `MirrorError`. */
export function createMirror() {
  const queue = createQueue();
  const write = (work: () => Promise<void>): Promise<void> => queue.run(work).catch(refuse);
  return {
    set: (records: MirrorRecords) => write(() => browser.storage.local.set({ ...records })),
    remove: (keys: readonly string[]) => write(() => browser.storage.local.remove([...keys])),
    /** Reads everything; tries again a few times, then record by record where the browser can list its keys. */
    async read(): Promise<Mirrored> {
      await queue.settled();
      return sort(await readAll().catch(refuse));
    },
    async settings(): Promise<unknown> {
      return (await readLocal(STORED.settings).catch(refuse))[STORED.settings];
    },
  };
}

/** What `createMirror` returns. */
export type Mirror = ReturnType<typeof createMirror>;

/** Database and mirror: what is kept is in both. */
export interface StorePair {
  readonly db: HighlightDatabase;
  readonly mirror: Mirror;
}

function refuse(error: unknown): never {
  throw new MirrorError(error instanceof Error ? `${error.name}: ${error.message}` : String(error), { cause: error });
}

async function readAll(): Promise<MirrorRecords> {
  let problem: unknown;
  for (const delayMs of [0, ...RETRIES_MS]) {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    try {
      return await readLocal(null, { patienceMs: WHOLE_PATIENCE_MS });
    } catch (error) {
      if (error instanceof NoAnswerError) throw error;
      problem = error;
    }
  }
  return readByKey(problem);
}

/** A record that cannot be read does not cost the others. Rejects with `problem` where not one can be. */
async function readByKey(problem: unknown): Promise<MirrorRecords> {
  const keys = await browser.storage.local.getKeys?.().catch(() => null);
  if (keys == null) throw problem;
  const found: Record<string, unknown> = {};
  for (const key of keys) Object.assign(found, await readLocal(key).catch(() => ({})));
  if (keys.length > 0 && Object.keys(found).length === 0) throw problem;
  return found;
}

function sort(records: MirrorRecords): Mirrored {
  const found = {
    highlight: new Map<string, unknown>(),
    article: new Map<string, unknown>(),
    gone: new Map<string, unknown>(),
    quarantine: new Map<string, unknown>(),
  };
  for (const [key, value] of Object.entries(records))
    for (const kind of KINDS) if (key.startsWith(FAMILY[kind])) found[kind].set(key.slice(FAMILY[kind].length), value);
  return { ...found, settings: records[STORED.settings] };
}
