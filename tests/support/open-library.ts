// A library in node: its model over a store in memory, with timers that run when the test says so.
import { onTestFinished } from 'vitest';
import type { LibraryPorts } from '../../lib/app/library/library-context.ts';
import { createLibraryModel } from '../../lib/app/library/library-model.ts';
import type { Draft } from '../../lib/core/highlight/draft-store.ts';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import type { HighlightStore, StoreChange, StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../lib/core/highlight/memory-highlight-store.ts';
import { fail } from '../../lib/core/result.ts';
import { idOf, makeArticle } from './make-highlight.ts';

export const NOW = '2026-11-30T12:00:00.000Z';

/** Promises that wait for promises have had their turn. */
export async function turns(): Promise<void> {
  for (let nth = 0; nth < 30; nth++) await Promise.resolve();
}

/** Timers of a test: they run when it says so. */
export function createTimers() {
  const waiting = new Set<() => void>();
  return {
    later(work: () => void): () => void {
      waiting.add(work);
      return () => void waiting.delete(work);
    },
    /** Runs all that wait now. */
    async run(): Promise<void> {
      for (const work of waiting) {
        waiting.delete(work);
        work();
      }
      await turns();
    },
    count: () => waiting.size,
  };
}

interface Options {
  readonly rows?: readonly Highlight[];
  readonly drafts?: readonly Draft[];
  readonly ports?: Partial<LibraryPorts>;
  /** Parts of the store that behave otherwise. */
  readonly store?: (store: HighlightStore) => Partial<HighlightStore>;
}

/** A store with these rows, and a library over it that has read nothing yet. */
export async function makeLibrary({ rows = [], drafts = [], ports, store: change }: Options = {}) {
  const listeners = new Set<(change: StoreChange) => void>();
  const store = createMemoryHighlightStore({
    now: () => Date.parse(NOW),
    onChange: (changed) => {
      for (const listener of listeners) listener(changed);
    },
  });
  await store.save(rows.map((highlight) => ({ highlight, base: null, article: makeArticle() })));
  const kept = new Map(drafts.map((draft) => [draft.id, draft]));
  const timers = createTimers();
  const saved: { name: string; content: string }[] = [];
  const errors: unknown[] = [];
  let refusal: StoreProblem | 'silence' | null = null;
  const answer = async <Value>(ask: () => Promise<Value>) => {
    if (refusal === 'silence') throw new Error('Could not establish connection.');
    return refusal === null ? ask() : fail(refusal);
  };
  const model = createLibraryModel({
    store: {
      ...store,
      save: (changes) => answer(() => store.save(changes)),
      purge: (ids) => answer(() => store.purge(ids)),
      ...change?.(store),
    },
    drafts: {
      list: async () => [...kept.values()],
      save: async (draft) => void (draft.note === null ? kept.delete(draft.id) : kept.set(draft.id, draft)),
    },
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
    loadActors: async () => [{ name: 'Pakistan', names: ['Pakistan', 'Islamabad'] }],
    loadLastBackup: async () => '',
    keepFolder: async () => null,
    saveFile: (name, content) => void saved.push({ name, content }),
    now: () => NOW,
    later: timers.later,
    pause: async () => {},
    onError: (error) => void errors.push(error),
    ...ports,
  });
  listeners.add((changed) => void model.receive(changed));
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const row = async (nth: number) => {
    const found = await store.find(idOf(nth));
    if (found === null) throw new Error(`Expected row ${nth}, got none`);
    return found;
  };
  return {
    model,
    store,
    drafts: kept,
    timers,
    saved,
    errors,
    page,
    load: () => model.load({ signal: page.signal }),
    state: () => model.state.value,
    /** Numbers of the rows that are listed. */
    listed: () => model.shown.value.map(({ id }) => numberOf(id)),
    selected: () => [...model.state.value.selection.ids].map(numberOf),
    row,
    note: async (nth: number) => (await row(nth)).note,
    /** From now on the store answers with this problem, or not at all; `null`: as it should. */
    refuse: (problem: StoreProblem | 'silence' | null) => {
      refusal = problem;
    },
    /** Another tab changes a row. */
    elsewhere: async (nth: number, fields: Partial<Highlight>) => {
      const base = await row(nth);
      await store.save([{ highlight: { ...base, ...fields }, base }]);
      await turns();
    },
  };
}

/** The same, read. */
export async function openLibrary(options: Options = {}) {
  const library = await makeLibrary(options);
  await library.load();
  return library;
}

function numberOf(id: string): number {
  for (let nth = 0; nth < 70_000; nth++) if (idOf(nth) === id) return nth;
  throw new Error(`Expected an id of a test, got ${id}`);
}
