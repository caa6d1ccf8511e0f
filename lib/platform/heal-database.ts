// Database and mirror, brought together again: the union of both, the higher revision wins, tombstones win over all.
import { BIN_DAYS, type Highlight, type HighlightedArticle } from '../core/highlight.ts';
import type { Quarantined } from '../core/highlight-store.ts';
import { parseArticle, parseHighlight } from '../core/parse-highlight.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import { MIRROR, type Mirror } from './mirror.ts';

/** Rows that are written at once. */
const CHUNK = 500;

/** What each store lacks is written to it; rows that cannot be read are put aside. Empties what is old in the bin. */
export async function healDatabase(db: HighlightDatabase, mirror: Mirror, now: number): Promise<void> {
  const mirrored = await mirror.read();
  const aside: Quarantined[] = [];
  const gone = new Set([...mirrored.gone.keys(), ...(await db.gone.toCollection().primaryKeys())]);
  const stored = [...(await db.highlights.toArray()), ...(await db.bin.toArray())];
  const own = readRows(
    stored.map((row) => [idOf(row), row]),
    aside,
  );
  const other = readRows([...mirrored.highlight], aside);
  const merged = new Map<string, Highlight>();
  for (const row of [...own.values(), ...other.values()]) {
    const known = merged.get(row.id);
    if (known === undefined || known.revision < row.revision) merged.set(row.id, row);
  }
  const oldest = new Date(now - BIN_DAYS * 86_400_000).toISOString();
  for (const [id, { deleted }] of merged) if (deleted !== null && deleted < oldest) gone.add(id);
  for (const id of gone) merged.delete(id);

  const rows = [...merged.values()];
  const lost = rows.filter((row) => own.get(row.id)?.revision !== row.revision);
  const unmirrored = rows.filter((row) => other.get(row.id)?.revision !== row.revision);
  await db.transaction('rw', [db.highlights, db.bin, db.gone, db.quarantine, db.tags], async () => {
    const dropped = [...gone, ...aside.map(({ id }) => id)];
    await db.highlights.bulkDelete([...dropped, ...lost.map(({ id }) => id)]);
    await db.bin.bulkDelete([...dropped, ...lost.map(({ id }) => id)]);
    await db.highlights.bulkPut(lost.filter(({ deleted }) => deleted === null));
    await db.bin.bulkPut(lost.filter(({ deleted }) => deleted !== null));
    await db.gone.bulkPut([...gone].map((id) => ({ id, at: new Date(now).toISOString() })));
    await db.quarantine.bulkPut(aside);
    const used = new Map<string, string>();
    for (const { deleted, tags, modified } of rows)
      if (deleted === null) for (const tag of tags) if ((used.get(tag) ?? '') < modified) used.set(tag, modified);
    await db.tags.clear();
    await db.tags.bulkPut([...used].map(([tag, at]) => ({ tag, used: at })));
  });
  for (let at = 0; at < unmirrored.length; at += CHUNK)
    await mirror.set(
      Object.fromEntries(unmirrored.slice(at, at + CHUNK).map((row) => [MIRROR.highlight + row.id, row])),
    );
  await mirror.set(Object.fromEntries(aside.map((each) => [MIRROR.quarantine + each.id, each])));
  await mirror.set(Object.fromEntries([...gone].map((id) => [MIRROR.gone + id, new Date(now).toISOString()])));
  await mirror.remove([...gone, ...aside.map(({ id }) => id)].map((id) => MIRROR.highlight + id));
  await healArticles(db, mirror, mirrored.article);
}

async function healArticles(
  db: HighlightDatabase,
  mirror: Mirror,
  mirrored: ReadonlyMap<string, unknown>,
): Promise<void> {
  const own = new Map((await db.articles.toArray()).map((article) => [article.key, article]));
  const lost = [...mirrored].flatMap(([key, value]): HighlightedArticle[] => {
    const parsed = parseArticle(value);
    return parsed.ok && !own.has(key) ? [parsed.value] : [];
  });
  await db.articles.bulkPut(lost);
  const unmirrored = [...own.values()].filter(({ key }) => !mirrored.has(key));
  await mirror.set(Object.fromEntries(unmirrored.map((article) => [MIRROR.article + article.key, article])));
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
