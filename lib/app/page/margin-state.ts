// What the margin shows, as one value, and the changes to it as pure functions. No change touches the page.
import type { AnchorLine } from '../../core/margin/arrange-cards.ts';
import { chooseLayout, type Layout, type Room } from '../../core/margin/choose-layout.ts';
import { isPlaced } from '../../core/margin/is-placed.ts';
import type { Note } from '../../core/note/list-notes.ts';
import type { OwnNote } from '../../core/note/own-note.ts';
import { ALL_LAYERS, type Layers, type Recognition } from '../../core/note/reader-state.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';
import type { Guest } from '../../dom/place/margin-door.ts';
import type { TextReading } from '../../dom/read/read-page.ts';

/** What has a card: a note of a pack, or one of the reader's highlights. */
export type MarginNote = Note | OwnNote;

/** The pack that notes come from, and how the page stands to its article. */
export interface NoteEdition extends Pick<Recognition, 'copy' | 'paragraphs'> {
  readonly loaded: LoadedPack;
  /** The page is another article than the annotated one. */
  readonly elsewhere: boolean;
}

/** A reading of the page with the notes that it shows. */
export interface ShownText {
  readonly reading: TextReading;
  readonly notes: readonly Note[];
  /** By the id of the pack; one for each pack that the notes come from. */
  readonly editions: ReadonlyMap<string, NoteEdition>;
}

/** What was measured on the page, in CSS pixels. */
export interface Measured {
  readonly room: Room;
  /** The lines that notes speak of, in document coordinates; a note without a place has none. */
  readonly lines: readonly AnchorLine[];
  /** Height of a collapsed card. */
  readonly lineHeightPx: number;
}

/** The margin of one page. */
export interface MarginState {
  /** `null` while nothing is on the page. */
  readonly shown: ShownText | null;
  readonly guests: readonly Guest[];
  readonly layers: Layers;
  /** Key of the open card; it outlives the text that is shown, so that the next one has it open again. */
  readonly open: string | null;
  /** Which place of the open note the reader is at, 0-based. */
  readonly place: number;
  readonly hovered: string | null;
  /** Height of the open card in CSS pixels; 0 until it is laid out. */
  readonly openHeightPx: number;
  /** `null` until the shown text is measured. */
  readonly measured: Measured | null;
}

/** The margin of a page of which nothing is read yet. */
export const EMPTY_MARGIN: MarginState = {
  shown: null,
  guests: [],
  layers: ALL_LAYERS,
  open: null,
  place: 0,
  hovered: null,
  openHeightPx: 0,
  measured: null,
};

const UNTOUCHED = { place: 0, hovered: null, openHeightPx: 0, measured: null };

/** Shows a text; `null` takes everything off and remembers which card was open. */
export function showText(state: MarginState, shown: ShownText | null): MarginState {
  return { ...state, ...UNTOUCHED, shown };
}

/** Takes everything off a page that was left; only a highlight stays open, for it may be in the middle of a word. */
export function leavePage(state: MarginState): MarginState {
  const isGuest = state.guests.some(({ note }) => note.key === state.open);
  return showText({ ...state, open: isGuest ? state.open : null }, null);
}

/** Replaces all guests; closes the open card when its note is gone. */
export function receiveGuests(state: MarginState, guests: readonly Guest[]): MarginState {
  const received = { ...state, guests };
  const isGone = state.shown !== null && state.open !== null && kindOf(received, state.open) === null;
  return isGone ? openCard(received, null) : received;
}

/** Opens a card at one of its note's places, or closes the open one. */
export function openCard(state: MarginState, open: string | null, place = 0): MarginState {
  return { ...state, open, place, openHeightPx: open === state.open ? state.openHeightPx : 0 };
}

/** Switches layers; the open card is closed with its layer. */
export function switchLayers(state: MarginState, layers: Layers): MarginState {
  const kind = state.open === null ? null : kindOf(state, state.open);
  const switched = { ...state, layers };
  return kind === null || isKindShown(kind, layers) ? switched : openCard(switched, null);
}

/** Takes the height of the open card; differences below a pixel change nothing. */
export function setOpenHeight(state: MarginState, openHeightPx: number): MarginState {
  return Math.abs(openHeightPx - state.openHeightPx) < 1 ? state : { ...state, openHeightPx };
}

/** Notes of packs first, then the guests, which are numbered after them. */
export function listCards(shown: ShownText | null, guests: readonly Guest[]): readonly MarginNote[] {
  const notes = shown?.notes ?? [];
  return [...notes, ...guests.map(({ note }, nth) => ({ ...note, number: notes.length + nth }))];
}

/** The notes of the layers that are on, in the order of their lines; those without a line come last. */
export function orderCards(
  notes: readonly MarginNote[],
  layers: Layers,
  lines: readonly AnchorLine[],
): readonly MarginNote[] {
  const shown = notes.filter(({ kind }) => isKindShown(kind, layers));
  // Notes of a pack are listed in reading order already.
  if (!notes.some(({ kind }) => kind === 'own')) return shown;
  const tops = new Map(lines.map(({ key, topPx }) => [key, topPx]));
  const topOf = ({ key }: MarginNote) => tops.get(key) ?? Number.POSITIVE_INFINITY;
  return shown.sort((a, b) => topOf(a) - topOf(b) || a.number - b.number);
}

/** The layout for a room; a page that is not measured has a sheet. */
export function layoutFor(measured: Measured | null): Layout {
  return measured === null ? { mode: 'sheet', actors: null, claims: null } : chooseLayout(measured.room);
}

/** Key of the next or previous note with a place; begins at either end when none is open. `null` when there is none. */
export function stepFrom(order: readonly MarginNote[], open: string | null, by: 1 | -1): string | null {
  const placed = order.filter(isPlaced);
  const at = placed.findIndex(({ key }) => key === open);
  const next = at < 0 ? (by > 0 ? 0 : placed.length - 1) : (at + by + placed.length) % placed.length;
  return placed[next]?.key ?? null;
}

/** True when the layer of this kind of note is on; the card for the piece has none, and is always shown. */
export function isKindShown(kind: MarginNote['kind'], layers: Layers): boolean {
  if (kind === 'actor') return layers.actors;
  if (kind === 'claim') return layers.claims;
  return kind === 'own' ? layers.mine : true;
}

function kindOf({ shown, guests }: MarginState, key: string): MarginNote['kind'] | null {
  if (guests.some(({ note }) => note.key === key)) return 'own';
  return shown?.notes.find((note) => note.key === key)?.kind ?? null;
}
