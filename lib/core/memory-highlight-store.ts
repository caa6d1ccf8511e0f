// The store where there is no storage: in memory alone, gone with the browser.
import { DEFAULT_SETTINGS, type Highlight, type HighlightedArticle, type ReaderSettings } from './highlight.ts';
import type { HighlightStore, StoreChange, StoreProblem } from './highlight-store.ts';
import { mergeHighlight } from './merge-highlight.ts';
import { fail, succeed } from './result.ts';

interface Options {
  readonly now: () => number;
  /** Why it is memory alone; told with its state. */
  readonly problem?: StoreProblem | null;
  readonly onChange?: (change: StoreChange) => void;
}

/** A store that behaves as the kept one does, until it is forgotten. */
export function createMemoryHighlightStore({ problem = null, onChange }: Options): HighlightStore {
  const rows = new Map<string, Highlight>();
  const articles = new Map<string, HighlightedArticle>();
  const gone = new Set<string>();
  let settings: ReaderSettings = DEFAULT_SETTINGS;
  const tell = (change: Partial<StoreChange>) => onChange?.({ highlights: [], gone: [], settings: null, ...change });
  const live = () => [...rows.values()].filter(({ deleted }) => deleted === null);
  const binned = () => [...rows.values()].filter(({ deleted }) => deleted !== null);
  const byCreation = (one: Highlight, other: Highlight) =>
    one.created < other.created ? -1 : Number(one.created > other.created);
  return {
    list: async (article) =>
      live()
        .filter((row) => row.article === article)
        .sort(byCreation),
    listAll: async ({ bin = false } = {}) => (bin ? binned() : live()).sort(byCreation).reverse(),
    listArticles: async () => [...articles.values()],
    async listTags() {
      const used = new Map<string, string>();
      for (const { tags, modified } of live())
        for (const tag of tags) if ((used.get(tag) ?? '') < modified) used.set(tag, modified);
      return [...used].map(([tag, at]) => ({ tag, used: at })).sort((a, b) => (a.used < b.used ? 1 : -1));
    },
    find: async (id) => rows.get(id) ?? null,
    async save(changes) {
      const dead = changes.find(({ highlight }) => gone.has(highlight.id));
      if (dead !== undefined) return fail({ kind: 'refused', why: `${dead.highlight.id}: Deleted for good` });
      const saved = changes.map(({ highlight, base, article }) => {
        const current = rows.get(highlight.id);
        const row = current === undefined ? { ...highlight, revision: 1 } : mergeHighlight(current, highlight, base);
        rows.set(row.id, row);
        if (article !== undefined) articles.set(article.key, article);
        return row;
      });
      tell({ highlights: saved });
      return succeed(saved);
    },
    async purge(ids) {
      const purged = binned()
        .map(({ id }) => id)
        .filter((id) => ids === null || ids.includes(id));
      for (const id of purged) {
        rows.delete(id);
        gone.add(id);
      }
      if (purged.length > 0) tell({ gone: purged });
      return succeed(purged);
    },
    loadSettings: async () => settings,
    async saveSettings(wanted) {
      settings = wanted;
      tell({ settings });
      return succeed(settings);
    },
    listQuarantined: async () => [],
    problem: async () => problem,
    state: async () => ({
      problem,
      highlights: live().length,
      articles: articles.size,
      bin: binned().length,
      quarantined: 0,
      usedBytes: null,
    }),
  };
}
