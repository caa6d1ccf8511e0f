// The store as the extension's own pages see it: reads come straight from the database, writes go to the background,
// which is the only writer.
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { fail, succeed } from '../../core/result.ts';
import { ask } from '../messages/messaging.ts';
import { openHighlightDatabase } from './highlight-database.ts';
import { type HighlightReading, listTagUses, readHighlights } from './read-highlights.ts';

/** Rows in one answer, where they come by message. */
const PART = 1000;
/** Changes in one message. */
const MOST = 500;

/**
 * A store over messages. Reads come from the database once the background has healed it; where the background itself
 * cannot read it, it is asked for what it has instead.
 */
export function createRemoteHighlightStore({ name }: { readonly name?: string } = {}): HighlightStore {
  let opened: Promise<HighlightReading> | null = null;
  const openDatabase = () => {
    opened ??= openHighlightDatabase({ name, onClosed: forget }).then(({ db }) => readHighlights(db));
    opened.catch(forget);
    return opened;
  };
  const forget = () => {
    opened = null;
  };
  const read = async <Value>(work: (reading: HighlightReading) => Promise<Value>): Promise<Value> => {
    if (opened !== null) return opened.then(work).catch(() => work(READ_BY_MESSAGE));
    const { problem } = await ask('store-state', null);
    if (problem !== null && WITHOUT_DATABASE.includes(problem.kind)) return work(READ_BY_MESSAGE);
    return openDatabase()
      .then(work)
      .catch(() => work(READ_BY_MESSAGE));
  };
  return {
    list: (articles) => read((reading) => reading.list(articles)),
    listAll: (options) => read((reading) => reading.listAll(options)),
    listArticles: () => read((reading) => reading.listArticles()),
    listTags: () => read((reading) => reading.listTags()),
    find: (id) => read((reading) => reading.find(id)),
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

/** Problems with which the background reads something else than the database, or reads it in another way. */
const WITHOUT_DATABASE: readonly StoreProblem['kind'][] = [
  'opening',
  'read-only',
  'upgrade-blocked',
  'storage-full',
  'storage-unavailable',
];

async function listAll({ bin = false } = {}): Promise<readonly Highlight[]> {
  const all: Highlight[] = [];
  for (;;) {
    const { highlights } = await ask('list-highlights', { bin, from: all.length, count: PART });
    all.push(...highlights);
    if (highlights.length < PART) return all;
  }
}

const READ_BY_MESSAGE: HighlightReading = {
  listAll,
  list: async (articles) => (await listAll()).filter((row) => articles.includes(row.article)).reverse(),
  listArticles: async () => (await ask('list-articles', null)).articles,
  listTags: async () => listTagUses(await listAll()),
  find: async (id) => [...(await listAll()), ...(await listAll({ bin: true }))].find((row) => row.id === id) ?? null,
  listQuarantined: async () => (await ask('list-quarantined', null)).rows,
  listTombstones: async () => (await ask('list-tombstones', null)).tombstones,
};
