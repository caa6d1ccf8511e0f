// The mirror of the database in storage.local, one key a record. A torn log makes Chromium delete a whole database;
// two stores are not torn at once.
import { browser } from 'wxt/browser';
import { NoAnswerError, readLocal } from './read-local.ts';

export type MirrorRecords = Readonly<Record<string, unknown>>;

/** Prefixes of the mirror's keys. */
export const MIRROR = {
  highlight: 'highlight:',
  article: 'article:',
  gone: 'gone:',
  quarantine: 'quarantine:',
  settings: 'reader-settings',
} as const;

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
  let last: Promise<unknown> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work).catch(refuse);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    set: (records: MirrorRecords) => queue(() => browser.storage.local.set({ ...records })),
    remove: (keys: readonly string[]) => queue(() => browser.storage.local.remove([...keys])),
    /** Reads everything; tries again a few times, then record by record where the browser can list its keys. */
    async read(): Promise<Mirrored> {
      await last;
      return sort(await readAll().catch(refuse));
    },
    async settings(): Promise<unknown> {
      return (await readLocal(MIRROR.settings).catch(refuse))[MIRROR.settings];
    },
  };
}

export type Mirror = ReturnType<typeof createMirror>;

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
    for (const kind of KINDS) if (key.startsWith(MIRROR[kind])) found[kind].set(key.slice(MIRROR[kind].length), value);
  return { ...found, settings: records[MIRROR.settings] };
}
