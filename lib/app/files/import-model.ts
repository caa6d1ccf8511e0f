// Files that wait to be imported: read in a thread of their own, compared with what there is, kept on a click.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { HighlightStore, ImportRecord, StoreProblem } from '../../core/highlight/highlight-store.ts';
import type { Sentence } from '../../core/strings.ts';
import type { RunJob } from '../../core/transfer.ts';
import type { ContentSource } from './content.ts';
import {
  createPlanner,
  describeRecord,
  describeWaiting,
  type ImportOptions,
  type Plan,
  type Waiting,
  type WaitingFile,
} from './plan-waiting.ts';
import type { Progress } from './progress.ts';
import { readFiles } from './read-files.ts';

/** What the import shows. */
export interface ImportState {
  /** Files before they are kept, in the order of their arrival. */
  readonly waiting: readonly Waiting[];
  /** A file is read, or its rows are handed over. */
  readonly progress: (Progress & { readonly name: string }) | null;
  readonly problem: StoreProblem | null;
  /** What the last action came to. */
  readonly outcome: Sentence | null;
  /** Imports of the last 30 days, the newest first. */
  readonly records: readonly ImportRecord[];
  /** Files are held over the page. */
  readonly isOver: boolean;
}

/** What the import asks of the platform. */
export interface ImportPorts {
  readonly store: Pick<HighlightStore, 'importAll' | 'listImports' | 'undoImport'>;
  readonly runJob: RunJob;
  /** Says why a call of the store was not answered. */
  readonly explainSilence: (error: unknown) => StoreProblem;
  /** Unix time in milliseconds. */
  readonly nowMs: () => number;
  /** A new UUID version 7. */
  readonly makeId: () => string;
}

/** State of the import, and all that changes it. Whatever takes time is done one after the other. */
export interface ImportModel {
  readonly state: ReadonlySignal<ImportState>;
  /** The waiting files, each with what it would change now. */
  readonly files: ReadonlySignal<readonly WaitingFile[]>;
  /** Reads the list of earlier imports. */
  readonly refresh: () => Promise<void>;
  /** Reads files and lets them wait. */
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly choose: (key: number, options: Partial<ImportOptions>) => void;
  /** Keeps a waiting file, all of it or nothing. */
  readonly keep: (key: number) => Promise<void>;
  /** Keeps all that wait and would change something, one after the other; stops at the first that is refused. */
  readonly keepAll: () => Promise<void>;
  /** Takes a file off the list. */
  readonly dismiss: (key: number) => void;
  /** Gives up what is being read or handed over. */
  readonly stop: () => void;
  /** Takes an earlier import back. */
  readonly undo: (id: string) => Promise<void>;
  /** Files are held over the page, or no longer. */
  readonly hover: (isOver: boolean) => void;
}

/** Creates the model of an import for which no file waits. */
export function createImportModel(ports: ImportPorts, content: ContentSource): ImportModel {
  const state = signal<ImportState>({
    waiting: [],
    progress: null,
    problem: null,
    outcome: null,
    records: [],
    isOver: false,
  });
  const update = (fields: Partial<ImportState>) => {
    state.value = { ...state.peek(), ...fields };
  };
  const waiting = computed(() => state.value.waiting);
  const plan = createPlanner(ports.nowMs);
  const files = computed(() => waiting.value.map((each) => describeWaiting(each, plan(each, content.state.value))));
  const queue = createQueue(ports, { update, content });
  let lastKey = 0;
  const setWaiting = (change: (files: readonly Waiting[]) => readonly Waiting[]) =>
    update({ waiting: change(state.peek().waiting) });
  return {
    state,
    files,
    stop: queue.stop,
    refresh: () =>
      ports.store.listImports().then(
        (records) => update({ records }),
        (error: unknown) => update({ problem: ports.explainSilence(error) }),
      ),
    choose: (key, options) =>
      setWaiting((files) => files.map((each) => (each.key === key ? { ...each, ...options } : each))),
    dismiss: (key) => setWaiting((files) => files.filter((each) => each.key !== key)),
    hover: (isOver) => update({ isOver }),
    add: (chosen) =>
      queue.run((signal) =>
        readFiles(chosen, ports.runJob, {
          signal,
          onFile: (name) => update({ progress: { name, done: 0, total: 0 } }),
          onRead: (read) =>
            setWaiting((before) => [
              ...before,
              ...read.map((file) => ({ key: ++lastKey, file, bringBack: false, takeSettings: false })),
            ]),
        }),
      ),
    ...createKeeping(ports, { state, plan, update, content, queue }),
  };
}

