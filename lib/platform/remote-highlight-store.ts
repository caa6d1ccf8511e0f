// The store as the extension's own pages see it: reads come straight from the database, writes go to the background,
// which is the only writer.
import type { Highlight } from '../core/highlight.ts';
import type { HighlightStore } from '../core/highlight-store.ts';
import { fail, succeed } from '../core/result.ts';
import { openHighlightDatabase } from './highlight-database.ts';
import { ask } from './messaging.ts';
import { readHighlights } from './read-highlights.ts';

/** Rows in one answer, where they come by message. */
const PART = 1000;
/** Changes in one message. */
const MOST = 500;

/** A store over messages. Where the browser keeps nothing, the background's memory is read in parts. */
export function createRemoteHighlightStore({ name }: { readonly name?: string } = {}): HighlightStore {
  const reading = ask('store-state', null).then(async (state) => {
    if (state.problem?.kind === 'storage-unavailable') return readByMessage();
    // Not before the background has healed it: its answer says so.
    const { db } = await openHighlightDatabase(name === undefined ? {} : { name });
    return readHighlights(db);
  });
  reading.catch(() => undefined);
  return {
    list: async (article) => (await reading).list(article),
    listAll: async (options) => (await reading).listAll(options),
    listArticles: async () => (await reading).listArticles(),
    listTags: async () => (await reading).listTags(),
    find: async (id) => (await reading).find(id),
    listQuarantined: async () => (await ask('list-quarantined', null)).rows,
    async save(changes) {
      const saved: Highlight[] = [];
      for (let at = 0; at < changes.length; at += MOST) {
        const answer = await ask('save-highlights', { changes: changes.slice(at, at + MOST) });
        if (answer.problem !== null) return fail(answer.problem);
        saved.push(...answer.highlights);
      }
      return succeed(saved);
    },
    async purge(ids) {
      const { gone, problem } = await ask('purge-highlights', { ids });
      return problem === null ? succeed(gone) : fail(problem);
    },
    listTombstones: async () => (await ask('list-tombstones', null)).tombstones,
    async importAll(record, content, { signal, onProgress } = {}) {
      const { highlights, ...rest } = content;
      const parts = Math.max(1, Math.ceil(highlights.length / MOST));
      for (let part = 0; part < parts; part++) {
        if (signal?.aborted) return fail({ kind: 'refused', why: 'Given up' });
        const rows = highlights.slice(part * MOST, (part + 1) * MOST);
        const staged = await ask('stage-import', {
          import: record.id,
          part,
          content: { ...(part === 0 ? rest : NOTHING), highlights: rows },
        });
        if (staged.problem !== null) return fail(staged.problem);
        onProgress?.(Math.min((part + 1) * MOST, highlights.length), highlights.length);
      }
      const { record: kept, problem } = await ask('commit-import', { record, parts });
      return kept === null ? fail(problem ?? { kind: 'failed', message: 'no answer' }) : succeed(kept);
    },
    listImports: async () => (await ask('list-imports', null)).imports,
    async undoImport(id) {
      const { record, problem } = await ask('undo-import', { import: id });
      return record === null ? fail(problem ?? { kind: 'failed', message: 'no answer' }) : succeed(record);
    },
    loadSettings: () => ask('load-settings', null),
    async saveSettings(settings) {
      const answer = await ask('save-settings', { settings });
      return answer.problem === null ? succeed(answer.settings) : fail(answer.problem);
    },
    problem: async () => (await ask('store-state', null)).problem,
    state: () => ask('store-state', null),
  };
}

const NOTHING = { articles: [], settings: null, tombstones: [], drafts: [], quarantine: [] };

function readByMessage(): ReturnType<typeof readHighlights> {
  const listAll = async ({ bin = false } = {}) => {
    const all: Highlight[] = [];
    for (;;) {
      const { highlights } = await ask('list-highlights', { bin, from: all.length, count: PART });
      all.push(...highlights);
      if (highlights.length < PART) return all;
    }
  };
  return {
    listAll,
    list: async (article) => (await listAll()).filter((row) => row.article === article).reverse(),
    listArticles: async () => [],
    async listTags() {
      const used = new Map<string, string>();
      for (const { tags, modified } of await listAll())
        for (const tag of tags) if ((used.get(tag) ?? '') < modified) used.set(tag, modified);
      return [...used].map(([tag, at]) => ({ tag, used: at })).sort((a, b) => (a.used < b.used ? 1 : -1));
    },
    find: async (id) => [...(await listAll()), ...(await listAll({ bin: true }))].find((row) => row.id === id) ?? null,
    listQuarantined: async () => [],
    listTombstones: async () => [],
  };
}
