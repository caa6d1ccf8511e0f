// The reader's highlights on one page: one immutable value in a signal, and the changes to it.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Anchoring } from '../../../core/anchor/anchoring.ts';
import type { Draft } from '../../../core/highlight/draft-store.ts';
import {
  DEFAULT_SETTINGS,
  type Highlight,
  type HighlightedArticle,
  type ReaderSettings,
} from '../../../core/highlight/highlight.ts';
import type { StoreProblem, TagUse } from '../../../core/highlight/highlight-store.ts';
import { type LeftWords, NOTHING_LEFT } from '../../../core/highlight/left-words.ts';
import type { OpenedArticle } from '../../../core/highlight/opened-article.ts';
import type { OwnRows } from '../../../core/highlight/own-rows.ts';
import type { SyncedRow } from '../../../core/highlight/row-sync.ts';
import { ALL_LAYERS, type Layers } from '../../../core/note/reader-state.ts';

/** A row with its save state; `offer` is an older text of its note that was never saved, `null` where there is none. */
export interface HighlightRow extends SyncedRow {
  readonly offer: string | null;
}

/** A highlight with its anchor. `ranges` is empty for an orphan and for a note on the page as a whole. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly anchoring: Anchoring;
  readonly ranges: readonly Range[];
}

/** A tool that has the keys: handles at both ends of a highlight, or the cursor that is a sentence. */
export type PageTool =
  | { readonly kind: 'extent'; readonly id: string; readonly range: Range }
  | { readonly kind: 'sentences' };

/** What the reader can do about a toast; `id` is a highlight's. */
export type ToastAction =
  | { readonly kind: 'undo' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'copy'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string };

/** A sentence at the foot of the window. */
export interface ToastState {
  readonly text: string;
  readonly action: ToastAction | null;
}

/** All that is known of the highlights of one page, and what is shown of them. */
export interface HighlightsState {
  readonly settings: ReaderSettings;
  readonly layers: Layers;
  /** Tags in use, for completion; the last used first. */
  readonly tags: readonly TagUse[];
  /** Key of the article at this address; `null` where nothing can be kept. */
  readonly key: string | null;
  /** Keys of all addresses of that article: rows of all of them are shown here. */
  readonly keys: readonly string[];
  /** What the page says of itself, for the library. */
  readonly facts: HighlightedArticle | null;
  /** The reader agreed to keep what is made in this private window. */
  readonly keepsPrivate: boolean;
  /** Why nothing at all can be kept here. */
  readonly problem: StoreProblem | null;
  /** Every row that this page knows, in the bin or not. */
  readonly rows: readonly HighlightRow[];
  /** Those that are shown, in reading order: notes on the page first, orphans last. */
  readonly placed: readonly PlacedHighlight[];
  /** The highlight whose card is open. */
  readonly open: string | null;
  /** The note whose editor is open, and what it says; its card may be about to open. */
  readonly writing: { readonly id: string; readonly text: string } | null;
  /** What is written beyond the notes of the rows, as it was sent to the store last. */
  readonly drafts: readonly Draft[];
  /** What the script of the last version had not saved, until it is taken over. */
  readonly left: LeftWords;
  /** The words that the reader has selected. */
  readonly selected: Range | null;
  /** What a tool has selected for the reader, after a press on it; other scripts' selections do not count as theirs. */
  readonly selectedByTool: Range | null;
  /** The words that the bar is shown at. */
  readonly bar: Range | null;
  readonly tool: PageTool | null;
  /** What a tool shows beyond the highlights: the sentence cursor, an extent that is not decided, a candidate. */
  readonly preview: readonly Range[];
  readonly isTrayOpen: boolean;
  readonly toast: ToastState | null;
  /** The last sentence for a screen reader. */
  readonly announced: { readonly text: string } | null;
  /** Sentences to announce once a row is saved, by its id. */
  readonly expected: ReadonlyMap<string, string>;
  /** Milliseconds of the last loading: asked of the store, and found and painted on the page. */
  readonly timingsMs: { readonly load: number; readonly place: number };
}

/** A change to the state. */
export type Change = (state: HighlightsState) => HighlightsState;

