// Reading geometry off the page: the text column, the room beside it, the line that each mark begins on.
import type { Room } from '../../core/margin/choose-layout.ts';
import type { LiveBlock } from '../read/read-blocks.ts';
import { callMethod, readDocument, readProperty } from '../read/read-property.ts';

/** A line of text, in document coordinates (CSS pixels from the top left of the page). */
export interface LineBox {
  readonly topPx: number;
  readonly heightPx: number;
  readonly leftPx: number;
  readonly rightPx: number;
}

/** Measures the column that the blocks stand in and what is free beside it. One forced layout. */
export function measureRoom(container: Element, blocks: readonly LiveBlock[], direction: 'ltr' | 'rtl'): Room {
  const view = viewOf(container);
  const boxes = blocks
    .map(({ element }) => callMethod(element, 'getBoundingClientRect'))
    .filter(({ width }) => width > 0);
  const columnLeftPx = Math.min(...boxes.map(({ left }) => left)) + view.scrollX;
  const columnRightPx = Math.max(...boxes.map(({ right }) => right)) + view.scrollX;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const widthPx = readProperty(container, 'ownerDocument').documentElement.clientWidth;
  let [left, right] = [0, widthPx];
  for (const box of neighbours(container)) {
    if (box.bottom <= top || box.top >= bottom || box.width === 0) continue;
    if (box.right <= columnLeftPx - view.scrollX + 1) left = Math.max(left, box.right);
    else if (box.left >= columnRightPx - view.scrollX - 1) right = Math.min(right, box.left);
  }
  return {
    viewportWidthPx: view.innerWidth,
    freeLeftPx: Math.max(0, columnLeftPx - view.scrollX - left),
    freeRightPx: Math.max(0, right - (columnRightPx - view.scrollX)),
    columnLeftPx,
    columnRightPx,
    direction,
    scrollsInside: scrollsInside(container),
  };
}

/** The first line of a range, in document coordinates; `null` when the range has no box. */
export function measureFirstLine(range: Range): LineBox | null {
  const box = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return null;
  const view = viewOf(range.startContainer);
  return {
    topPx: box.top + view.scrollY,
    heightPx: box.height,
    leftPx: box.left + view.scrollX,
    rightPx: box.right + view.scrollX,
  };
}

/** Boxes of all that stands beside the container's ancestors, in viewport coordinates. */
function* neighbours(container: Element): Generator<DOMRect> {
  for (let at: Element | null = container; at !== null; at = readProperty(at, 'parentElement')) {
    const parent: Element | null = readProperty(at, 'parentElement');
    // What is beside the body is no neighbour of the text.
    if (parent === null || readProperty(at, 'localName') === 'body') return;
    for (const sibling of readProperty(parent, 'children')) if (sibling !== at) yield* contentBoxes(sibling, 2);
  }
}

/** A wide wrapper may hold a narrow sidebar: look into what is itself no obstacle. */
function* contentBoxes(element: Element, depth: number): Generator<DOMRect> {
  const box = callMethod(element, 'getBoundingClientRect');
  if (box.width === 0 && box.height === 0) return;
  yield box;
  if (depth > 0) for (const child of readProperty(element, 'children')) yield* contentBoxes(child, depth - 1);
}

function scrollsInside(container: Element): boolean {
  const view = viewOf(container);
  const { body } = readProperty(container, 'ownerDocument');
  for (let at: Element | null = container; at !== null && at !== body; at = readProperty(at, 'parentElement')) {
    const isLonger = readProperty(at, 'scrollHeight') > readProperty(at, 'clientHeight') + 1;
    if (isLonger && /auto|scroll/.test(view.getComputedStyle(at).overflowY)) return true;
  }
  return false;
}

function viewOf(node: Node): Window & typeof globalThis {
  const view = readDocument(node)?.defaultView;
  if (!view) throw new TypeError('Expected a node of a document in a window, got one without');
  return view;
}
