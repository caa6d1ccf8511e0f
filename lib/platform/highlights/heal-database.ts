// Database and mirror, brought together again: the union of both, the higher revision wins, tombstones win over all.
import { BIN_DAYS, type Highlight, type HighlightedArticle } from '../../core/highlight/highlight.ts';
import type { Quarantined } from '../../core/highlight/highlight-store.ts';
import { parseArticle, parseHighlight } from '../../core/highlight/parse-highlight.ts';
import { listTagUses } from '../../core/highlight/tag-uses.ts';
import { FAMILY } from '../storage-keys.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import type { Mirrored, StorePair } from './mirror.ts';

/** Rows that are written at once. */
const CHUNK = 500;

/** What both stores should have, and what each of them lacks. */
export interface Union {
  readonly rows: readonly Highlight[];
  /** When rows were deleted for good, by id: tombstones, and what the bin has had for longer than its days. ISO 8601. */
  readonly gone: ReadonlyMap<string, string>;
  /** Rows that cannot be parsed. */
  readonly aside: readonly Quarantined[];
  readonly articles: readonly HighlightedArticle[];
  readonly lacking: {
    readonly database: readonly Highlight[];
    readonly mirror: readonly Highlight[];
    readonly databaseArticles: readonly HighlightedArticle[];
    readonly mirrorArticles: readonly HighlightedArticle[];
  };
}

/** Reads the database and compares it with the mirror. Writes nothing. `now` is Unix time in milliseconds. */
export async function uniteStores(db: HighlightDatabase, mirrored: Mirrored, now: number): Promise<Union> {
  const aside: Quarantined[] = [];
  const stored = [...(await db.highlights.toArray()), ...(await db.bin.toArray())];
  const own = readRows(
    stored.map((row) => [idOf(row), row]),
    aside,
  );
  const other = readRows([...mirrored.highlight], aside);
  const gone = await uniteTombstones(db, mirrored, now);
  const merged = new Map<string, Highlight>();
  for (const row of [...own.values(), ...other.values()]) {
    const known = merged.get(row.id);
    if (known === undefined || known.revision < row.revision) merged.set(row.id, row);
  }
  const oldest = new Date(now - BIN_DAYS * 86_400_000).toISOString();
  for (const [id, { deleted }] of merged)
    if (deleted !== null && deleted < oldest) gone.set(id, new Date(now).toISOString());
  for (const id of gone.keys()) merged.delete(id);
  const rows = [...merged.values()];
  const articles = await uniteArticles(db, mirrored);
  return {
    rows,
    gone,
    aside,
    articles: articles.all,
    lacking: {
      database: rows.filter((row) => own.get(row.id)?.revision !== row.revision),
      mirror: rows.filter((row) => other.get(row.id)?.revision !== row.revision),
      databaseArticles: articles.database,
      mirrorArticles: articles.mirror,
    },
  };
}

/** Writes to each store what it lacks, puts aside what cannot be read, and forgets the drafts of rows that are gone. */
export async function healStores({ db, mirror }: StorePair, union: Union): Promise<void> {
  const { rows, gone, aside, lacking } = union;
  const dropped = [...gone.keys(), ...aside.map(({ id }) => id)];
  await db.transaction('rw', [db.highlights, db.bin, db.gone, db.quarantine, db.tags, db.articles], async () => {
    const stale = [...dropped, ...lacking.database.map(({ id }) => id)];
    await db.highlights.bulkDelete(stale);
    await db.bin.bulkDelete(stale);
    await db.highlights.bulkPut(lacking.database.filter(({ deleted }) => deleted === null));
    await db.bin.bulkPut(lacking.database.filter(({ deleted }) => deleted !== null));
    await db.gone.bulkPut([...gone].map(([id, at]) => ({ id, at })));
    await db.quarantine.bulkPut([...aside]);
    await db.tags.clear();
    await db.tags.bulkPut([...listTagUses(rows)]);
    await db.articles.bulkPut([...lacking.databaseArticles]);
  });
  for (let from = 0; from < lacking.mirror.length; from += CHUNK)
    await mirror.set(keyed(lacking.mirror.slice(from, from + CHUNK), ({ id }) => FAMILY.highlight + id));
  await mirror.set({
    ...keyed(aside, ({ id }) => FAMILY.quarantine + id),
    ...Object.fromEntries([...gone].map(([id, at]) => [FAMILY.gone + id, at])),
    ...keyed(lacking.mirrorArticles, ({ key }) => FAMILY.article + key),
  });
  await mirror.remove([
    ...dropped.map((id) => FAMILY.highlight + id),
    ...[...gone.keys()].map((id) => FAMILY.draft + id),
  ]);
}

/** A tombstone of both has the earlier time; one whose time cannot be read has that of now. */
async function uniteTombstones(db: HighlightDatabase, mirrored: Mirrored, now: number): Promise<Map<string, string>> {
  const gone = new Map<string, string>();
  for (const [id, at] of [...mirrored.gone, ...(await db.gone.toArray()).map(({ id, at }) => [id, at] as const)]) {
    const time = typeof at === 'string' ? at : new Date(now).toISOString();
    const known = gone.get(id);
    if (known === undefined || time < known) gone.set(id, time);
  }
  return gone;
}

async function uniteArticles(db: HighlightDatabase, mirrored: Mirrored) {
  const own = new Map((await db.articles.toArray()).map((article) => [article.key, article]));
  const database = [...mirrored.article].flatMap(([key, value]): HighlightedArticle[] => {
    const parsed = parseArticle(value);
    return parsed.ok && !own.has(key) ? [parsed.value] : [];
  });
  const mirror = [...own.values()].filter(({ key }) => !mirrored.article.has(key));
  return { all: [...own.values(), ...database], database, mirror };
}

function keyed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [keyOf(row), row]));
}

function readRows(rows: readonly (readonly [string, unknown])[], aside: Quarantined[]): Map<string, Highlight> {
  const read = new Map<string, Highlight>();
  for (const [id, row] of rows) {
    const parsed = parseHighlight(row);
    if (parsed.ok && parsed.value.id === id) read.set(id, parsed.value);
    else aside.push({ id, row, why: parsed.ok ? 'id: Expected that of its key' : parsed.problem });
  }
  return read;
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}
