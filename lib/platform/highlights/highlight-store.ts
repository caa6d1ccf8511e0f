// The reader's highlights in the background: a database, its mirror, and one writer.
import type { HighlightStore, StoreChange, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { fail, type Result } from '../../core/result.ts';
import { createImportStore } from './import-store.ts';
import { createMirror } from './mirror.ts';
import { openStores } from './open-stores.ts';
import type { StoreReading } from './store-reading.ts';
import { writeHighlights } from './write-highlights.ts';

interface Options {
  readonly name?: string;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** After each acknowledged change, and when the store works again after a problem. */
  readonly onChange: (change: StoreChange) => void;
  readonly signal?: AbortSignal;
}

type Writing = Pick<HighlightStore, 'save' | 'purge' | 'saveSettings' | 'importAll' | 'listImports' | 'undoImport'>;

/**
 * The store of the background. What it acknowledges is in the database and in its mirror; while one of them cannot be
 * opened it reads from the other and acknowledges nothing.
 */
export function createHighlightStore({ name, now, onChange, signal }: Options): HighlightStore {
  const mirror = createMirror();
  const stores = openStores<Writing>({
    name,
    mirror,
    now,
    signal,
    async startWriting({ db }) {
      const imports = createImportStore(db, mirror, { now, onChange });
      await imports.finish();
      return { ...writeHighlights(db, mirror, { now, onChange }), ...imports };
    },
    onReopened: () => onChange({ highlights: [], gone: [], settings: null, reopened: true }),
  });
  const read = async <Value>(work: (reading: StoreReading) => Promise<Value>): Promise<Value> => {
    const { reading } = await stores.look();
    try {
      return await work(reading);
    } catch (error) {
      await stores.failed(error);
      return work((await stores.look()).reading);
    }
  };
  /** Every write may be done twice: one that found the database closed is done again on the one that is opened next. */
  const write = async <Value>(
    work: (writing: Writing) => Promise<Result<Value, StoreProblem>>,
    { isAgain = false } = {},
  ): Promise<Result<Value, StoreProblem>> => {
    const { writing, problem } = await stores.settled();
    if (writing === null) return fail(problem ?? { kind: 'storage-unavailable' });
    try {
      return await work(writing);
    } catch (error) {
      const why = await stores.failed(error);
      return why.kind === 'failed' && !isAgain ? write(work, { isAgain: true }) : fail(why);
    }
  };
  const noImports = async (error: unknown) => {
    await stores.failed(error);
    return [];
  };
  return {
    list: (articles) => read((reading) => reading.list(articles)),
    listAll: (which) => read((reading) => reading.listAll(which)),
    listArticles: () => read((reading) => reading.listArticles()),
    listTags: () => read((reading) => reading.listTags()),
    find: (id) => read((reading) => reading.find(id)),
    listTombstones: () => read((reading) => reading.listTombstones()),
    listQuarantined: () => read((reading) => reading.listQuarantined()),
    loadSettings: () => read((reading) => reading.loadSettings()),
    save: (changes) => write((writing) => writing.save(changes)),
    purge: (ids) => write((writing) => writing.purge(ids)),
    saveSettings: (settings) => write((writing) => writing.saveSettings(settings)),
    importAll: (record, content) => write((writing) => writing.importAll(record, content)),
    undoImport: (id) => write((writing) => writing.undoImport(id)),
    async listImports() {
      const { writing } = await stores.look();
      return (await writing?.listImports().catch(noImports)) ?? [];
    },
    problem: async () => (await stores.look()).problem,
    async state() {
      const { reading, problem } = await stores.look();
      return {
        problem,
        highlights: (await reading.listAll()).length,
        articles: (await reading.listArticles()).length,
        bin: (await reading.listAll({ bin: true })).length,
        quarantined: await reading.countQuarantined(),
        usedBytes: await measureUse(),
      };
    },
  };
}

async function measureUse(): Promise<number | null> {
  const estimate = await globalThis.navigator?.storage?.estimate?.().catch(() => null);
  return estimate?.usage ?? null;
}