interface Parts {
  readonly state: ReadonlySignal<ImportState>;
  readonly plan: Plan;
  readonly update: (fields: Partial<ImportState>) => void;
  readonly content: ContentSource;
  readonly queue: { readonly run: (work: (signal: AbortSignal) => Promise<void>) => Promise<void> };
}

/** Runs one piece of work at a time, and reads the content again after each, failed or not. */
function createQueue({ explainSilence }: ImportPorts, { update, content }: Pick<Parts, 'update' | 'content'>) {
  let last: Promise<void> = Promise.resolve();
  let working = new AbortController();
  const doWork = async (work: (signal: AbortSignal) => Promise<void>) => {
    working = new AbortController();
    const { signal } = working;
    update({ problem: null, outcome: null });
    try {
      await work(signal);
    } catch (error) {
      if (signal.aborted) update({ outcome: STOPPED });
      else update({ problem: explainSilence(error) });
    }
    update({ progress: null });
    await content.reload();
  };
  return {
    stop: () => working.abort(),
    run(work: (signal: AbortSignal) => Promise<void>) {
      last = last.then(() => doWork(work));
      return last;
    },
  };
}

/** What changes the store: files that are kept, imports that are taken back. */
function createKeeping({ store, nowMs, makeId }: ImportPorts, { state, plan, update, content, queue }: Parts) {
  /** True when the file is kept. */
  const keepFile = async (key: number, signal: AbortSignal): Promise<boolean> => {
    const file = state.peek().waiting.find((each) => each.key === key);
    const planned = file === undefined ? null : plan(file, content.state.peek());
    if (file === undefined || planned === null) return false;
    const record = describeRecord(file, planned, { id: makeId(), nowMs: nowMs() });
    const { name } = file.file;
    update({ progress: { name, done: 0, total: planned.content.highlights.length } });
    const saved = await store.importAll(record, planned.content, {
      signal,
      onProgress: (done, total) => update({ progress: { name, done, total } }),
    });
    if (saved.ok) {
      const outcome = { key: 'importDone', values: [record.added, record.changed] } as const;
      update({ outcome, waiting: state.peek().waiting.filter((each) => each.key !== key) });
    } else update(signal.aborted ? { outcome: STOPPED } : { problem: saved.problem });
    update({ records: await store.listImports() });
    return saved.ok;
  };
  return {
    keep: (key: number) => queue.run(async (signal) => void (await keepFile(key, signal))),
    keepAll: () =>
      queue.run(async (signal) => {
        let kept = 0;
        for (const file of state.peek().waiting) {
          if (plan(file, content.state.peek())?.isEmpty ?? true) continue;
          if (!(await keepFile(file.key, signal)) || signal.aborted) return;
          kept++;
          // What one file brought is the same in the next.
          await content.reload();
        }
        update({ outcome: { key: 'importDoneAll', values: [kept] } });
      }),
    undo: (id: string) =>
      queue.run(async () => {
        const undone = await store.undoImport(id);
        update(undone.ok ? { outcome: { key: 'importTakenBack', values: [] } } : { problem: undone.problem });
        update({ records: await store.listImports() });
      }),
  };
}

const STOPPED: Sentence = { key: 'importStopped', values: [] };
