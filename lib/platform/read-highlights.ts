import type { Highlight } from '../core/highlight.ts';
import type { HighlightStore } from '../core/highlight-store.ts';
import { parseHighlight } from '../core/parse-highlight.ts';
import type { HighlightDatabase } from './highlight-database.ts';

type Reading = Pick<
  HighlightStore,
  'list' | 'listAll' | 'listArticles' | 'listTags' | 'find' | 'listQuarantined' | 'listTombstones'
>;

/** The reading half of the store. Rows that cannot be read are left out here; healing puts them aside. */
export function readHighlights(db: HighlightDatabase): Reading {
  return {
    list: async (article) => parseAll(await db.highlights.where('article').equals(article).toArray()).sort(byCreation),
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

function parseAll(rows: readonly unknown[]): Highlight[] {
  return rows.flatMap((row) => {
    const parsed = parseHighlight(row);
    return parsed.ok ? [parsed.value] : [];
  });
}

function byCreation(one: Highlight, other: Highlight): number {
  return one.created < other.created ? -1 : Number(one.created > other.created);
}
