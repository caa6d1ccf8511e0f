// The store of tests: it behaves as the kept one does, in memory alone.
import { fail, succeed } from '../result.ts';
import { applyChange, revertChange } from './apply-change.ts';
import { DEFAULT_SETTINGS, type Highlight, type HighlightedArticle, type ReaderSettings } from './highlight.ts';
import type {
  HighlightChange,
  HighlightStore,
  ImportContent,
  ImportRecord,
  ImportStore,
  RowStore,
  SettingsStore,
  StoreChange,
  StoreHealth,
  Tombstone,
} from './highlight-store.ts';
import { mergeHighlight } from './merge-highlight.ts';
import { stampDeleted } from './stamp-deleted.ts';
import { listTagUses } from './tag-uses.ts';

interface Options {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly onChange?: (change: StoreChange) => void;
}

/** What the store holds. */
interface Memory {
  readonly rows: Map<string, Highlight>;
  readonly articles: Map<string, HighlightedArticle>;
  readonly gone: Map<string, Tombstone>;
  readonly imports: Map<string, { record: ImportRecord; content: ImportContent; settings: ReaderSettings }>;
  settings: ReaderSettings;
  readonly nowText: () => string;
  readonly tell: (change: Partial<StoreChange>) => void;
}

/** A store that behaves as the kept one does, until it is forgotten. */
export function createMemoryHighlightStore({ now, onChange }: Options): HighlightStore {
  const memory: Memory = {
    rows: new Map(),
    articles: new Map(),
    gone: new Map(),
    imports: new Map(),
    settings: DEFAULT_SETTINGS,
    nowText: () => new Date(now()).toISOString(),
    tell: (change) => onChange?.({ highlights: [], gone: [], settings: null, ...change }),
  };
  return { ...keepRows(memory), ...keepImports(memory), ...keepSettings(memory), ...tellHealth(memory) };
}

function keepRows(memory: Memory): RowStore {
  const { rows, articles, gone, tell, nowText } = memory;
  return {
    list: async (keys) => listRows(memory, { bin: false }).filter((row) => keys.includes(row.article)),
    listAll: async ({ bin = false } = {}) => listRows(memory, { bin }).reverse(),
    listArticles: async () => [...articles.values()],
    listTags: async () => listTagUses([...rows.values()]),
    find: async (id) => rows.get(id) ?? null,
    async save(changes) {
      if (changes.some(({ highlight }) => gone.has(highlight.id))) return fail({ kind: 'deleted-for-good' });
      const saved = changes.map((change) => saveRow(memory, change));
      tell({ highlights: saved });
      return succeed(saved);
    },
    async purge(ids) {
      const purged = listRows(memory, { bin: true })
        .map(({ id }) => id)
        .filter((id) => ids === null || ids.includes(id));
      for (const id of purged) {
        rows.delete(id);
        gone.set(id, { id, at: nowText() });
      }
      if (purged.length > 0) tell({ gone: purged });
      return succeed(purged);
    },
    listTombstones: async () => [...gone.values()],
  };
}

/** By creation. */
function listRows({ rows }: Memory, { bin }: { readonly bin: boolean }): Highlight[] {
  return [...rows.values()]
    .filter(({ deleted }) => (deleted !== null) === bin)
    .sort((one, other) => (one.created < other.created ? -1 : Number(one.created > other.created)));
}

function saveRow({ rows, articles, nowText }: Memory, { highlight, base, article }: HighlightChange): Highlight {
  const current = rows.get(highlight.id) ?? null;
  const merged = current === null ? { ...highlight, revision: 1 } : mergeHighlight(current, highlight, base);
  const row = stampDeleted(merged, current, nowText());
  rows.set(row.id, row);
  if (article !== undefined) articles.set(article.key, article);
  return row;
}

function keepImports(memory: Memory): ImportStore {
  const { imports, tell } = memory;
  return {
    async importAll(record, content) {
      if (imports.has(record.id)) return succeed(record);
      imports.set(record.id, { record, content, settings: memory.settings });
      tell({ highlights: applyContent(memory, content), settings: content.settings });
      return succeed(record);
    },
    listImports: async () => [...imports.values()].map(({ record }) => record).reverse(),
    async undoImport(id) {
      const known = imports.get(id);
      if (known === undefined) return fail({ kind: 'refused', why: 'Expected an import of the last 30 days' });
      const record: ImportRecord = { ...known.record, state: 'undone' };
      if (known.record.state === 'undone') return succeed(record);
      imports.set(id, { ...known, record });
      const reverted = revertContent(memory, known.content);
      if (known.content.settings === memory.settings) memory.settings = known.settings;
      tell(reverted);
      return succeed(record);
    },
  };
}

/** Returns the rows that were changed. */
function applyContent(memory: Memory, content: ImportContent): Highlight[] {
  const { rows, articles, gone } = memory;
  const saved = content.highlights.flatMap((change) => {
    const row = applyChange(change, rows.get(change.after.id) ?? null, gone.has(change.after.id));
    return row ?? [];
  });
  for (const row of saved) {
    rows.set(row.id, row);
    gone.delete(row.id);
  }
  for (const article of content.articles) articles.set(article.key, article);
  for (const tombstone of content.tombstones) if (!rows.has(tombstone.id)) gone.set(tombstone.id, tombstone);
  memory.settings = content.settings ?? memory.settings;
  return saved;
}

function revertContent({ rows, gone }: Memory, content: ImportContent): Pick<StoreChange, 'highlights' | 'gone'> {
  const reverted = content.highlights.map((change) => {
    const { id } = change.after;
    return { id, row: revertChange(change, rows.get(id) ?? null) };
  });
  const removed = reverted.flatMap(({ id, row }) => (row === 'remove' ? [id] : []));
  const changed = reverted.flatMap(({ row }) => (row === 'remove' || row === null ? [] : [row]));
  for (const id of removed) rows.delete(id);
  for (const row of changed) rows.set(row.id, row);
  for (const { id } of content.tombstones) gone.delete(id);
  for (const grave of content.revived ?? []) if (!rows.has(grave.id)) gone.set(grave.id, grave);
  return { highlights: changed, gone: removed };
}

function keepSettings(memory: Memory): SettingsStore {
  return {
    loadSettings: async () => memory.settings,
    async saveSettings(settings) {
      memory.settings = settings;
      memory.tell({ settings });
      return succeed(settings);
    },
  };
}

function tellHealth(memory: Memory): StoreHealth {
  return {
    listQuarantined: async () => [],
    problem: async () => null,
    state: async () => ({
      problem: null,
      highlights: listRows(memory, { bin: false }).length,
      articles: memory.articles.size,
      bin: listRows(memory, { bin: true }).length,
      quarantined: 0,
      usedBytes: null,
    }),
  };
}
