// The extent of a highlight, changed afterwards: a handle at each end, by pointer or by keys.
import { caretAt } from '../../../../dom/mark/caret-at.ts';
import { originOf } from '../../../../dom/place/create-host.ts';
import { isByReader } from '../../../../dom/watch/by-reader.ts';
import { keepExtent } from '../extent.ts';
import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';
import { leaveTool } from '../leave-tool.ts';
import { type Edge, moveEdge, readKey, stepEdge } from './move-edge.ts';

/** Shows the handles while the extent of a highlight is changed. */
export function followHandles(page: StageContext): void {
  const { translate } = page.ports;
  follow(
    page,
    ({ tool }) => [tool?.kind === 'extent' ? tool : null],
    ([tool]) =>
      tool === null
        ? undefined
        : showHandles(page.host.handles, tool.range, {
            labels: { start: translate('ownHandleStart'), end: translate('ownHandleEnd') },
            onDraft: (range) => page.update({ preview: [range] }),
            onDone: keepExtent(page),
            onCancel: leaveTool(page),
          }),
  );
}

interface Options {
  readonly labels: Readonly<Record<Edge, string>>;
  /** At each step, to be painted. */
  readonly onDraft: (range: Range) => void;
  /** Enter, or a press elsewhere. */
  readonly onDone: (range: Range) => void;
  /** Escape. */
  readonly onCancel: () => void;
}

/** Shows both handles of a range. Returns what takes them away. */
export function showHandles(place: HTMLElement, from: Range, options: Options): () => void {
  const document = place.ownerDocument;
  const closing = new AbortController();
  const { signal } = closing;
  let range = from;
  const handles = { start: makeHandle('start'), end: makeHandle('end') };

  function makeHandle(edge: Edge): HTMLButtonElement {
    const handle = addHandle(place, edge, options.labels[edge]);
    handle.addEventListener('keydown', (event) => onKey(edge, event), { signal });
    handle.addEventListener('pointerdown', ({ pointerId }) => handle.setPointerCapture(pointerId), { signal });
    handle.addEventListener('pointermove', (event) => onDrag(edge, event), { signal });
    return handle;
  }
  const draw = (next: Range | null) => {
    if (next === null) return;
    range = next;
    placeHandles(place, handles, range);
    options.onDraft(range);
  };
  const onDrag = (edge: Edge, event: PointerEvent) => {
    if (!handles[edge].hasPointerCapture(event.pointerId)) return;
    // The words below the handle are meant, not the handle.
    place.style.pointerEvents = 'none';
    const caret = caretAt(document, { x: event.clientX, y: event.clientY });
    place.style.pointerEvents = '';
    draw(moveEdge(range, edge, caret));
  };
  const onKey = (edge: Edge, event: KeyboardEvent) => {
    const step = readKey(event);
    if (step !== null) draw(moveEdge(range, edge, stepEdge(range, edge, step)));
    else if (event.key === 'Enter') options.onDone(range);
    else if (event.key === 'Escape') options.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPress = (event: PointerEvent) => {
    if (isByReader(event) && !event.composedPath().includes(hostOf(place))) options.onDone(range);
  };
  document.addEventListener('pointerdown', onPress, { signal, capture: true });
  draw(range.cloneRange());
  handles.end.focus({ preventScroll: true });
  return () => {
    closing.abort();
    for (const handle of [handles.start, handles.end]) handle.remove();
  };
}

function addHandle(place: HTMLElement, edge: Edge, label: string): HTMLButtonElement {
  const handle = place.ownerDocument.createElement('button');
  handle.type = 'button';
  handle.className = 'tools-handle';
  handle.dataset.edge = edge;
  handle.setAttribute('aria-label', label);
  place.append(handle);
  return handle;
}

function placeHandles(place: HTMLElement, handles: Readonly<Record<Edge, HTMLElement>>, range: Range): void {
  const origin = originOf(hostOf(place));
  const view = place.ownerDocument.defaultView;
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const whole = range.getBoundingClientRect();
  const [first, last] = [boxes[0] ?? whole, boxes.at(-1) ?? whole];
  for (const [handle, x, box] of [
    [handles.start, first.left, first],
    [handles.end, last.right, last],
  ] as const) {
    handle.style.left = `${x + (view?.scrollX ?? 0) - origin.leftPx - 10}px`;
    handle.style.top = `${box.top + (view?.scrollY ?? 0) - origin.topPx - 2}px`;
    handle.style.height = `${box.height + 4}px`;
  }
}

function hostOf(place: HTMLElement): Element {
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? root.host : place;
}
