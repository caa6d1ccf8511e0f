// What a file that waits to be imported would change.
import type { ImportRecord } from '../../core/highlight/highlight-store.ts';
import type { ImportProblem } from '../../core/import/import-set.ts';
import type { ImportSample } from '../../core/import/pick-samples.ts';
import {
  type ImportChanges,
  type ImportCounts,
  type ImportNotice,
  type ImportPlan,
  type Present,
  planImport,
} from '../../core/import/plan-import.ts';
import type { ReadFile } from '../../core/transfer.ts';
import type { Content } from './content.ts';

/** What the reader chooses of one file. */
export interface ImportOptions {
  /** Highlights that were deleted here for good come back. */
  readonly bringBack: boolean;
  /** The file's settings in place of those here. */
  readonly takeSettings: boolean;
}

/** A file that was read and waits to be kept. */
export interface Waiting extends ImportOptions {
  /** Its number on this page. */
  readonly key: number;
  readonly file: ReadFile;
}

/** A waiting file as it is shown: what it would change, and what is wrong with it. */
export interface WaitingFile extends ImportOptions {
  readonly key: number;
  readonly name: string;
  /** `null` for a file that is refused. */
  readonly kind: string | null;
  readonly counts: ImportCounts | null;
  /** `null` for a file that is refused. */
  readonly changes: ImportChanges | null;
  readonly notices: readonly ImportNotice[];
  /** A few of the rows that will come. */
  readonly samples: readonly ImportSample[];
  readonly problems: readonly ImportProblem[];
  readonly isEmpty: boolean;
  readonly hasSettings: boolean;
}

/** Names in the list of imports are cut here; the store takes no longer ones. */
const MAX_NAME_CHARACTERS = 300;

/** Plans the import of one file into what there is; `null` for a file that is refused. */
export type Plan = (waiting: Waiting, content: Content) => ImportPlan | null;

/** Plans each file once for as long as neither it nor what there is changes: a plan compares every row. */
export function createPlanner(nowMs: () => number): Plan {
  const plans = new WeakMap<Waiting, { readonly backup: Content['backup']; readonly plan: ImportPlan | null }>();
  return (waiting, { backup }) => {
    const known = plans.get(waiting);
    if (known?.backup === backup) return known.plan;
    const { file, bringBack, takeSettings } = waiting;
    const choices = { bringBack, takeSettings, nowMs: nowMs() };
    const plan = file.result.ok ? planImport(file.result.value, presentOf(backup), choices) : null;
    plans.set(waiting, { backup, plan });
    return plan;
  };
}

/** A waiting file as it is shown. */
export function describeWaiting({ key, file, bringBack, takeSettings }: Waiting, plan: ImportPlan | null): WaitingFile {
  const { result } = file;
  return {
    key,
    name: file.name,
    kind: result.ok ? result.value.kind : null,
    counts: plan?.counts ?? null,
    changes: plan?.changes ?? null,
    notices: plan?.notices ?? [],
    samples: plan?.samples ?? [],
    problems: result.ok ? result.value.problems : result.problem,
    isEmpty: plan?.isEmpty ?? true,
    hasSettings: plan?.hasSettings ?? false,
    bringBack,
    takeSettings,
  };
}

/** The entry of an import in the list of imports. */
export function describeRecord(
  { file }: Waiting,
  { content }: ImportPlan,
  { id, nowMs }: { readonly id: string; readonly nowMs: number },
): ImportRecord {
  const added = content.highlights.filter(({ before }) => before === null).length;
  return {
    id,
    name: file.name.slice(0, MAX_NAME_CHARACTERS),
    at: new Date(nowMs).toISOString(),
    added,
    changed: content.highlights.length - added,
    state: 'done',
  };
}

function presentOf(backup: Content['backup']): Present {
  return {
    ...backup,
    highlights: new Map(backup.highlights.map((row) => [row.id, row])),
    articles: new Map(backup.articles.map((article) => [article.key, article])),
    tombstones: new Map(backup.tombstones.map(({ id, at }) => [id, at])),
  };
}
