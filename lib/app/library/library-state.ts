// What the library keeps while it is open; all else that it shows follows from this.
import { type HighlightFilter, NO_FILTER } from '../../core/highlight/filter-highlights.ts';
import { DEFAULT_SETTINGS, type HighlightedArticle, type ReaderSettings } from '../../core/highlight/highlight.ts';
import type { StoreProblem, StoreState } from '../../core/highlight/highlight-store.ts';
import type { Sentence } from '../../core/strings.ts';
import { NOTHING_SELECTED, type Selection } from './select-rows.ts';
import type { HeldRows } from './take-rows.ts';

/** One actor that the reader can filter by, with all spellings of the name. */
export interface ActorChoice {
  readonly name: string;
  readonly names: readonly string[];
}

/** What the reader's last action came to. */
export interface Outcome extends Sentence {
  readonly canUndo: boolean;
}

/** The library's own state. */
export interface LibraryState extends HeldRows {
  /** The rows were read once. */
  readonly isRead: boolean;
  /** By key. */
  readonly articles: ReadonlyMap<string, HighlightedArticle>;
  readonly settings: ReaderSettings;
  /** What the store holds; `null` until it is counted. */
  readonly store: StoreState | null;
  readonly actors: readonly ActorChoice[];
  readonly filter: HighlightFilter;
  /** What is searched for; empty for nothing. */
  readonly words: string;
  /** All rows can be searched. */
  readonly isIndexed: boolean;
  readonly selection: Selection;
  /** Id of the highlight that is shown in full. */
  readonly open: string | null;
  readonly problem: StoreProblem | null;
  readonly outcome: Outcome | null;
  /** ISO 8601; empty for never, `null` until it is known. */
  readonly lastBackup: string | null;
}

/** A library that has read nothing yet. */
export const NOTHING_READ: LibraryState = {
  isRead: false,
  rows: new Map(),
  bin: new Map(),
  articles: new Map(),
  settings: DEFAULT_SETTINGS,
  store: null,
  actors: [],
  filter: NO_FILTER,
  words: '',
  isIndexed: false,
  selection: NOTHING_SELECTED,
  open: null,
  problem: null,
  outcome: null,
  lastBackup: null,
};
