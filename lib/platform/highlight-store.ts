// The reader's highlights in the background: a database, its mirror, and one writer.
import type { Transaction } from 'dexie';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Highlight, type ReaderSettings } from '../core/highlight.ts';
import type { HighlightChange, HighlightStore, StoreChange } from '../core/highlight-store.ts';
import { createMemoryHighlightStore } from '../core/memory-highlight-store.ts';
import { mergeHighlight } from '../core/merge-highlight.ts';
import { parseHighlight, parseSettings } from '../core/parse-highlight.ts';
import { fail, succeed } from '../core/result.ts';
import { explainStoreError } from './explain-store-error.ts';
import { healDatabase } from './heal-database.ts';
import { type HighlightDatabase, type OpenedDatabase, openHighlightDatabase } from './highlight-database.ts';
import { createImportStore } from './import-store.ts';
import { createMirror, MIRROR } from './mirror.ts';
import { readHighlights } from './read-highlights.ts';

interface Options {
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** After each acknowledged change. */
  readonly onChange: (change: StoreChange) => void;
}

const HEALED = 'healed';

/** The store of the background. Nothing is read before database and mirror agree; without storage it is memory alone. */
export function createHighlightStore(options: Options): HighlightStore {
  const opening = open(options).catch((error: unknown) => {
    const problem = explainStoreError(error);
    const memory = createMemoryHighlightStore({
      now: options.now,
      problem: problem.kind === 'upgrade-blocked' ? problem : { kind: 'storage-unavailable' },
      onChange: options.onChange,
    });
    return memory;
  });
  return {
    list: async (article) => (await opening).list(article),
    listAll: async (which) => (await opening).listAll(which),
    listArticles: async () => (await opening).listArticles(),
    listTags: async () => (await opening).listTags(),
    find: async (id) => (await opening).find(id),
    save: async (changes) => (await opening).save(changes),
    purge: async (ids) => (await opening).purge(ids),
    listTombstones: async () => (await opening).listTombstones(),
    importAll: async (record, content) => (await opening).importAll(record, content),
    listImports: async () => (await opening).listImports(),
    undoImport: async (id) => (await opening).undoImport(id),
    loadSettings: async () => (await opening).loadSettings(),
    saveSettings: async (settings) => (await opening).saveSettings(settings),
    listQuarantined: async () => (await opening).listQuarantined(),
    problem: async () => (await opening).problem(),
    state: async () => (await opening).state(),
  };
}

async function open(options: Options): Promise<HighlightStore> {
  const opened = await openHighlightDatabase(options);
  const mirror = createMirror();
  if (opened.problem === null && (opened.isNew || !(await isHealed()))) {
    await healDatabase(opened.db, mirror, options.now());
    await browser.storage.session?.set({ [HEALED]: true });
  }
  const store = createStore(opened, mirror, options);
  if (opened.problem === null) await store.finish();
  return store;
}

/** Databases are lost when the browser dies, not when the background is stopped: once a session is enough. */
async function isHealed(): Promise<boolean> {
  return (await browser.storage.session?.get(HEALED))?.[HEALED] === true;
}

function createStore(
  { db, problem }: OpenedDatabase,
  mirror: ReturnType<typeof createMirror>,
  { now, onChange }: Options,
): HighlightStore & { readonly finish: () => Promise<void> } {
  const told = { highlights: [], gone: [], settings: null };
  // One writer: what was read or written last is what there is.
  let settings: ReaderSettings | null = null;
  const loadSettings = async () => {
    settings ??= await readSettings();
    return settings;
  };
  const readSettings = async () => {
    const stored = (await db.settings.get('reader'))?.value ?? (await mirror.settings());
    const parsed = parseSettings(stored);
    return parsed.ok ? parsed.value : DEFAULT_SETTINGS;
  };
  const imports = createImportStore({ db, problem, isNew: false }, mirror, {
    now,
    onChange,
    loadSettings,
    onSettings: (wanted) => {
      settings = wanted;
    },
  });
  return {
    ...readHighlights(db),
    ...imports,
    async save(changes) {
      if (problem !== null) return fail(problem);
      try {
        const saved = await write(db, changes);
        if (typeof saved === 'string') return fail({ kind: 'deleted-for-good' });
        await mirror.set({
          ...Object.fromEntries(saved.map((row) => [MIRROR.highlight + row.id, row])),
          ...Object.fromEntries(
            changes.flatMap(({ article }) => (article ? [[MIRROR.article + article.key, article]] : [])),
          ),
        });
        onChange({ ...told, highlights: saved });
        return succeed(saved);
      } catch (error) {
        return fail(explainStoreError(error));
      }
    },
    async purge(ids) {
      if (problem !== null) return fail(problem);
      try {
        const inBin = await db.bin.toCollection().primaryKeys();
        const gone = ids === null ? inBin : ids.filter((id) => inBin.includes(id));
        const at = new Date(now()).toISOString();
        await mirror.set(Object.fromEntries(gone.map((id) => [MIRROR.gone + id, at])));
        await db.transaction('rw', [db.bin, db.gone], async () => {
          await db.gone.bulkPut(gone.map((id) => ({ id, at })));
          await db.bin.bulkDelete(gone);
        });
        await mirror.remove(gone.map((id) => MIRROR.highlight + id));
        if (gone.length > 0) onChange({ ...told, gone });
        return succeed(gone);
      } catch (error) {
        return fail(explainStoreError(error));
      }
    },
    loadSettings,
    async saveSettings(wanted) {
      if (problem !== null) return fail(problem);
      try {
        await db.settings.put({ key: 'reader', value: wanted });
        await mirror.set({ [MIRROR.settings]: wanted });
        settings = wanted;
        onChange({ ...told, settings });
        return succeed(settings);
      } catch (error) {
        return fail(explainStoreError(error));
      }
    },
    problem: async () => problem,
    state: async () => ({
      problem,
      highlights: await db.highlights.count(),
      articles: await db.articles.count(),
      bin: await db.bin.count(),
      quarantined: await db.quarantine.count(),
      usedBytes: await readUsage(),
    }),
  };
}

/** All changes in one transaction, each merged with the row of that moment; why not, when one of them is refused. */
async function write(
  db: HighlightDatabase,
  changes: readonly HighlightChange[],
): Promise<readonly Highlight[] | string> {
  return db
    .transaction('rw', [db.highlights, db.bin, db.articles, db.tags, db.gone], async (transaction: Transaction) => {
      const saved: Highlight[] = [];
      for (const { highlight, base, article } of changes) {
        const { id } = highlight;
        if ((await db.gone.get(id)) !== undefined) {
          transaction.abort();
          return `${id}: Deleted for good`;
        }
        const current = parseHighlight((await db.highlights.get(id)) ?? (await db.bin.get(id)));
        const row = current.ok ? mergeHighlight(current.value, highlight, base) : { ...highlight, revision: 1 };
        const [into, from] = row.deleted === null ? [db.highlights, db.bin] : [db.bin, db.highlights];
        await from.delete(id);
        await into.put(row);
        if (row.deleted === null) await db.tags.bulkPut(row.tags.map((tag) => ({ tag, used: row.modified })));
        if (article !== undefined) await db.articles.put(article);
        saved.push(row);
      }
      return saved;
    })
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') return 'Deleted for good';
      throw error;
    });
}

async function readUsage(): Promise<number | null> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  return estimate?.usage ?? null;
}
