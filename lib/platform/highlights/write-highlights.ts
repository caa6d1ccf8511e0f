// The writing half of the store. What a promise has resolved for is in the database and in its mirror.
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightChange, HighlightStore, StoreChange } from '../../core/highlight/highlight-store.ts';
import { mergeHighlight } from '../../core/highlight/merge-highlight.ts';
import { parseHighlight } from '../../core/highlight/parse-highlight.ts';
import { stampDeleted } from '../../core/highlight/stamp-deleted.ts';
import { listTagUses } from '../../core/highlight/tag-uses.ts';
import { succeed } from '../../core/result.ts';
import { FAMILY, STORED } from '../storage-keys.ts';
import { DeletedForGoodError } from './explain-store-error.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import type { Mirror } from './mirror.ts';

interface Options {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** After each acknowledged change. */
  readonly onChange: (change: StoreChange) => void;
}

const TOLD: StoreChange = { highlights: [], gone: [], settings: null };

/** Rejects with what the database or the mirror said, or with `DeletedForGoodError`; then nothing is acknowledged. */
export function writeHighlights(
  db: HighlightDatabase,
  mirror: Mirror,
  { now, onChange }: Options,
): Pick<HighlightStore, 'save' | 'purge' | 'saveSettings'> {
  const nowText = () => new Date(now()).toISOString();
  return {
    async save(changes) {
      const saved = await writeChanges(db, changes, nowText());
      const articles = changes.flatMap(({ article }) => article ?? []);
      await mirror.set({
        ...Object.fromEntries(saved.map((row) => [FAMILY.highlight + row.id, row])),
        ...Object.fromEntries(articles.map((article) => [FAMILY.article + article.key, article])),
      });
      onChange({ ...TOLD, highlights: saved });
      return succeed(saved);
    },
    async purge(ids) {
      const inBin = await db.bin.toCollection().primaryKeys();
      const gone = ids === null ? inBin : ids.filter((id) => inBin.includes(id));
      const at = nowText();
      await mirror.set(Object.fromEntries(gone.map((id) => [FAMILY.gone + id, at])));
      await db.transaction('rw', [db.bin, db.gone], async () => {
        await db.gone.bulkPut(gone.map((id) => ({ id, at })));
        await db.bin.bulkDelete(gone);
      });
      await mirror.remove(gone.flatMap((id) => [FAMILY.highlight + id, FAMILY.draft + id]));
      if (gone.length > 0) onChange({ ...TOLD, gone });
      return succeed(gone);
    },
    async saveSettings(settings) {
      await db.settings.put({ key: 'reader', value: settings });
      await mirror.set({ [STORED.settings]: settings });
      onChange({ ...TOLD, settings });
      return succeed(settings);
    },
  };
}

/** All changes in one transaction, each merged with the row of that moment, or none. */
function writeChanges(
  db: HighlightDatabase,
  changes: readonly HighlightChange[],
  now: string,
): Promise<readonly Highlight[]> {
  return db.transaction('rw', [db.highlights, db.bin, db.articles, db.tags, db.gone], async () => {
    const saved: Highlight[] = [];
    for (const change of changes) saved.push(await writeChange(db, change, now));
    return saved;
  });
}

async function writeChange(
  db: HighlightDatabase,
  { highlight, base, article }: HighlightChange,
  now: string,
): Promise<Highlight> {
  const { id } = highlight;
  // Thrown, not aborted: browsers disagree on what an aborted transaction rejects with.
  if ((await db.gone.get(id)) !== undefined) throw new DeletedForGoodError(id);
  const current = parseHighlight((await db.highlights.get(id)) ?? (await db.bin.get(id)));
  const merged = current.ok ? mergeHighlight(current.value, highlight, base) : { ...highlight, revision: 1 };
  const row = stampDeleted(merged, current.ok ? current.value : null, now);
  const [into, from] = row.deleted === null ? [db.highlights, db.bin] : [db.bin, db.highlights];
  await from.delete(id);
  await into.put(row);
  await db.tags.bulkPut([...listTagUses([row])]);
  if (article !== undefined) await db.articles.put(article);
  return row;
}
