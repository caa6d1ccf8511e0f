import { isEditable, readProperty } from '../read/read-property.ts';
import { isByReader, type ListenOptions } from './by-reader.ts';

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
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
    if (event.key === 'n' || event.key === 'N') events.onStep(1);
    else if (event.key === 'p' || event.key === 'P') events.onStep(-1);
    else if (event.key !== 'Escape' || !events.onEscape()) return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey, { signal });
}

/** In a field, in an input method's window, or in a custom element whose closed root may hold an editor. */
function isWriting(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  const name = readProperty(target, 'localName');
  const isSealed = name.includes('-') && readProperty(target, 'shadowRoot') === null;
  return isSealed || isEditable(target) || /^(input|textarea|select)$/.test(name);
}
