// What a page's reading is, as the popup and the panel are told.

import type { Problem } from '../problem.ts';
import type { NoteState, Placement } from './place-notes.ts';

/** A layer of marks that the reader switches on and off; `mine` has the highlights. */
export type Layer = 'actors' | 'claims' | 'mine';
/** Which layers are shown. */
export type Layers = Readonly<Record<Layer, boolean>>;
/** Every layer shown. */
export const ALL_LAYERS: Layers = { actors: true, claims: true, mine: true };

/** What a note of a pack is about. */
export type NoteKind = 'actor' | 'claim' | 'piece';

/** How a page was recognised, or why not. */
export interface Recognition {
  /** The pack's id; `null` when the page is not its article. */
  readonly pack: string | null;
  /** 0..1: the share of the annotated text that is on this page. */
  readonly confidence: number;
  readonly reason: RecognitionReason;
  /** True when the text stands at an address that is not the article's own. */
  readonly copy: boolean;
  readonly paragraphs: { readonly found: number; readonly changed: number; readonly total: number };
}

/** How the page was recognised, or why it was not. */
export type RecognitionReason =
  | 'text-and-address'
  | 'text-only'
  | 'text-differs'
  | 'other-text'
  /** Another article; the packs' actors that it names are marked. */
  | 'actors-only'
  | 'waiting'
  | 'left';

/** A stretch of the annotated text, from 0 at its first letter to 1 at its last. */
export interface Share {
  readonly start: number;
  readonly end: number;
}

/** Where one note stands: an actor by its mentions, a claim by its quote. */
export interface NotePlace {
  readonly note: string;
  readonly kind: NoteKind;
  readonly state: NoteState;
  readonly reason: Placement['reason'];
  /** As found on the page; the pack's own words for an orphan. */
  readonly quote: string;
  /** Index into the article's paragraphs; `null` outside of them. */
  readonly paragraph: number | null;
  /** Places on the page: an actor's mentions, one for a placed claim. */
  readonly places: number;
  /** Where each of these places stands in the annotated text; `null` outside of it. */
  readonly at: readonly (Share | null)[];
}

/** What the page script tells popup, panel and badge of its page. JSON. */
export interface ReaderState {
  readonly url: string;
  readonly title: string;
  readonly recognition: Recognition | null;
  readonly notes: readonly NotePlace[];
  /** Where the article's paragraphs begin, as shares of its length; empty without notes. */
  readonly outline: readonly number[];
  /** Keys of all cards on the page in reading order, the reader's own among them. */
  readonly order?: readonly string[];
  readonly open: string | null;
  readonly problems: readonly Problem[];
}
