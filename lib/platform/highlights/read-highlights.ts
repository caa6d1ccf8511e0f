// The reading half of the store: from the database, or from what the mirror had when it was read.
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightStore, Quarantined } from '../../core/highlight/highlight-store.ts';
import { parseArticle, parseHighlight } from '../../core/highlight/parse-highlight.ts';
import { listTagUses } from '../../core/highlight/tag-uses.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import type { Mirrored } from './mirror.ts';

/** What can be asked of either store. Rows that cannot be parsed are left out; healing puts them aside. */
export type HighlightReading = Pick<
  HighlightStore,
  'list' | 'listAll' | 'listArticles' | 'listTags' | 'find' | 'listQuarantined' | 'listTombstones'
>;

/** Reads the database. */
export function readHighlights(db: HighlightDatabase): HighlightReading {
  return {
    list: async (articles) =>
      parseAll(
        await db.highlights
          .where('article')
          .anyOf([...articles])
          .toArray(),
      ).sort(byCreation),
    async listAll({ bin = false } = {}) {
      const rows = bin ? db.bin.toArray() : db.highlights.orderBy('created').reverse().toArray();
      return bin
        ? parseAll(await rows)
            .sort(byCreation)
            .reverse()
        : parseAll(await rows);
    },
    listArticles: () => db.articles.toArray(),
    async listTags() {
      const used = new Set(await db.highlights.orderBy('tags').uniqueKeys());
      return (await db.tags.orderBy('used').reverse().toArray()).filter(({ tag }) => used.has(tag));
    },
    async find(id) {
      const parsed = parseHighlight((await db.highlights.get(id)) ?? (await db.bin.get(id)));
      return parsed.ok ? parsed.value : null;
    },
    listQuarantined: () => db.quarantine.toArray(),
    listTombstones: () => db.gone.toArray(),
  };
}

/** Reads what the mirror had, while the database cannot be read. */
export function readMirrored({ highlight, article, gone, quarantine }: Mirrored): HighlightReading {
  const rows = parseAll([...highlight.values()].filter((row) => !gone.has(idOf(row)))).sort(byCreation);
  const live = rows.filter(({ deleted }) => deleted === null);
  const articles = [...article.values()].flatMap((value) => {
    const parsed = parseArticle(value);
    return parsed.ok ? [parsed.value] : [];
  });
  return {
    list: async (keys) => live.filter((row) => keys.includes(row.article)),
    listAll: async ({ bin = false } = {}) => (bin ? rows.filter(({ deleted }) => deleted !== null) : live).toReversed(),
    listArticles: async () => articles,
    listTags: async () => listTagUses(live),
    find: async (id) => rows.find((row) => row.id === id) ?? null,
    listQuarantined: async () => [...quarantine.values()].filter(isQuarantined),
    listTombstones: async () => [...gone].map(([id, at]) => ({ id, at: String(at) })),
  };
}

function parseAll(rows: readonly unknown[]): Highlight[] {
  return rows.flatMap((row) => {
    const parsed = parseHighlight(row);
    return parsed.ok ? [parsed.value] : [];
  });
}

function byCreation(one: Highlight, other: Highlight): number {
  return one.created < other.created ? -1 : Number(one.created > other.created);
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
}

function isQuarantined(value: unknown): value is Quarantined {
  return typeof value === 'object' && value !== null && 'id' in value && 'row' in value && 'why' in value;
}
