// An import into database and mirror, and out of them again. Both may be done twice: what was interrupted is done anew.

import { applyChange, revertChange } from '../../core/highlight/apply-change.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { ImportContent } from '../../core/highlight/highlight-store.ts';
import { listTagUses } from '../../core/highlight/tag-uses.ts';
import { FAMILY, STORED } from '../storage-keys.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import type { Mirror, StorePair } from './mirror.ts';

/** Rows in one write to the mirror. */
const CHUNK = 1000;

/** All of it in one transaction, then the mirror. `isAgain`: an earlier run may have ended anywhere. The rows as kept. */
export async function applyImport(
  { db, mirror }: StorePair,
  content: ImportContent,
  { isAgain }: { readonly isAgain: boolean },
): Promise<readonly Highlight[]> {
  const ids = content.highlights.map(({ after }) => after.id);
  const tables = [db.highlights, db.bin, db.articles, db.tags, db.gone, db.quarantine, db.settings];
  const {
    rows: saved,
    back,
    rest,
  } = await db.transaction('rw', tables, async () => {
    const current = await readRows(db, ids);
    const gone = new Set(await db.gone.toCollection().primaryKeys());
    const rows = content.highlights.flatMap((change) => {
      const { id } = change.after;
      return applyChange(change, current.get(id) ?? null, gone.has(id)) ?? [];
    });
    await putRows(db, rows, current);
    const back = rows.flatMap(({ id }) => (gone.has(id) ? [id] : []));
    await db.gone.bulkDelete(back);
    const rest = await chooseRest(db, content);
    await db.gone.bulkPut([...rest.tombstones]);
    await db.articles.bulkPut([...rest.articles]);
    await db.quarantine.bulkPut([...rest.quarantine]);
    if (content.settings !== null) await db.settings.put({ key: 'reader', value: content.settings });
    return { rows, back, rest };
  });
  // Rows that an interrupted run has put are no change any more, and are not in the mirror yet: all of them are written.
  const kept = isAgain ? [...(await readRows(db, ids)).values()] : saved;
  const { tombstones, articles, quarantine } = isAgain ? await readRest(db, content) : rest;
  await mirror.remove((isAgain ? ids : back).map((id) => FAMILY.gone + id));
  await mirrorRows(mirror, kept);
  await mirror.set({
    ...Object.fromEntries(articles.map((article) => [FAMILY.article + article.key, article])),
    ...Object.fromEntries(tombstones.map(({ id, at }) => [FAMILY.gone + id, at])),
    ...Object.fromEntries(quarantine.map((row) => [FAMILY.quarantine + row.id, row])),
    ...(content.settings === null ? {} : { [STORED.settings]: content.settings }),
  });
  return saved;
}

type Rest = Pick<ImportContent, 'tombstones' | 'articles' | 'quarantine'>;

/**
 * What comes beside the rows. Since it was planned a row may have come whose id it calls deleted for good: the row would
 * be lost at the next start. What is here by now stays as it is, so that undoing takes back no more than was brought.
 */
async function chooseRest(db: HighlightDatabase, content: ImportContent): Promise<Rest> {
  const rows = await readRows(
    db,
    content.tombstones.map(({ id }) => id),
  );
  const [gone, aside, known] = await Promise.all([
    db.gone.bulkGet(content.tombstones.map(({ id }) => id)),
    db.quarantine.bulkGet(content.quarantine.map(({ id }) => id)),
    db.articles.bulkGet(content.articles.map(({ key }) => key)),
  ]);
  return {
    tombstones: content.tombstones.filter(({ id }, at) => gone[at] === undefined && !rows.has(id)),
    quarantine: content.quarantine.filter((_, at) => aside[at] === undefined),
    articles: content.articles.filter((_, at) => known[at] === undefined),
  };
}

/** The same as it is in the database, after a run that was interrupted. */
async function readRest(db: HighlightDatabase, content: ImportContent): Promise<Rest> {
  const [tombstones, quarantine, articles] = await Promise.all([
    db.gone.bulkGet(content.tombstones.map(({ id }) => id)),
    db.quarantine.bulkGet(content.quarantine.map(({ id }) => id)),
    db.articles.bulkGet(content.articles.map(({ key }) => key)),
  ]);
  const there = <Value>(value: Value | undefined): value is Value => value !== undefined;
  return {
    tombstones: tombstones.filter(there),
    quarantine: quarantine.filter(there),
    articles: articles.filter(there),
  };
}

/** Rows go back to what they were, but for those that were changed since; all else that was brought goes. */
export async function revertImport(
  { db, mirror }: StorePair,
  content: ImportContent,
): Promise<{ readonly changed: readonly Highlight[]; readonly removed: readonly string[] }> {
  const ids = content.highlights.map(({ after }) => after.id);
  const tables = [db.highlights, db.bin, db.articles, db.tags, db.gone, db.quarantine];
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
    await db.gone.bulkDelete(content.tombstones.map(({ id }) => id));
    await db.quarantine.bulkDelete(content.quarantine.map(({ id }) => id));
    return { changed, removed, empty: await dropEmptyArticles(db, content) };
  });
  // As above: what an interrupted run has removed from the database may still be in the mirror.
  const kept = await readRows(db, ids);
  const dead = (content.revived ?? []).filter(({ id }) => !kept.has(id));
  await db.gone.bulkPut([...dead]);
  await mirror.remove([
    ...ids.filter((id) => !kept.has(id)).map((id) => FAMILY.highlight + id),
    ...reverted.empty.map((key) => FAMILY.article + key),
    ...content.tombstones.map(({ id }) => FAMILY.gone + id),
    ...content.quarantine.map(({ id }) => FAMILY.quarantine + id),
  ]);
  await mirror.set(Object.fromEntries(dead.map(({ id, at }) => [FAMILY.gone + id, at])));
  await mirrorRows(mirror, [...kept.values()]);
  return reverted;
}

/** Pages of the import on which nothing is any more. */
async function dropEmptyArticles(db: HighlightDatabase, content: ImportContent): Promise<readonly string[]> {
  const used = new Set([
    ...(await db.highlights.orderBy('article').uniqueKeys()),
    ...(await db.bin.toArray()).map(({ article }) => article),
  ]);
  const empty = content.articles.map(({ key }) => key).filter((key) => !used.has(key));
  await db.articles.bulkDelete(empty);
  return empty;
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
  await db.tags.bulkPut([...listTagUses(live)]);
}

async function mirrorRows(mirror: Mirror, rows: readonly Highlight[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await mirror.set(Object.fromEntries(rows.slice(at, at + CHUNK).map((row) => [FAMILY.highlight + row.id, row])));
}
