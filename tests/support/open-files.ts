// The page of exports, imports and backups in node: its models over a store in memory; jobs run in place of a thread.
import type { FilesPorts } from '../../lib/app/files/files-model.ts';
import { createFilesModel } from '../../lib/app/files/files-model.ts';
import { loadBackup } from '../../lib/app/files/load-backup.ts';
import { type Chosen, readChosen } from '../../lib/app/files/read-chosen.ts';
import type { Exported } from '../../lib/core/export/choose-new.ts';
import type { ExportFolder, FolderState } from '../../lib/core/export/export-folder.ts';
import type { ExportFile } from '../../lib/core/export/export-format.ts';
import type { Draft } from '../../lib/core/highlight/draft-store.ts';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import type { HighlightStore } from '../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../lib/core/highlight/memory-highlight-store.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { type RunJob, runTransfer, type TransferJob } from '../../lib/core/transfer.ts';
import { idOf, makeArticle } from './make-highlight.ts';
import { createTimers, NOW, turns } from './open-library.ts';

interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Does each job at once, in a turn of its own; gives up as a thread does. */
export const runInPlace = (async (job: TransferJob, { signal, onProgress }: Work = {}) => {
  await Promise.resolve();
  signal?.throwIfAborted();
  return runTransfer(job, onProgress ?? (() => {}));
}) as RunJob;

/** Jobs that wait until the test lets them go on. */
export function holdJobs() {
  const held: (() => void)[] = [];
  const run = (async (job: TransferJob, work: Work = {}) => {
    await new Promise<void>((resolve, reject) => {
      held.push(resolve);
      work.signal?.addEventListener('abort', () => reject(work.signal?.reason));
    });
    return runInPlace(job, work);
  }) as RunJob;
  return { run, count: () => held.length, release: () => held.shift()?.() };
}

/** A folder in memory. */
export function makeFolder(state: FolderState | null = null) {
  const files = new Map<string, string>();
  let now = state;
  const folder: ExportFolder = {
    canKeep: () => true,
    async choose() {
      now = { name: 'Vault', permission: 'granted' };
      return true;
    },
    load: async () => now,
    async allow() {
      now = now === null ? null : { ...now, permission: 'granted' };
      return now !== null;
    },
    async forget() {
      now = null;
    },
    readFile: async (name) => files.get(name) ?? null,
    async write(all: readonly ExportFile[]) {
      const changed = all.filter(({ path, text }) => files.get(path) !== text);
      for (const { path, text } of changed) files.set(path, text);
      return changed.length;
    },
  };
  return { folder, files };
}

interface Options {
  readonly rows?: readonly Highlight[];
  readonly drafts?: readonly Draft[];
  readonly packs?: readonly Pack[];
  readonly ports?: Partial<FilesPorts>;
  readonly hash?: string;
  readonly chosen?: readonly number[];
  readonly folder?: FolderState | null;
  /** Parts of the store that behave otherwise. */
  readonly store?: (store: HighlightStore) => Partial<HighlightStore>;
}

/** A page over a store with these rows, that has read nothing yet. */
export async function makeFiles({ rows = [], packs = [], ports, hash = '', ...options }: Options = {}) {
  const changes: (() => void)[] = [];
  const memory = createMemoryHighlightStore({
    now: () => Date.parse(NOW),
    onChange: () => {
      for (const change of changes) change();
    },
  });
  await memory.save(rows.map((highlight) => ({ highlight, base: null, article: makeArticle() })));
  const store = { ...memory, ...options.store?.(memory) };
  const timers = createTimers();
  const saved: { name: string; content: string | Uint8Array; mime: string }[] = [];
  const copied: string[] = [];
  const exported = new Map<string, Exported>();
  const choices: unknown[] = [];
  let lastBackup = '';
  let ids = 0;
  const { folder, files } = makeFolder(options.folder ?? null);
  const chosen: Chosen = readChosen(hash, () => options.chosen?.map(idOf) ?? null);
  const all: FilesPorts = {
    store,
    loadBackup: () => loadBackup({ store, drafts: { list: async () => options.drafts ?? [] }, now: () => NOW }),
    listPacks: async () =>
      packs.map((pack) => ({ id: pack.id, origin: 'bundled', on: true, importedOn: null, pack, problems: [] })),
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
    runJob: runInPlace,
    loadChoices: async () => ({}),
    saveChoices: async (choice) => void choices.push(choice),
    loadExported: async (format) => exported.get(format) ?? {},
    saveExported: async (format, rowsOf) => void exported.set(format, rowsOf),
    saveFile: (name, content, mime) => void saved.push({ name, content, mime }),
    copy: async (text) => void copied.push(text),
    later: timers.later,
    nowMs: () => Date.parse(NOW),
    makeId: () => idOf(60_000 + ids++),
    folder,
    loadLastBackup: async () => lastBackup,
    saveLastBackup: async (at) => {
      lastBackup = at;
    },
    ...ports,
  };
  const model = createFilesModel(all, chosen);
  changes.push(model.lookSoon);
  /** Timers have run, jobs are done. */
  const rest = async () => {
    for (let nth = 0; nth < 10 && timers.count() > 0; nth++) {
      await timers.run();
      await turns();
    }
  };
  return { model, store, timers, saved, copied, exported, choices, files, folder, ports: all, rest };
}

/** The same, read, with the first preview written. */
export async function openFiles(options: Options = {}) {
  const page = await makeFiles(options);
  await page.model.load();
  await page.rest();
  return page;
}

/** A file that the reader brings. */
export function makeFile(name: string, content: string): File {
  return new File([content], name, { lastModified: 1_700_000_000_000 });
}
