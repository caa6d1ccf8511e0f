// An import into database and mirror, and out of them again. Both may be done twice: what was interrupted is done anew.
import type { Highlight } from '../core/highlight.ts';
import type { ImportContent } from '../core/highlight-store.ts';
import { applyChange, revertChange } from '../core/import/apply-change.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import { MIRROR, type Mirror } from './mirror.ts';

/** Rows in one write to the mirror. */
const CHUNK = 1000;

/** All of it in one transaction, then the mirror. `isAgain`: an earlier run may have ended anywhere. The rows as kept. */
export async function applyImport(
  db: HighlightDatabase,
  mirror: Mirror,
  content: ImportContent,
  { isAgain }: { readonly isAgain: boolean },
): Promise<readonly Highlight[]> {
  const ids = content.highlights.map(({ after }) => after.id);
  const tables = [db.highlights, db.bin, db.articles, db.tags, db.gone, db.quarantine, db.settings];
  const { rows: saved, back } = await db.transaction('rw', tables, async () => {
    const current = await readRows(db, ids);
    const gone = new Set(await db.gone.toCollection().primaryKeys());
    const rows = content.highlights.flatMap((change) => {
      const { id } = change.after;
      return applyChange(change, current.get(id) ?? null, gone.has(id)) ?? [];
    });
    await putRows(db, rows, current);
    const back = rows.flatMap(({ id }) => (gone.has(id) ? [id] : []));
    await db.gone.bulkDelete(back);
    await db.gone.bulkPut([...content.tombstones]);
    await db.articles.bulkPut([...content.articles]);
    await db.quarantine.bulkPut([...content.quarantine]);
    if (content.settings !== null) await db.settings.put({ key: 'reader', value: content.settings });
    return { rows, back };
  });
  // Rows that an interrupted run has put are no change any more, and are not in the mirror yet: all of them are written.
  const kept = isAgain ? [...(await readRows(db, ids)).values()] : saved;
  await mirror.remove((isAgain ? ids : back).map((id) => MIRROR.gone + id));
  await mirrorRows(mirror, kept);
  await mirror.set({
    ...Object.fromEntries(content.articles.map((article) => [MIRROR.article + article.key, article])),
    ...Object.fromEntries(content.tombstones.map(({ id, at }) => [MIRROR.gone + id, at])),
    ...Object.fromEntries(content.quarantine.map((row) => [MIRROR.quarantine + row.id, row])),
    ...(content.settings === null ? {} : { [MIRROR.settings]: content.settings }),
  });
  return saved;
}

/** Rows go back to what they were, but for those that were changed since. */
export async function revertImport(
  db: HighlightDatabase,
  mirror: Mirror,
  content: ImportContent,
): Promise<{ readonly changed: readonly Highlight[]; readonly removed: readonly string[] }> {
  const ids = content.highlights.map(({ after }) => after.id);
  const tables = [db.highlights, db.bin, db.articles, db.tags];
  const reverted = await db.transaction('rw', tables, async () => {
    const current = await readRows(db, ids);
    const changed: Highlight[] = [];
    const removed: string[] = [];
    for (const change of content.highlights) {
      const row = revertChange(change, current.get(change.after.id) ?? null);
      if (row === 'remove') removed.push(change.after.id);
      else if (row !== null) changed.push(row);
    }
    await db.highlights.bulkDelete(removed);
    await db.bin.bulkDelete(removed);
    await putRows(db, changed, current);
    const empty: string[] = [];
    for (const { key } of content.articles) {
      const isUsed = (await db.highlights.where('article').equals(key).count()) > 0;
      if (!isUsed && (await db.bin.filter(({ article }) => article === key).count()) === 0) empty.push(key);
    }
    await db.articles.bulkDelete(empty);
    return { changed, removed, empty };
  });
  // As above: what an interrupted run has removed from the database may still be in the mirror.
  const kept = await readRows(db, ids);
  await mirror.remove([
    ...ids.filter((id) => !kept.has(id)).map((id) => MIRROR.highlight + id),
    ...reverted.empty.map((key) => MIRROR.article + key),
  ]);
  await mirrorRows(mirror, [...kept.values()]);
  return reverted;
}

/** Of these ids, the rows that there are. To ask for each that is not there takes longer than to list all that are. */
async function readRows(db: HighlightDatabase, ids: readonly string[]): Promise<Map<string, Highlight>> {
  const wanted = new Set(ids);
  const read = async (table: HighlightDatabase['highlights']) => {
    const there = (await table.toCollection().primaryKeys()).filter((id) => wanted.has(id));
    return there.length === 0 ? [] : table.bulkGet(there);
  };
  const rows = [...(await read(db.highlights)), ...(await read(db.bin))];
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

async function putRows(
  db: HighlightDatabase,
  rows: readonly Highlight[],
  current: ReadonlyMap<string, Highlight>,
): Promise<void> {
  const [live, binned] = [
    rows.filter(({ deleted }) => deleted === null),
    rows.filter(({ deleted }) => deleted !== null),
  ];
  const moved = rows.flatMap(({ id }) => (current.has(id) ? [id] : []));
  await db.bin.bulkDelete(moved);
  await db.highlights.bulkDelete(moved);
  await db.highlights.bulkPut(live);
  await db.bin.bulkPut(binned);
  const used = new Map<string, string>();
  for (const { tags, modified } of live)
    for (const tag of tags) if ((used.get(tag) ?? '') < modified) used.set(tag, modified);
  await db.tags.bulkPut([...used].map(([tag, at]) => ({ tag, used: at })));
}

async function mirrorRows(mirror: Mirror, rows: readonly Highlight[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await mirror.set(Object.fromEntries(rows.slice(at, at + CHUNK).map((row) => [MIRROR.highlight + row.id, row])));
}
