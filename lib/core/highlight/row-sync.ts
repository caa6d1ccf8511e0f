// A page's own rows on their way to the store: sent at once, shown at once, sent again until acknowledged.
import type { Highlight, HighlightedArticle } from './highlight.ts';
import { findTooLong } from './highlight-limits.ts';
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

/** The rows of one page: shown at once, sent one change at a time, merged with what others change. */
export interface RowSync {
  readonly rows: () => readonly SyncedRow[];
  readonly get: (id: string) => SyncedRow | null;
  /** Keeps and shows a row of the reader's. */
  readonly put: (row: Highlight) => void;
  /** Takes over what another tab or page has changed; what is on its way from here is merged with it. */
  readonly receive: (change: Pick<StoreChange, 'highlights' | 'gone'>) => void;
  /** Sends everything that is not saved once more, now, but for what the store will never take. */
  readonly retry: () => void;
  /** Another article: these rows in place of all that is saved; what is not saved yet goes on being sent. */
  readonly reset: (rows: readonly Highlight[]) => void;
  /** Takes a row off the page that the store will never take. */
  readonly forget: (id: string) => void;
}

/** What the sync needs: a way to the store, a clock, and somebody who draws. */
export interface RowSyncPorts {
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
  /** Draws. Whatever it throws costs no row: that goes to `onError`. */
  readonly onChange: (ids: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
  /** The note of this row is being written: the row stays on the page, whoever deletes it. */
  readonly isHeld?: (id: string) => boolean;
}

/** The background may have been stopped: it wakes for the next message. Longer waits are for a full disk. */
const RETRIES_MS = [200, 1000, 3000, 10_000, 30_000, 120_000, 600_000];

/** A change on its way, or one whose answer was lost: it is sent again as it was, so that it is kept once. */
interface Sent {
  readonly highlight: Highlight;
  readonly base: Highlight | null;
  readonly isOnItsWay: boolean;
}

/** Keeps rows in step with the store. The same row is never on its way twice, so that answers come in order. */
export function createRowSync(ports: RowSyncPorts): RowSync {
  const rows = new Map<string, SyncedRow>();
  const sent = new Map<string, Sent>();
  const failures = new Map<string, number>();
  const draw = (ids: readonly string[]) => {
    try {
      ports.onChange(ids);
    } catch (error) {
      ports.onError(error);
    }
  };
  const set = (id: string, row: SyncedRow) => {
    rows.set(id, row);
    draw([id]);
  };
  const settle = (id: string, { highlight }: Sent, answer: Highlight) => {
    const row = rows.get(id);
    if (row === undefined) return;
    failures.delete(id);
    if (row.problem?.kind === 'deleted-for-good') return;
    // What was written while it was on its way is a change of what was sent.
    const merged = mergeHighlight(answer, row.wanted, highlight);
    const wanted = row.wanted === highlight ? answer : { ...merged, revision: answer.revision };
    const isDone = wanted === answer || isSame(wanted, answer);
    if (isDone) rows.set(id, { ...SAVED, wanted: answer, kept: answer });
    else {
      const problem = isFinal(row.problem) ? row.problem : null;
      rows.set(id, { wanted, kept: answer, state: problem === null ? 'saving' : 'unsaved', problem });
      if (problem === null) void flush(id);
    }
    draw([id]);
  };
  const failed = (id: string, problem: StoreProblem) => {
    const row = rows.get(id);
    if (row === undefined) return;
    if (isPassing(problem)) {
      const nth = failures.get(id) ?? 0;
      failures.set(id, nth + 1);
      // A later failure has a wait of its own.
      const again = () => failures.get(id) === nth + 1 && void flush(id);
      ports.later(again, RETRIES_MS[Math.min(nth, RETRIES_MS.length - 1)] ?? 0);
    }
    set(id, { ...row, state: 'unsaved', problem });
  };
  const flush = async (id: string) => {
    const row = rows.get(id);
    const last = sent.get(id);
    if (row === undefined || row.state === 'saved' || last?.isOnItsWay) return;
    if (last === undefined && isFinal(row.problem)) return;
    const now: Sent = { ...(last ?? { highlight: row.wanted, base: row.kept }), isOnItsWay: true };
    const { highlight, base } = now;
    sent.set(id, now);
    const article = base === null ? ports.article(highlight.article) : null;
    let problem: StoreProblem | null = null;
    let answer: Highlight | undefined;
    try {
      const answered = await ports.send({ highlight, base, ...(article === null ? {} : { article }) });
      answer = answered?.highlights.find((each) => each.id === id);
      problem = answered?.problem ?? null;
    } catch (error) {
      problem = ports.explain(error);
    }
    const why = problem ?? (answer === undefined ? NO_ANSWER : null);
    // Nobody knows whether it was kept: until it is known, the same is sent again.
    if (why?.kind === 'failed') sent.set(id, { ...now, isOnItsWay: false });
    else sent.delete(id);
    if (why === null && answer !== undefined) settle(id, now, answer);
    else failed(id, why ?? NO_ANSWER);
  };
  const take = (theirs: Highlight) => {
    const row = rows.get(theirs.id);
    if (row === undefined) return void rows.set(theirs.id, { ...SAVED, wanted: theirs, kept: theirs });
    if (row.kept !== null && row.kept.revision >= theirs.revision) return;
    if (row.state === 'saved') return void rows.set(theirs.id, { ...SAVED, wanted: theirs, kept: theirs });
    const last = sent.get(theirs.id);
    // Our own change may be in theirs already.
    const isOurs = last !== undefined && mergeHighlight(theirs, last.highlight, last.base) === theirs;
    const wanted = mergeHighlight(theirs, row.wanted, isOurs ? last.highlight : row.kept);
    const isBack = row.problem?.kind === 'deleted-for-good';
    rows.set(
      theirs.id,
      isBack ? { wanted, kept: theirs, state: 'saving', problem: null } : { ...row, kept: theirs, wanted },
    );
    if (isBack) void flush(theirs.id);
  };
  const lose = (id: string) => {
    const row = rows.get(id);
    if (row === undefined) return;
    // What is not saved, and what is being written, is the last there is of it.
    if (row.state === 'saved' && !ports.isHeld?.(id)) rows.delete(id);
    else {
      rows.set(id, { ...row, state: 'unsaved', problem: { kind: 'deleted-for-good' } });
      if (sent.get(id)?.isOnItsWay === false) sent.delete(id);
    }
  };
  return {
    rows: () => [...rows.values()],
    get: (id) => rows.get(id) ?? null,
    put(wanted) {
      const before = rows.get(wanted.id);
      const field = findTooLong(wanted);
      const isGone = before?.problem?.kind === 'deleted-for-good';
      const problem: StoreProblem | null = isGone
        ? before.problem
        : field === null
          ? null
          : { kind: 'too-long', field };
      rows.set(wanted.id, {
        wanted,
        kept: before?.kept ?? null,
        state: problem === null ? 'saving' : 'unsaved',
        problem,
      });
      if (problem === null) void flush(wanted.id);
      draw([wanted.id]);
    },
    receive({ highlights, gone }) {
      for (const theirs of highlights) take(theirs);
      for (const id of gone) lose(id);
      draw([...highlights.map(({ id }) => id), ...gone]);
    },
    retry() {
      for (const [id, { problem }] of [...rows]) if (!isFinal(problem)) void flush(id);
    },
    reset(fresh) {
      const ids = new Set(fresh.map(({ id }) => id));
      for (const [id, { state }] of [...rows])
        if (state === 'saved' && !ids.has(id) && !ports.isHeld?.(id)) rows.delete(id);
      for (const row of fresh) take(row);
      draw([...rows.keys()]);
    },
    forget(id) {
      rows.delete(id);
      sent.delete(id);
      draw([id]);
    },
  };
}

const SAVED = { state: 'saved', problem: null } as const;
const NO_ANSWER: StoreProblem = { kind: 'failed', message: 'no answer' };

const PASSING: readonly StoreProblem['kind'][] = [
  'failed',
  'storage-full',
  'storage-unavailable',
  'read-only',
  'upgrade-blocked',
];
const FINAL: readonly StoreProblem['kind'][] = ['deleted-for-good', 'too-long', 'refused', 'extension-updated'];

/** Trying again may help by itself. */
export function isPassing({ kind }: StoreProblem): boolean {
  return PASSING.includes(kind);
}

/** Trying the same again cannot help. */
function isFinal(problem: StoreProblem | null): boolean {
  return problem !== null && FINAL.includes(problem.kind);
}

function isSame(one: Highlight, other: Highlight): boolean {
  return JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });
}