/** The state in a signal, and its only doors. */
export interface HighlightModel {
  readonly state: ReadonlySignal<HighlightsState>;
  readonly change: (by: Change) => void;
  /** Replaces these fields. */
  readonly update: (fields: Partial<HighlightsState>) => void;
}

const NOTHING_KNOWN: HighlightsState = {
  settings: DEFAULT_SETTINGS,
  layers: ALL_LAYERS,
  tags: [],
  key: null,
  keys: [],
  facts: null,
  keepsPrivate: false,
  problem: null,
  rows: [],
  placed: [],
  open: null,
  writing: null,
  drafts: [],
  left: NOTHING_LEFT,
  selected: null,
  selectedByTool: null,
  bar: null,
  tool: null,
  preview: [],
  isTrayOpen: false,
  toast: null,
  announced: null,
  expected: new Map(),
  timingsMs: { load: 0, place: 0 },
};

/** Creates the model of a page of which nothing is known yet but these fields. */
export function createHighlightModel(known: Partial<HighlightsState> = {}): HighlightModel {
  const state = signal<HighlightsState>({ ...NOTHING_KNOWN, ...known });
  const change = (by: Change) => {
    state.value = by(state.peek());
  };
  return { state, change, update: (fields) => change((now) => ({ ...now, ...fields })) };
}

/** With what the store says of this page, and what the page says of itself. */
export const withArticle =
  (opened: OpenedArticle, facts: HighlightedArticle | null): Change =>
  (state) => ({
    ...state,
    key: opened.key,
    keys: opened.keys,
    settings: opened.settings,
    problem: opened.problem,
    keepsPrivate: !opened.private,
    facts,
  });

/** With the rows as they are now, and with what the open editor shows of its note. */
export const withRows =
  ({ sync, offerOf, writer }: Pick<OwnRows, 'sync' | 'offerOf' | 'writer'>): Change =>
  (state) => ({
    ...state,
    rows: sync.rows().map((row) => ({ ...row, offer: offerOf(row.wanted.id)?.note ?? null })),
    writing: state.writing === null ? null : { ...state.writing, text: writer.textOf(state.writing.id) },
  });

/** With an anchor that is known already: nobody need look for its words. */
export const withPlaced =
  (placed: PlacedHighlight): Change =>
  (state) => ({
    ...state,
    placed: [...state.placed.filter(({ highlight: { id } }) => id !== placed.highlight.id), placed],
  });

/** With a draft that is on its way to the store, or without the one that is done with. */
export const withDraft =
  (draft: Draft): Change =>
  (state) => {
    const others = state.drafts.filter(({ id }) => id !== draft.id);
    return { ...state, drafts: draft.note === null ? others : [...others, draft] };
  };

/** Without the tool that has the keys, and without the sentence that says how it is used. */
export const withoutTool: Change = (state) =>
  state.tool === null
    ? state
    : { ...state, tool: null, preview: [], toast: state.tool.kind === 'sentences' ? null : state.toast };

/** The row with this id; `null` where the page knows none. */
export function rowOf({ rows }: Pick<HighlightsState, 'rows'>, id: string | null): HighlightRow | null {
  return rows.find(({ wanted }) => wanted.id === id) ?? null;
}

/** The anchor of a highlight that is shown; `null` for all others. */
export function placedOf({ placed }: Pick<HighlightsState, 'placed'>, id: string): PlacedHighlight | null {
  return placed.find(({ highlight }) => highlight.id === id) ?? null;
}

/** What the reader should see of a row before its card is open; `null` when all is well. */
export function flagOf(row: HighlightRow | null | undefined): 'unsaved' | 'offer' | null {
  if (row?.state === 'unsaved') return 'unsaved';
  return (row?.offer ?? null) === null ? null : 'offer';
}

/** The highlights that belong on this page: its own, and what is not saved or is being written, whoever deleted it. */
export function listHere({ rows, keys, writing }: Pick<HighlightsState, 'rows' | 'keys' | 'writing'>): Highlight[] {
  return rows.flatMap(({ wanted, state }) => {
    const isHere = wanted.deleted === null && keys.includes(wanted.article);
    return isHere || state === 'unsaved' || wanted.id === writing?.id ? [wanted] : [];
  });
}
