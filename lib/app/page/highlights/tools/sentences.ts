// Reading and highlighting by sentence, with no pointer at all.

import { createSentenceCursor } from '../../lib/dom/mark/sentence-cursor.ts';
import { scrollToRange } from '../../lib/dom/place/scroll-to-range.ts';
import { isByReader } from '../../lib/dom/watch/by-reader.ts';
import type { LiveText } from './live-text.ts';

interface Options {
  readonly live: LiveText;
  readonly announce: (text: string) => void;
  readonly onMove: (ranges: readonly Range[]) => void;
  readonly onHighlight: (range: Range) => void;
  readonly onNote: (range: Range) => void;
  readonly onCopy: (range: Range) => void;
  readonly onLeave: () => void;
}

/** Starts the cursor at the selection or the first sentence in the window. Returns what ends it; `null` without text. */
export function startSentenceMode(document: Document, options: Options): (() => void) | null {
  const { live, announce, onMove } = options;
  const { blocks } = live.read();
  const cursor = createSentenceCursor(blocks, document.documentElement.lang);
  const closing = new AbortController();
  const show = () => {
    const range = cursor.range();
    if (range === null) return;
    onMove([range]);
    scrollToRange(range, { freeShare: 1 });
    announce(range.toString().replace(/\s+/g, ' ').trim());
  };
  const end = () => {
    if (closing.signal.aborted) return;
    closing.abort();
    onMove([]);
    options.onLeave();
  };
  const act = (work: (range: Range) => void) => {
    const range = cursor.range();
    if (range !== null) work(range);
  };
  const writeNote = (range: Range) => {
    end();
    options.onNote(range);
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => cursor.move(1),
    ArrowDown: () => cursor.move(1),
    ArrowLeft: () => cursor.move(-1),
    ArrowUp: () => cursor.move(-1),
    'Shift+ArrowRight': () => cursor.extend(1),
    'Shift+ArrowDown': () => cursor.extend(1),
    'Shift+ArrowLeft': () => cursor.extend(-1),
    'Shift+ArrowUp': () => cursor.extend(-1),
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isByReader(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event)) return;
    const moves = keys[event.shiftKey ? `Shift+${event.key}` : event.key];
    if (moves !== undefined) {
      moves();
      show();
    } else if (event.key === 'h' || event.key === 'H') act(options.onHighlight);
    else if (event.key === 'Enter') act(writeNote);
    else if (event.key === 'c' || event.key === 'C') act(options.onCopy);
    else if (event.key === 'Escape') end();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  cursor.start(document.getSelection());
  if (cursor.range() === null) return null;
  document.addEventListener('keydown', onKey, { signal: closing.signal, capture: true });
  show();
  return end;
}

function isField(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName))
  );
}
