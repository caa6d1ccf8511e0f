// A page's own rows on their way to the store: shown at once, sent at once, sent again until acknowledged.
import type { Highlight, HighlightedArticle } from './highlight.ts';
import type { HighlightChange, StoreChange, StoreProblem } from './highlight-store.ts';
import { mergeHighlight } from './merge-highlight.ts';

/** One row as this page sees it. */
export interface SyncedRow {
  /** As the reader wants it. */
  readonly wanted: Highlight;
  /** As last acknowledged or heard of; `null` before the first acknowledgement. */
  readonly kept: Highlight | null;
  /** `saved` only after the store's acknowledgement. */
  readonly state: 'saved' | 'saving' | 'unsaved';
  /** Why it is not saved. */
  readonly problem: StoreProblem | null;
}

export interface RowSync {
  readonly rows: () => readonly SyncedRow[];
  readonly get: (id: string) => SyncedRow | null;
  /** Shows and keeps a row of the reader's. */
  readonly put: (row: Highlight) => void;
  /** Takes over what another tab or page has changed; what is on its way from here is merged with it. */
  readonly receive: (change: Pick<StoreChange, 'highlights' | 'gone'>) => void;
  /** Sends everything that is not saved once more, now. */
  readonly retry: () => void;
  /** Another article: these rows in place of all that is saved; what is not saved yet goes on being sent. */
  readonly reset: (rows: readonly Highlight[]) => void;
}

interface Options {
  /** Rejects when nobody answers. */
  readonly send: (
    change: HighlightChange,
  ) => Promise<{ readonly highlights: readonly Highlight[]; readonly problem: StoreProblem | null }>;
  /** Why nobody answered. */
  readonly explain: (error: unknown) => StoreProblem;
  /** What the page tells of itself, sent with a row that is not kept yet. */
  readonly article: (key: string) => HighlightedArticle | null;
  /** Calls after this many milliseconds. */
  readonly later: (work: () => void, delayMs: number) => void;
  readonly onChange: (ids: readonly string[]) => void;
}

/** The background may have been stopped: it wakes for the next message. Longer waits are for a full disk. */
const RETRIES_MS = [200, 1000, 3000, 10_000, 30_000];

/** Keeps rows in step with the store. The same row is never on its way twice, so that answers come in order. */
export function createRowSync(options: Options): RowSync {
  const rows = new Map<string, SyncedRow>();
  const busy = new Set<string>();
  const failures = new Map<string, number>();
  const set = (id: string, row: SyncedRow) => {
    rows.set(id, row);
    options.onChange([id]);
  };
  const settle = (id: string, sent: Highlight, answer: Highlight) => {
    const row = rows.get(id);
    if (row === undefined) return;
    failures.delete(id);
    // What was written while it was on its way is a change of what was sent.
    const wanted =
      row.wanted === sent ? answer : { ...mergeHighlight(answer, row.wanted, sent), revision: answer.revision };
    const isDone = row.wanted === sent || isSame(wanted, answer);
    set(id, { wanted: isDone ? answer : wanted, kept: answer, state: isDone ? 'saved' : 'saving', problem: null });
    if (!isDone) void flush(id);
  };
  const failed = (id: string, problem: StoreProblem) => {
    const row = rows.get(id);
    if (row === undefined) return;
    set(id, { ...row, state: 'unsaved', problem });
    const nth = failures.get(id) ?? 0;
    failures.set(id, nth + 1);
    const delayMs = RETRIES_MS[Math.min(nth, RETRIES_MS.length - 1)] ?? 0;
    if (isPassing(problem)) options.later(() => void flush(id), delayMs);
  };
  const flush = async (id: string) => {
    const row = rows.get(id);
    if (row === undefined || row.state === 'saved' || busy.has(id)) return;
    busy.add(id);
    const { wanted: sent, kept: base } = row;
    const article = base === null ? options.article(sent.article) : null;
    let problem: StoreProblem | null = null;
    let answer: Highlight | undefined;
    try {
      const answered = await options.send({ highlight: sent, base, ...(article === null ? {} : { article }) });
      answer = answered?.highlights.find((each) => each.id === id);
      problem = answered?.problem ?? null;
    } catch (error) {
      problem = options.explain(error);
    }
    busy.delete(id);
    if (problem === null && answer !== undefined) settle(id, sent, answer);
    else failed(id, problem ?? { kind: 'failed', message: 'no answer' });
  };
  const retry = () => {
    for (const id of [...rows.keys()]) void flush(id);
  };
  return {
    rows: () => [...rows.values()],
    get: (id) => rows.get(id) ?? null,
    put(wanted) {
      const kept = rows.get(wanted.id)?.kept ?? null;
      set(wanted.id, { wanted, kept, state: 'saving', problem: null });
      void flush(wanted.id);
    },
    receive({ highlights, gone }) {
      for (const theirs of highlights) {
        const row = rows.get(theirs.id);
        if (row?.kept != null && row.kept.revision >= theirs.revision) continue;
        const isSettled = row === undefined || row.state === 'saved';
        const wanted = isSettled ? theirs : mergeHighlight(theirs, row.wanted, row.kept);
        rows.set(theirs.id, { ...(isSettled ? SAVED : row), kept: theirs, wanted });
      }
      for (const id of gone) rows.delete(id);
      options.onChange([...highlights.map(({ id }) => id), ...gone]);
    },
    retry,
    reset(fresh) {
      for (const [id, { state }] of [...rows]) if (state === 'saved') rows.delete(id);
      for (const row of fresh) if (!rows.has(row.id)) rows.set(row.id, { ...SAVED, wanted: row, kept: row });
      options.onChange([...rows.keys()]);
    },
  };
}

const SAVED = { state: 'saved', problem: null } as const;

const PASSING: readonly StoreProblem['kind'][] = [
  'failed',
  'storage-full',
  'storage-unavailable',
  'read-only',
  'upgrade-blocked',
];

/** Trying again may help by itself. */
function isPassing({ kind }: StoreProblem): boolean {
  return PASSING.includes(kind);
}

function isSame(one: Highlight, other: Highlight): boolean {
  return JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });
}
