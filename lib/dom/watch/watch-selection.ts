// The page's selection, as far as the reader has made it. A script can select, move a selection, and send events; it
// cannot send trusted ones. So a selection counts when it fits the last trusted gesture: it holds both ends of a drag,
// the point of a double click, or keeps the anchor of the one that a key has extended.

import { caretAt } from '../mark/caret-at.ts';
import { isByReader, type ListenOptions } from './by-reader.ts';

export interface SelectionEvents {
  /** The reader has selected text and let go of the pointer or the key. */
  readonly onSelect: (range: Range) => void;
  /** There is no selection of the reader's any more. */
  readonly onClear: () => void;
}

interface Options extends ListenOptions {
  /** What a tool of ours has selected for the reader, after a press on it; it counts as the reader's. */
  readonly byTool?: () => Range | null;
}

/** Says whether a selection is what a gesture has made. */
type Gesture = (selection: Selection, range: Range) => boolean;

/** Watches the page's selection. Tells of it only once it rests: never while the pointer is down. */
export function watchSelection(document: Document, events: SelectionEvents, options: Options): void {
  const { signal, byTool = () => null, isByReader: trusts = isByReader } = options;
  const pointer = followPointer(document);
  let gesture: Gesture | null = null;
  let told: Range | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isReaders = (range: Range) => {
    const selection = document.getSelection();
    if (selection === null) return false;
    if (isSame(range, told) || isSame(range, byTool()) || gesture?.(selection, range)) return true;
    // The handles of a finger's selection send no events.
    return pointer.isTouch() && sharesEnd(range, told);
  };
  const look = () => {
    timer = undefined;
    if (signal.aborted || pointer.isDown()) return;
    const range = readSelection(document);
    const next = range !== null && isReaders(range) ? range : null;
    const isNews = next !== null || told !== null;
    told = next;
    // A gesture vouches for one look: what a script selects afterwards is its own.
    gesture = null;
    if (next !== null) events.onSelect(next);
    else if (isNews) events.onClear();
  };
  const lookSoon = () => {
    // One look for a series of changes. No frame is awaited: a window behind another has none.
    timer ??= setTimeout(look);
  };
  const hear = (event: Event) => {
    if (!trusts(event)) return;
    if (event instanceof KeyboardEvent) gesture = gestureOfKey(document, event) ?? gesture;
    else if (event instanceof MouseEvent) gesture = pointer.hear(event) ?? gesture;
    if (!pointer.isDown()) lookSoon();
  };
  // Before the page's own listeners, as far as these are not at the window too.
  const heard = document.defaultView ?? document;
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'pointercancel', 'dragend', 'keydown'])
    heard.addEventListener(type, hear, { signal, capture: true, passive: true });
  document.addEventListener('selectionchange', lookSoon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** What is selected on the page; `null` for nothing but white space. */
export function readSelection(document: Document): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.toString().trim() === '' ? null : range.cloneRange();
}

/** Two presses within this time and distance are a double click; the browser's own count is not told with the press. */
const DOUBLE = { ms: 1000, px: 10 };
/** Less than this is a click and no drag. */
const DRAG_PX = 3;
/** A finger that rests this long selects a word. */
const LONG_PRESS_MS = 300;

type Caret = ReturnType<typeof caretAt>;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly timeStamp: number;
  readonly caret: Caret;
  readonly count: number;
  readonly isTouch: boolean;
}

/** Follows trusted presses; `hear` returns the gesture that ends with an event, or `null`. */
function followPointer(document: Document) {
  let isDown = false;
  let press: Press | null = null;
  let mouse: Event | null = null;
  const down = (event: MouseEvent) => {
    const { clientX: x, clientY: y, timeStamp } = event;
    isDown = true;
    mouse = null;
    const isAgain =
      press !== null && timeStamp - press.timeStamp < DOUBLE.ms && Math.hypot(x - press.x, y - press.y) < DOUBLE.px;
    const count = isAgain ? (press?.count ?? 0) + 1 : 1;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    press = { x, y, timeStamp, count, isTouch, caret: caretAt(document, { x, y }) };
  };
  const up = (event: MouseEvent): Gesture | null => {
    isDown = false;
    if (press === null) return null;
    const { clientX: x, clientY: y, shiftKey, timeStamp } = event;
    const isDrag = Math.hypot(x - press.x, y - press.y) >= DRAG_PX;
    const isLong = press.isTouch && timeStamp - press.timeStamp >= LONG_PRESS_MS;
    // A single click selects nothing: what is selected after it was selected by a script.
    if (!isDrag && press.count < 2 && !shiftKey && !isLong) return null;
    const [from, to, pressed] = [press.caret, caretAt(document, { x, y }), mouse];
    if (!isText(from) && !isText(to)) return null;
    return (_, range) => pressed?.defaultPrevented !== true && holds(range, from) && holds(range, to);
  };
  return {
    isDown: () => isDown,
    isTouch: () => press?.isTouch ?? false,
    hear(event: MouseEvent): Gesture | null {
      if (event.type === 'pointerdown') down(event);
      else if (event.type === 'mousedown') mouse = event;
      else if (event.type === 'dragend') isDown = false;
      else return up(event);
      return null;
    },
  };
}

const EXTENDS = /^(Arrow(Left|Right|Up|Down)|Home|End|Page(Up|Down))$/;

/** Keys extend a selection from where it began, or select all. */
function gestureOfKey(document: Document, event: KeyboardEvent): Gesture | null {
  const isAll = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'a';
  if (isAll)
    return ({ anchorNode }, range) => !event.defaultPrevented && anchorNode !== null && isMost(document, range);
  if (!event.shiftKey || !EXTENDS.test(event.key)) return null;
  const before = document.getSelection();
  const [node, offset] = [before?.anchorNode, before?.anchorOffset];
  return ({ anchorNode, anchorOffset }) => !event.defaultPrevented && anchorNode === node && anchorOffset === offset;
}

/** Selecting all leaves out what cannot be selected; a page that puts something else in its place selects less. */
function isMost({ body }: Document, range: Range): boolean {
  return range.toString().length * 2 >= (body.textContent ?? '').trim().length;
}

const isText = (caret: Caret): boolean => caret?.node.nodeType === Node.TEXT_NODE;

/** A point that is on no text of the page says nothing: the drag began or ended beyond it. */
function holds(range: Range, caret: Caret): boolean {
  if (caret === null || !isText(caret)) return true;
  return (
    caret.node.getRootNode() === range.startContainer.getRootNode() && range.isPointInRange(caret.node, caret.offset)
  );
}

function sharesEnd(one: Range, other: Range | null): boolean {
  if (other === null) return false;
  const [first, last] = [Range.START_TO_START, Range.END_TO_END];
  return one.compareBoundaryPoints(first, other) === 0 || one.compareBoundaryPoints(last, other) === 0;
}

function isSame(one: Range, other: Range | null): boolean {
  if (other === null) return false;
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
