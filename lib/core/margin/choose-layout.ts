// Where the notes stand, by the room there is. All figures in CSS pixels.

export interface Room {
  readonly viewportWidthPx: number;
  /** Free width left and right of the text column, up to what else stands there. */
  readonly freeLeftPx: number;
  readonly freeRightPx: number;
  readonly columnLeftPx: number;
  readonly columnRightPx: number;
  readonly direction: 'ltr' | 'rtl';
  /** True when the article scrolls in a box of its own, so that nothing outside it can move along. */
  readonly scrollsInside: boolean;
}

export type Side = 'left' | 'right';
export type LayoutMode = 'margin' | 'gutter' | 'sheet';

/** One strip beside the text. */
export interface Strip {
  readonly side: Side;
  readonly leftPx: number;
  readonly widthPx: number;
}

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
const MIN_STRIP_PX = 200;
const MAX_STRIP_PX = 320;
export const GUTTER_STRIP_PX = 28;
const GUTTER_GAP_PX = 6;
/** Narrower windows are phones and split screens: a sheet is nearer to the thumb than a margin. */
const SHEET_BELOW_PX = 900;

/** Chooses margin, gutter or sheet. Claims stand on the end side of the text, actors on the start side if both fit. */
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
  return widthPx < MIN_STRIP_PX ? null : strip(room, side, widthPx, STRIP_GAP_PX);
}

function gutterStrip(room: Room, side: Side): Strip | null {
  return free(room, side) < GUTTER_STRIP_PX + 2 * GUTTER_GAP_PX
    ? null
    : strip(room, side, GUTTER_STRIP_PX, GUTTER_GAP_PX);
}

function strip(room: Room, side: Side, widthPx: number, gapPx: number): Strip {
  const leftPx = side === 'left' ? room.columnLeftPx - gapPx - widthPx : room.columnRightPx + gapPx;
  return { side, leftPx, widthPx };
}
