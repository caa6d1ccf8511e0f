// What the parts of the library's model share: one state, and the ways to change it.
import { type Signal, signal } from '@preact/signals-core';
import type { DraftStore } from '../../core/highlight/draft-store.ts';
import type {
  HighlightChange,
  HighlightStore,
  StoreChange,
  StoreProblem,
} from '../../core/highlight/highlight-store.ts';
import { createHistory, type History } from '../../core/highlight/history.ts';
import { fail, type Result } from '../../core/result.ts';
import { type ActorChoice, type LibraryState, NOTHING_READ } from './library-state.ts';
import { createRowIndex, type RowIndex } from './row-index.ts';
import { takeRows } from './take-rows.ts';

/** What the library asks of the platform. */
export interface LibraryPorts {
  readonly store: Pick<
    HighlightStore,
    'listAll' | 'listArticles' | 'listQuarantined' | 'loadSettings' | 'save' | 'purge' | 'state'
  >;
  readonly drafts: Pick<DraftStore, 'list' | 'save'>;
  /** Says why a call of the store was not answered. */
  readonly explainSilence: (error: unknown) => StoreProblem;
  readonly loadActors: () => Promise<readonly ActorChoice[]>;
  /** ISO 8601; empty for never. */
  readonly loadLastBackup: () => Promise<string>;
  /** Brings the reader's folder up to date, where there is one. */
  readonly keepFolder: () => Promise<unknown>;
  readonly saveFile: (name: string, content: string, mime: string) => void;
  /** ISO 8601. */
  readonly now: () => string;
  /** Calls after this many milliseconds, unless what it returns is called before. */
  readonly later: (work: () => void, delayMs: number) => () => void;
  /** Lets the page draw between two slices of work. */
  readonly pause: () => Promise<void>;
  /** Hears of what costs the reader nothing. */
  readonly onError: (error: unknown) => void;
}

/** The state of one library, and what changes it. */
export interface LibraryContext {
  readonly ports: LibraryPorts;
  readonly state: Signal<LibraryState>;
  readonly index: RowIndex;
  readonly history: History;
  readonly update: (fields: Partial<LibraryState>) => void;
  /** Shows rows that changed, and drops those that are gone. */
  readonly take: (change: Pick<StoreChange, 'highlights' | 'gone'>) => void;
  /** Answers as the store does; silence is a problem too. The problem is shown until the next call that has none. */
  readonly settle: <Value>(answer: Promise<Result<Value, StoreProblem>>) => Promise<Result<Value, StoreProblem>>;
  /** Saves changes and shows them; true when they are saved. */
  readonly save: (changes: readonly HighlightChange[]) => Promise<boolean>;
}

/** The context of a library that has read nothing yet. */
export function createLibraryContext(ports: LibraryPorts): LibraryContext {
  const state = signal(NOTHING_READ);
  const index = createRowIndex();
  const update: LibraryContext['update'] = (fields) => {
    state.value = { ...state.peek(), ...fields };
  };
  const take: LibraryContext['take'] = (change) => {
    index.take(change, state.peek().articles);
    update(takeRows(state.peek(), change));
  };
  const settle: LibraryContext['settle'] = async (answer) => {
    const result = await answer.catch((error: unknown) => fail(ports.explainSilence(error)));
    update({ problem: result.ok ? null : result.problem });
    return result;
  };
  return {
    ports,
    state,
    index,
    history: createHistory(),
    update,
    take,
    settle,
    async save(changes) {
      const saved = await settle(ports.store.save(changes));
      if (saved.ok) take({ highlights: saved.value, gone: [] });
      return saved.ok;
    },
  };
}
