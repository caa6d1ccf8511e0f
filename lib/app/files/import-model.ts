// Files that wait to be imported: read in a thread of their own, compared with what there is, kept on a click.
import type { ImportActions, ImportView, WaitingFile } from '../../components/transfer/transfer-props.ts';
import type { HighlightStore, ImportRecord, StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import { formatUuid7 } from '../../lib/core/highlight/uuid.ts';
import type { ImportSet } from '../../lib/core/import/import-set.ts';
import { type ImportPlan, type Present, planImport } from '../../lib/core/import/plan-import.ts';
import { LARGEST, refuseSize } from '../../lib/core/import/unpack.ts';
import { fail } from '../../lib/core/result.ts';
import type { ReadFile } from '../../lib/core/transfer.ts';
import { loadBackup } from '../../lib/platform/files/load-backup.ts';
import { runJob } from '../../lib/platform/files/run-job.ts';
import { explainSilence } from '../../lib/platform/messages/messaging.ts';
import { translate as t } from '../../lib/platform/translate.ts';
import type { Kept } from './kept.ts';

interface Waiting {
  readonly key: number;
  readonly file: ReadFile;
  readonly bringBack: boolean;
  readonly takeSettings: boolean;
}

export function createImport(kept: Kept, store: HighlightStore, draw: () => void) {
  let waiting: readonly Waiting[] = [];
  let plans = new Map<number, ImportPlan>();
  let progress: ImportView['progress'] = null;
  let problem: StoreProblem | null = null;
  let told = '';
  let records: readonly ImportRecord[] = [];
  let isOver = false;
  let lastKey = 0;
  let working = new AbortController();

  const plan = () => {
    const present = presentOf(kept);
    plans = new Map(
      waiting.flatMap(({ key, file, bringBack, takeSettings }) =>
        file.result.ok
          ? [[key, planImport(file.result.value, present, { bringBack, takeSettings, nowMs: Date.now() })] as const]
          : [],
      ),
    );
  };
  const read = async (file: File) => {
    const { signal } = working;
    progress = { name: file.name, done: 0, total: 0 };
    draw();
    if (file.size > LARGEST) {
      waiting = [...waiting, addWaiting({ name: file.name, result: fail([refuseSize()]) })];
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fileTime = new Date(file.lastModified).toISOString();
    const made = await runJob({ kind: 'read', name: file.name, bytes, fileTime }, { signal });
    if (made.ok) waiting = [...waiting, ...made.value.files.map(addWaiting)];
  };
  const addWaiting = (file: ReadFile): Waiting => ({ key: ++lastKey, file, bringBack: false, takeSettings: false });
  const keep = async (key: number) => {
    const [file, wanted] = [waiting.find((each) => each.key === key), plans.get(key)];
    if (file === undefined || wanted === undefined) return;
    const { highlights } = wanted.content;
    const added = highlights.filter(({ before }) => before === null).length;
    const record: ImportRecord = {
      id: formatUuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
      name: file.file.name.slice(0, 300),
      at: new Date().toISOString(),
      added,
      changed: highlights.length - added,
      state: 'done',
    };
    const { signal } = working;
    progress = { name: file.file.name, done: 0, total: highlights.length };
    const saved = await store.importAll(record, wanted.content, {
      signal,
      onProgress: (done, total) => {
        progress = { name: file.file.name, done, total };
        draw();
      },
    });
    told = saved.ok ? t('importDone', [record.added, record.changed]) : signal.aborted ? t('importStopped') : '';
    problem = saved.ok || signal.aborted ? null : saved.problem;
    if (saved.ok) waiting = waiting.filter((each) => each.key !== key);
    records = await store.listImports();
  };
  /** One thing at a time; whatever comes of it is drawn. */
  const work = async (deed: () => Promise<void>) => {
    working = new AbortController();
    problem = null;
    told = '';
    try {
      await deed();
    } catch (error) {
      if (working.signal.aborted) told = t('importStopped');
      else problem = explainSilence(error);
    }
    progress = null;
    plan();
    draw();
    Object.assign(kept, await loadBackup(store));
    plan();
    draw();
  };
  const actions: ImportActions = {
    onFiles: (files) =>
      void work(async () => {
        for (const file of files) await read(file);
      }),
    onOption(key, option) {
      waiting = waiting.map((each) => (each.key === key ? { ...each, ...option } : each));
      plan();
      draw();
    },
    onImport: (key) => void work(() => keep(key)),
    onImportAll: () =>
      void work(async () => {
        let taken = 0;
        for (const { key } of waiting) {
          if (plans.get(key)?.isEmpty ?? true) continue;
          await keep(key);
          if (problem !== null || working.signal.aborted) return;
          taken++;
          // What one file brought is the same in the next.
          Object.assign(kept, await loadBackup(store));
          plan();
        }
        told = t('importDoneAll', [taken]);
      }),
    onCancel(key) {
      waiting = waiting.filter((each) => each.key !== key);
      draw();
    },
    onStop: () => working.abort(),
    onUndo: (id) =>
      void work(async () => {
        const undone = await store.undoImport(id);
        if (undone.ok) told = t('importTakenBack');
        else problem = undone.problem;
        records = await store.listImports();
      }),
  };
  return {
    actions,
    onOver: (over: boolean) => {
      isOver = over;
      draw();
    },
    refresh: async () => {
      records = await store.listImports();
      plan();
    },
    view: (): ImportView => ({
      waiting: waiting.map((each) => describe(each, plans.get(each.key))),
      progress,
      problem,
      told,
      records,
      isOver,
    }),
  };
}

function presentOf({ backup }: Kept): Present {
  return {
    ...backup,
    highlights: new Map(backup.highlights.map((row) => [row.id, row])),
    articles: new Map(backup.articles.map((article) => [article.key, article])),
    tombstones: new Map(backup.tombstones.map(({ id, at }) => [id, at])),
  };
}

function describe({ key, file, bringBack, takeSettings }: Waiting, plan: ImportPlan | undefined): WaitingFile {
  const set: ImportSet | null = file.result.ok ? file.result.value : null;
  return {
    key,
    name: file.name,
    kind: set?.kind ?? null,
    counts: plan?.counts ?? null,
    changes: plan?.changes ?? null,
    notices: plan?.notices ?? [],
    samples: plan?.samples ?? [],
    problems: file.result.ok ? file.result.value.problems : file.result.problem,
    isEmpty: plan?.isEmpty ?? true,
    hasSettings: plan?.hasSettings ?? false,
    bringBack,
    takeSettings,
  };
}
