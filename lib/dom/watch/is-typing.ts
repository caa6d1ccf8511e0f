import { isEditable, readProperty } from '../read/read-property.ts';

/**
 * True for a key that is pressed in a field, in an editor, in an input method's window, or in a custom element whose
 * closed root may hold an editor: no shortcut may take it.
 */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  const name = readProperty(target, 'localName');
  const isSealed = name.includes('-') && readProperty(target, 'shadowRoot') === null;
  return isSealed || isEditable(target) || /^(input|textarea|select)$/.test(name);
}
