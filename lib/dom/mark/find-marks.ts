import { caretAt } from './caret-at.ts';

/** A mark on the page that belongs to a note. */
export interface Mark {
  readonly key: string;
  /** Which of the note's places, 0-based. */
  readonly place: number;
  readonly range: Range;
}

/** The marks under a point of the viewport, the shortest first, so that a name inside a claim can be reached. */
export function findMarksAt(document: Document, marks: readonly Mark[], point: { x: number; y: number }): Mark[] {
  const caret = caretAt(document, point);
  if (caret === null) return [];
  return marks
    .filter(({ range }) => range.startContainer.isConnected && range.isPointInRange(caret.node, caret.offset))
    .filter(({ range }) => [...range.getClientRects()].some((rect) => contains(rect, point)))
    .sort((a, b) => a.range.toString().length - b.range.toString().length);
}

/** Underlines lie a little below the box of the text. */
const REACH_PX = 4;

function contains({ left, right, top, bottom }: DOMRect, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom + REACH_PX;
}
