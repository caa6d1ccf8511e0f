import type { LayoutMode, Side } from '../../lib/core/margin/choose-layout.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import type { NoteContext } from '../../lib/core/note/note-context.ts';
import type { OwnNote } from '../../lib/core/note/own-note.ts';
import type { Layer, Layers } from '../../lib/core/note/reader-state.ts';
import type { NoteActions } from '../note/note-props.ts';

export type MarginNote = Note | OwnNote;

/** A card and where it stands, CSS pixels from the top left of the page. */
export interface PlacedCard {
  readonly note: MarginNote;
  readonly topPx: number;
  readonly leftPx: number;
  readonly widthPx: number;
  /** Middle of the line that the note speaks of, and the edge of the text column. */
  readonly anchorPx: number;
  readonly columnPx: number;
  readonly side: Side;
  /** Middle of the collapsed card's line. */
  readonly middlePx: number;
}

export interface MarginProps extends NoteActions {
  /** What an open note needs beside itself; notes of several packs may stand on one page. */
  readonly contextFor: (note: Note) => NoteContext;
  readonly mode: LayoutMode;
  readonly theme: 'light' | 'dark';
  /** In the page's order of lines. */
  readonly cards: readonly PlacedCard[];
  readonly notes: readonly MarginNote[];
  readonly open: string | null;
  readonly place: number;
  readonly hovered: string | null;
  readonly layers: Layers;
  /** Gives the element that the inside of an open card of the reader's own goes into. */
  readonly onMount: (key: string, slot: HTMLElement) => void;
  readonly onClose: () => void;
  readonly onHover: (key: string | null) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onLayer: (layer: Layer, shown: boolean) => void;
  /** Tells the height of the open card once it is laid out, so that the others make room. */
  readonly onHeight: (heightPx: number) => void;
}
