import { isByReader, type ListenOptions } from './by-reader.ts';
import { isTyping } from './is-typing.ts';

export interface KeyEvents {
  readonly onStep: (by: 1 | -1) => void;
  /** True when there was something to close; the key is then taken from the page. */
  readonly onEscape: () => boolean;
}

/** N and P step through the notes, Esc returns to the text; never while the reader writes, never with a modifier. */
export function watchKeys(document: Document, events: KeyEvents, options: ListenOptions): void {
  const { signal, isByReader: trusts = isByReader } = options;
  const onKey = (event: KeyboardEvent) => {
    if (!trusts(event)) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === 'n' || event.key === 'N') events.onStep(1);
    else if (event.key === 'p' || event.key === 'P') events.onStep(-1);
    else if (event.key !== 'Escape' || !events.onEscape()) return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey, { signal });
}
