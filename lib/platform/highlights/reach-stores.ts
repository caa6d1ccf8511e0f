// One attempt to reach both stores: open the database, bring it together with its mirror, begin to write.
import { browser } from 'wxt/browser';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import { SESSION } from '../storage-keys.ts';
import { explainStoreError } from './explain-store-error.ts';
import { healStores, uniteStores } from './heal-database.ts';
import { markSchema, type OpenedDatabase } from './highlight-database.ts';
import type { HeldDatabase } from './hold-database.ts';
import { type Mirror, MirrorError } from './mirror.ts';
import { NOTHING, readDatabase, readMirror, type StoreReading } from './store-reading.ts';

/** What can be read now, and what can be written: nothing while there is a problem. */
export interface Standing<Writing> {
  readonly reading: StoreReading;
  readonly writing: Writing | null;
  readonly problem: StoreProblem | null;
}

/** What an attempt needs. */
export interface Reach<Writing> {
  readonly database: HeldDatabase;
  readonly mirror: Mirror;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** Makes what writes to a database that agrees with its mirror, and finishes what was begun in the last session. */
  readonly startWriting: (opened: OpenedDatabase) => Promise<Writing>;
  readonly signal?: AbortSignal | undefined;
}

/** Reaches both stores, or the one that can be read; never rejects. Waits for a store that opens slowly. */
export async function reachStores<Writing>(reach: Reach<Writing>): Promise<Standing<Writing>> {
  const { database, mirror, startWriting, signal } = reach;
  let opened: OpenedDatabase;
  try {
    opened = await database.open();
  } catch (error) {
    return withoutDatabase(mirror, await explainStoreError(error));
  }
  const reading = readDatabase(opened, mirror);
  if (opened.isNewer) return { reading, writing: null, problem: { kind: 'newer-schema' } };
  try {
    const unhealed = await heal(reach, opened);
    return unhealed ?? { reading, writing: await startWriting(opened), problem: null };
  } catch (error) {
    // Closed while it was being filled: there is another one to open.
    if (database.current() !== opened && signal?.aborted !== true) return reachStores(reach);
    return { reading, writing: null, problem: await explainFailure(error) };
  }
}

/** Explains a write or a read that failed; what the mirror said is a problem of the mirror, unless the disk is full. */
export async function explainFailure(error: unknown): Promise<StoreProblem> {
  const problem = await explainStoreError(error);
  return error instanceof MirrorError ? orFull(problem, { kind: 'read-only', broken: 'mirror' }) : problem;
}

/** Databases are lost when the browser dies, not when the background is stopped: to heal once a session is enough. */
export async function forgetHealing(): Promise<void> {
  await browser.storage.session?.remove(SESSION.healed);
}

/** Brings both together, once a session. Returns what to serve instead where that cannot be written. */
async function heal<Writing>(
  { mirror, now }: Reach<Writing>,
  { db, isNew }: OpenedDatabase,
): Promise<Standing<Writing> | null> {
  if (!isNew && (await isHealed())) return null;
  const mirrored = await mirror.read();
  const union = await uniteStores(db, mirrored, now());
  try {
    await healStores({ db, mirror }, union);
  } catch (error) {
    const both = { ...mirrored, ...asMirrored(union.rows, union.articles) };
    return { reading: readMirror(both), writing: null, problem: await explainFailure(error) };
  }
  await markSchema(db);
  await browser.storage.session?.set({ [SESSION.healed]: true });
  return null;
}

async function withoutDatabase<Writing>(mirror: Mirror, why: StoreProblem): Promise<Standing<Writing>> {
  const mirrored = await mirror.read().catch(() => null);
  if (mirrored === null)
    return { reading: NOTHING, writing: null, problem: orFull(why, { kind: 'storage-unavailable' }) };
  const problem = orFull(why, { kind: 'read-only', broken: 'database' });
  return { reading: readMirror(mirrored), writing: null, problem };
}

function orFull(why: StoreProblem, problem: StoreProblem): StoreProblem {
  return why.kind === 'storage-full' ? why : problem;
}

async function isHealed(): Promise<boolean> {
  return (await browser.storage.session?.get(SESSION.healed))?.[SESSION.healed] === true;
}

function asMirrored(rows: readonly Highlight[], articles: readonly { readonly key: string }[]) {
  return {
    highlight: new Map(rows.map((row) => [row.id, row])),
    article: new Map(articles.map((article) => [article.key, article])),
  };
}
