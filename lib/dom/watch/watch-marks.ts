import { findMarksAt, type Mark } from '../mark/find-marks.ts';
import { callMethod } from '../read/read-property.ts';
import { isByReader, type ListenOptions } from './by-reader.ts';

export interface MarkEvents {
  /** The marks of this moment. */
  readonly marks: () => readonly Mark[];
  readonly onHover: (key: string | null) => void;
  /** A click or tap on words with notes; a further click at the same words goes to the next note there. */
  readonly onChoose: (mark: Mark) => void;
}

/** Watches the pointer over marks. Highlights get no events of their own, so the words under the pointer are looked up. */
export function watchMarks(document: Document, events: MarkEvents, options: ListenOptions): void {
  let frame = 0;
  let pointer: { x: number; y: number } | null = null;
  let hovered: string | null = null;
  let chosen: Mark | null = null;
  const { signal, isByReader: trusts = isByReader } = options;
  const look = () => {
    frame = 0;
    if (signal.aborted) return;
    const key = pointer === null ? null : (findMarksAt(document, events.marks(), pointer)[0]?.key ?? null);
    if (key !== hovered) events.onHover(key);
    hovered = key;
  };
  const hover = (event: PointerEvent) => {
    if (!trusts(event) || event.pointerType === 'touch') return;
    pointer = event.type === 'pointerleave' ? null : { x: event.clientX, y: event.clientY };
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const choose = (event: MouseEvent) => {
    if (
      !trusts(event) ||
      event.defaultPrevented ||
      event.button !== 0 ||
      isOnControl(event) ||
      !(document.getSelection()?.isCollapsed ?? true)
    )
      return;
    const here = findMarksAt(document, events.marks(), event);
    const last = here.findIndex(({ range }) => range === chosen?.range);
    const next = here[(last + 1) % Math.max(here.length, 1)];
    chosen = next ?? null;
    if (next !== undefined) events.onChoose(next);
  };
  document.body.addEventListener('pointermove', hover, { signal, passive: true });
  document.body.addEventListener('pointerleave', hover, { signal });
  document.body.addEventListener('click', choose, { signal });
}

/** A link or a control of the page does what it always did. */
function isOnControl(event: Event): boolean {
  return (
    event.target instanceof Element &&
    callMethod(event.target, 'closest', 'a[href], button, input, select, textarea, label, summary') !== null
  );
}
