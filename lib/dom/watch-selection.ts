export interface SelectionEvents {
  /** The reader has selected text and let go of the pointer or the key. */
  readonly onSelect: (range: Range) => void;
  /** There is no selection any more. */
  readonly onClear: () => void;
}

/** Watches the page's selection. Tells of it only once it rests: never while the pointer is down. */
export function watchSelection(document: Document, events: SelectionEvents, options: { signal: AbortSignal }): void {
  const { signal } = options;
  let isDown = false;
  let isTold = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    if (signal.aborted || isDown) return;
    const range = readSelection(document);
    if (range !== null) events.onSelect(range);
    else if (isTold) events.onClear();
    isTold = range !== null;
  };
  const lookSoon = () => {
    // One look for a series of changes. No frame is awaited: a window behind another has none.
    timer ??= setTimeout(look);
  };
  const onDown = (event: Event) => {
    isDown = event.isTrusted;
  };
  const onUp = () => {
    isDown = false;
    lookSoon();
  };
  document.addEventListener('pointerdown', onDown, { signal, capture: true, passive: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend'])
    document.addEventListener(type, onUp, { signal, capture: true, passive: true });
  document.addEventListener('selectionchange', lookSoon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  // The reader may have selected text before the watch began.
  lookSoon();
}

/** What is selected on the page; `null` for nothing but white space. */
export function readSelection(document: Document): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.toString().trim() === '' ? null : range.cloneRange();
}
