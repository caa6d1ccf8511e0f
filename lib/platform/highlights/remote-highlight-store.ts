// The store as the extension's own pages see it: reads come straight from the database, writes go to the background,
// which is the only writer.
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { splitImport } from '../../core/highlight/import-parts.ts';
import { MAX_PART_CHARACTERS, splitRows } from '../../core/highlight/split-rows.ts';
import {
  MAX_LISTED_ROWS,
  MAX_OWN_CHANGES,
  STORE_METHODS,
  type StoreService,
} from '../../core/highlight/store-service.ts';
import { fail, succeed } from '../../core/result.ts';
import { createRemotePort } from '../messages/remote-port.ts';
import { openHighlightDatabase } from './highlight-database.ts';
import { type HighlightReading, readHighlights } from './read-highlights.ts';

/** Rows in one part of an import: their selectors and notes of before and after make a message long. */
const PART_ROWS = 500;

/** The store of an own page, which has what is being written too. */
export type RemoteHighlightStore = HighlightStore & Pick<StoreService, 'keepDraft' | 'listDrafts'>;

/**
 * A store over messages. Reads come from the database once the background has healed it; where the background itself
 * cannot read it, it is asked for what it has instead. Writes resolve with a failed Result when nobody answers.
 */
export function createRemoteHighlightStore({ name }: { readonly name?: string } = {}): RemoteHighlightStore {
  const service = createRemotePort<StoreService>(STORE_METHODS);
  const read = createReader(service, name);
  return {
    ...service,
    list: (articles) => read((reading) => reading.list(articles)),
    listAll: (options) => read((reading) => reading.listAll(options)),
    listArticles: () => read((reading) => reading.listArticles()),
    listTags: () => read((reading) => reading.listTags()),
    find: (id) => read((reading) => reading.find(id)),
    async save(changes) {
      const saved: Highlight[] = [];
      for (const part of splitRows(changes, { rows: MAX_OWN_CHANGES, characters: MAX_PART_CHARACTERS })) {
        const answer = await service.save(part);
        if (!answer.ok) return answer;
        saved.push(...answer.value);
      }
      return succeed(saved);
    },
    async importAll(record, content, { signal, onProgress } = {}) {
      const parts = splitImport(content, PART_ROWS);
      const total = content.highlights.length;
      let done = 0;
      for (const [part, each] of parts.entries()) {
        if (signal?.aborted) return fail({ kind: 'refused', why: 'Given up' });
        const staged = await service.stageImport({ import: record.id, part, content: each });
        if (!staged.ok) return staged;
        done += each.highlights.length;
        onProgress?.(done, total);
      }
      return service.commitImport(record, parts.length);
    },
  };
}

type Read = <Value>(work: (reading: HighlightReading) => Promise<Value>) => Promise<Value>;

/** Problems with which the background reads something else than the database, or reads it in another way. */
const WITHOUT_DATABASE: readonly StoreProblem['kind'][] = [
  'opening',
  'read-only',
  'upgrade-blocked',
  'storage-full',
  'storage-unavailable',
];

/** Reads the database where it can be opened and the background reads it too; asks the background otherwise. */
function createReader(service: StoreService, name: string | undefined): Read {
  const asked: HighlightReading = { ...service, listAll: (options) => listAll(service, options) };
  let opened: Promise<HighlightReading> | null = null;
  const forget = () => {
    opened = null;
  };
  const open = () => {
    opened ??= openHighlightDatabase({ name, onClosed: forget }).then(({ db }) => readHighlights(db));
    opened.catch(forget);
    return opened;
  };
  return async (work) => {
    const problem = opened === null ? await service.problem() : null;
    if (problem !== null && WITHOUT_DATABASE.includes(problem.kind)) return work(asked);
    return open()
      .then(work)
      .catch(() => work(asked));
  };
}

async function listAll(service: StoreService, { bin = false } = {}): Promise<readonly Highlight[]> {
  const all: Highlight[] = [];
  for (;;) {
    const rows = await service.listRange({ bin, from: all.length, count: MAX_LISTED_ROWS });
    if (rows.length === 0) return all;
    all.push(...rows);
  }
}
