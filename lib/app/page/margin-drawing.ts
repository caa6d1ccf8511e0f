// What a margin looks like, as values: all that whoever draws it is given.
import { type CardBox, columnEdge } from '../../core/margin/arrange-cards.ts';
import type { LayoutMode, Side } from '../../core/margin/choose-layout.ts';
import type { Layer, Layers } from '../../core/note/reader-state.ts';
import type { MarginNote, Measured, NoteEdition } from './margin-state.ts';

/** A card and its place, CSS pixels from the top left of the element that the margin is drawn in. */
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

/** What the reader can do in the margin. */
export interface MarginActions {
  /** Opens the note's card; closes it when it is open. */
  readonly onOpen: (key: string) => void;
  readonly onClose: () => void;
  readonly onGoTo: (key: string, place: number) => void;
  readonly onHover: (key: string | null) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onLayer: (layer: Layer, shown: boolean) => void;
  /** Shows this pack among all packs, with how its notes are made. */
  readonly onPacks: (pack: string) => void;
  /** Takes the height of the open card once it is laid out, so that the others make room. */
  readonly onHeight: (heightPx: number) => void;
  /** Takes the element that the inside of an open guest's card goes into. */
  readonly onMount: (key: string, slot: HTMLElement) => void;
}

/** All that is drawn. */
export interface MarginDrawing extends MarginActions {
  readonly editions: ReadonlyMap<string, NoteEdition>;
  readonly mode: LayoutMode;
  readonly theme: 'light' | 'dark';
  /** In the page's order of lines. */
  readonly cards: readonly PlacedCard[];
  /** In reading order. */
  readonly notes: readonly MarginNote[];
  readonly open: string | null;
  readonly place: number;
  readonly hovered: string | null;
  readonly layers: Layers;
}

interface PlaceCardsOptions {
  readonly notes: ReadonlyMap<string, MarginNote>;
  readonly measured: Measured;
  /** Where the element that the margin is drawn in begins, in document coordinates. */
  readonly origin: { readonly leftPx: number; readonly topPx: number };
}

/** Turns boxes in document coordinates into cards; a box without a note is left out. */
export function placeCards(boxes: readonly CardBox[], { notes, measured, origin }: PlaceCardsOptions): PlacedCard[] {
  return boxes.flatMap((box): PlacedCard[] => {
    const note = notes.get(box.key);
    if (note === undefined) return [];
    const topPx = box.topPx - origin.topPx;
    return [
      {
        note,
        side: box.side,
        topPx,
        leftPx: box.leftPx - origin.leftPx,
        widthPx: box.widthPx,
        anchorPx: box.anchorPx - origin.topPx,
        columnPx: columnEdge(measured.room, box.side) - origin.leftPx,
        middlePx: topPx + measured.lineHeightPx / 2,
      },
    ];
  });
}
