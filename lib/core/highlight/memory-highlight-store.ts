// The store of tests: it behaves as the kept one does, in memory alone.

import { fail, succeed } from '../result.ts';
import { applyChange, revertChange } from './apply-change.ts';
import { DEFAULT_SETTINGS, type Highlight, type HighlightedArticle, type ReaderSettings } from './highlight.ts';
import type { HighlightStore, ImportContent, ImportRecord, StoreChange, Tombstone } from './highlight-store.ts';
import { mergeHighlight } from './merge-highlight.ts';
import { stampDeleted } from './stamp-deleted.ts';

interface Options {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly onChange?: (change: StoreChange) => void;
}

/** A store that behaves as the kept one does, until it is forgotten. */
export function createMemoryHighlightStore({ now, onChange }: Options): HighlightStore {
  const rows = new Map<string, Highlight>();
  const articles = new Map<string, HighlightedArticle>();
  const gone = new Map<string, Tombstone>();
  const imports = new Map<string, { record: ImportRecord; content: ImportContent; settings: ReaderSettings }>();
  let settings: ReaderSettings = DEFAULT_SETTINGS;
  const tell = (change: Partial<StoreChange>) => onChange?.({ highlights: [], gone: [], settings: null, ...change });
  const live = () => [...rows.values()].filter(({ deleted }) => deleted === null);
  const binned = () => [...rows.values()].filter(({ deleted }) => deleted !== null);
  const byCreation = (one: Highlight, other: Highlight) =>
    one.created < other.created ? -1 : Number(one.created > other.created);
  return {
    list: async (articles) =>
      live()
        .filter((row) => articles.includes(row.article))
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
      if (dead !== undefined) return fail({ kind: 'deleted-for-good' });
      const saved = changes.map(({ highlight, base, article }) => {
        const current = rows.get(highlight.id);
        const merged = current === undefined ? { ...highlight, revision: 1 } : mergeHighlight(current, highlight, base);
        const row = stampDeleted(merged, current ?? null, new Date(now()).toISOString());
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
        gone.set(id, { id, at: new Date(now()).toISOString() });
      }
      if (purged.length > 0) tell({ gone: purged });
      return succeed(purged);
    },
    listTombstones: async () => [...gone.values()],
    async importAll(record, content) {
      if (imports.has(record.id)) return succeed(record);
      imports.set(record.id, { record, content, settings });
      const saved = content.highlights.flatMap((change) => {
        const row = applyChange(change, rows.get(change.after.id) ?? null, gone.has(change.after.id));
        if (row === null) return [];
        rows.set(row.id, row);
        gone.delete(row.id);
        return [row];
      });
      for (const article of content.articles) articles.set(article.key, article);
      for (const tombstone of content.tombstones) if (!rows.has(tombstone.id)) gone.set(tombstone.id, tombstone);
      settings = content.settings ?? settings;
      tell({ highlights: saved, settings: content.settings });
      return succeed(record);
    },
    listImports: async () => [...imports.values()].map(({ record }) => record).reverse(),
    async undoImport(id) {
      const known = imports.get(id);
      if (known === undefined) return fail({ kind: 'refused', why: 'Expected an import of the last 30 days' });
      const record: ImportRecord = { ...known.record, state: 'undone' };
      if (known.record.state === 'undone') return succeed(record);
      imports.set(id, { ...known, record });
      const changed: Highlight[] = [];
      const removed: string[] = [];
      for (const change of known.content.highlights) {
        const current = rows.get(change.after.id) ?? null;
        const row = revertChange(change, current);
        if (row === 'remove') {
          rows.delete(change.after.id);
          removed.push(change.after.id);
        } else if (row !== null) {
          rows.set(row.id, row);
          changed.push(row);
        }
      }
      for (const { id: brought } of known.content.tombstones) gone.delete(brought);
      for (const grave of known.content.revived ?? []) if (!rows.has(grave.id)) gone.set(grave.id, grave);
      if (known.content.settings === settings) settings = known.settings;
      tell({ highlights: changed, gone: removed });
      return succeed(record);
    },
    loadSettings: async () => settings,
    async saveSettings(wanted) {
      settings = wanted;
      tell({ settings });
      return succeed(settings);
    },
    listQuarantined: async () => [],
    problem: async () => null,
    state: async () => ({
      problem: null,
      highlights: live().length,
      articles: articles.size,
      bin: binned().length,
      quarantined: 0,
      usedBytes: null,
    }),
  };
}
