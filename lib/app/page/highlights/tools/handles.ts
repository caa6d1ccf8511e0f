// The extent of a highlight, changed afterwards: a handle at each end, by pointer or by keys.

import { caretAt } from '../../lib/dom/mark/caret-at.ts';
import { originOf } from '../../lib/dom/place/create-host.ts';
import { isByReader } from '../../lib/dom/watch/by-reader.ts';

interface Options {
  readonly labels: { readonly start: string; readonly end: string };
  /** At each step, to be painted. */
  readonly onDraft: (range: Range) => void;
  readonly onDone: (range: Range) => void;
  readonly onCancel: () => void;
}

type Edge = 'start' | 'end';

/** Shows both handles of a range until done (Enter, or a click elsewhere) or cancelled (Escape). */
export function showHandles(
  place: HTMLElement,
  from: Range,
  { labels, onDraft, onDone, onCancel }: Options,
): () => void {
  const document = place.ownerDocument;
  const closing = new AbortController();
  const { signal } = closing;
  let range = from.cloneRange();
  const handles = { start: makeHandle('start'), end: makeHandle('end') };

  function makeHandle(edge: Edge): HTMLButtonElement {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'tools-handle';
    handle.dataset.edge = edge;
    handle.setAttribute('aria-label', labels[edge]);
    handle.addEventListener('keydown', (event) => onKey(edge, event), { signal });
    handle.addEventListener('pointerdown', (event) => handle.setPointerCapture(event.pointerId), { signal });
    handle.addEventListener('pointermove', (event) => onDrag(edge, event), { signal });
    place.append(handle);
    return handle;
  }
  const draw = () => {
    const origin = originOf(place.getRootNode() instanceof ShadowRoot ? hostOf(place) : place);
    const view = document.defaultView;
    const [first, last] = [firstRect(range), lastRect(range)];
    for (const [handle, x, rect] of [
      [handles.start, first.left, first],
      [handles.end, last.right, last],
    ] as const) {
      handle.style.left = `${x + (view?.scrollX ?? 0) - origin.leftPx - 10}px`;
      handle.style.top = `${rect.top + (view?.scrollY ?? 0) - origin.topPx - 2}px`;
      handle.style.height = `${rect.height + 4}px`;
    }
    onDraft(range);
  };
  const move = (edge: Edge, next: { node: Node; offset: number } | null) => {
    if (next === null) return;
    const moved = range.cloneRange();
    if (edge === 'start') moved.setStart(next.node, next.offset);
    else moved.setEnd(next.node, next.offset);
    // A handle that passes the other would turn the range inside out.
    if (moved.collapsed || moved.toString().trim() === '') return;
    range = moved;
    draw();
  };
  const onDrag = (edge: Edge, event: PointerEvent) => {
    if (!handles[edge].hasPointerCapture(event.pointerId)) return;
    place.style.pointerEvents = 'none';
    const at = caretAt(document, { x: event.clientX, y: event.clientY });
    place.style.pointerEvents = '';
    move(edge, at);
  };
  const onKey = (edge: Edge, event: KeyboardEvent) => {
    const unit = event.shiftKey ? 'sentence' : event.ctrlKey || event.altKey ? 'character' : 'word';
    const by = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'backward', ArrowDown: 'forward' }[event.key];
    if (by !== undefined) move(edge, step(document, range, { edge, by, unit }));
    else if (event.key === 'Enter') done();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const close = () => {
    closing.abort();
    handles.start.remove();
    handles.end.remove();
  };
  const done = () => {
    close();
    onDone(range);
  };
  const cancel = () => {
    close();
    onCancel();
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (isByReader(event) && !event.composedPath().includes(hostOf(place))) done();
    },
    { signal, capture: true },
  );
  draw();
  handles.end.focus({ preventScroll: true });
  return cancel;
}

/** Moves one end by the browser's own idea of a word, on the page's selection, which is put back afterwards. */
function step(
  document: Document,
  range: Range,
  { edge, by, unit }: { edge: Edge; by: string; unit: string },
): { node: Node; offset: number } | null {
  const selection = document.getSelection();
  if (selection === null) return null;
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (edge === 'start') selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  selection.modify('extend', by as 'left', unit);
  const { focusNode, focusOffset } = selection;
  selection.removeAllRanges();
  if (before !== null) selection.addRange(before);
  return focusNode === null ? null : { node: focusNode, offset: focusOffset };
}

function hostOf(place: HTMLElement): Element {
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? root.host : place;
}

const rects = (range: Range) => [...range.getClientRects()].filter(({ width }) => width > 0);
const firstRect = (range: Range): DOMRect => rects(range)[0] ?? range.getBoundingClientRect();
const lastRect = (range: Range): DOMRect => rects(range).at(-1) ?? range.getBoundingClientRect();
