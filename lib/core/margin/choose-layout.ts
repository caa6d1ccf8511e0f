// Where the notes go, by the room there is. All figures in CSS pixels.

/** What a page leaves beside its text, measured from the left edge of the window. */
export interface Room {
  readonly viewportWidthPx: number;
  /** Free width left and right of the text column, up to what else is there. */
  readonly freeLeftPx: number;
  readonly freeRightPx: number;
  readonly columnLeftPx: number;
  readonly columnRightPx: number;
  readonly direction: 'ltr' | 'rtl';
  /** True when the article scrolls in a box of its own, so that nothing outside it can move along. */
  readonly scrollsInside: boolean;
}

/** The side of the text column, whatever the direction of the text. */
export type Side = 'left' | 'right';
/** Cards beside the text, numbers beside it, or a drawer at the foot of the window. */
export type LayoutMode = 'margin' | 'gutter' | 'sheet';

/** One strip beside the text. */
export interface Strip {
  readonly side: Side;
  readonly leftPx: number;
  readonly widthPx: number;
}

/** Where the notes go. */
export interface Layout {
  readonly mode: LayoutMode;
  /** Strips by layer; both layers share one strip when only one side has room. */
  readonly actors: Strip | null;
  readonly claims: Strip | null;
}

/** Between column and notes: room for a leader. */
export const STRIP_GAP_PX = 24;
/** Between notes and the edge of the window or of the neighbouring content. */
const EDGE_PX = 12;
/** Width of a strip of numbers. */
export const GUTTER_STRIP_PX = 28;
const GUTTER_GAP_PX = 6;
/** Narrower strips cut nearly every line of a card; in wider ones lines are too long to read beside a text. */
const MIN_STRIP_PX = 200;
const MAX_STRIP_PX = 320;
/** Narrower windows are phones and split screens: a drawer is nearer to the thumb than a margin. */
const SHEET_BELOW_PX = 900;

/** Chooses margin, gutter or sheet. Claims go to the end side of the text, actors to the start side if both fit. */
export function chooseLayout(room: Room): Layout {
  const none: Layout = { mode: 'sheet', actors: null, claims: null };
  if (room.scrollsInside || room.viewportWidthPx < SHEET_BELOW_PX) return none;
  const end: Side = room.direction === 'rtl' ? 'left' : 'right';
  const start: Side = end === 'left' ? 'right' : 'left';
  const wider: Side = free(room, start) > free(room, end) ? start : end;
  const margin = { end: marginStrip(room, end), start: marginStrip(room, start) };
  if (margin.end !== null && margin.start !== null) return { mode: 'margin', actors: margin.start, claims: margin.end };
  const only = margin.end ?? margin.start;
  if (only !== null) return { mode: 'margin', actors: only, claims: only };
  const gutter = gutterStrip(room, wider);
  return gutter === null ? none : { mode: 'gutter', actors: gutter, claims: gutter };
}

function free(room: Room, side: Side): number {
  return side === 'left' ? room.freeLeftPx : room.freeRightPx;
}

function marginStrip(room: Room, side: Side): Strip | null {
  const widthPx = Math.min(MAX_STRIP_PX, free(room, side) - STRIP_GAP_PX - EDGE_PX);
  return widthPx < MIN_STRIP_PX ? null : strip(room, side, { widthPx, gapPx: STRIP_GAP_PX });
}

function gutterStrip(room: Room, side: Side): Strip | null {
  return free(room, side) < GUTTER_STRIP_PX + 2 * GUTTER_GAP_PX
    ? null
    : strip(room, side, { widthPx: GUTTER_STRIP_PX, gapPx: GUTTER_GAP_PX });
}

function strip(room: Room, side: Side, { widthPx, gapPx }: { widthPx: number; gapPx: number }): Strip {
  const leftPx = side === 'left' ? room.columnLeftPx - gapPx - widthPx : room.columnRightPx + gapPx;
  return { side, leftPx, widthPx };
}
