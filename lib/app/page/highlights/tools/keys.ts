import { isByReader } from '../../../../dom/watch/by-reader.ts';
import { isTyping } from '../../../../dom/watch/is-typing.ts';
import type { StageContext } from '../highlights-context.ts';
import { highlightSelection } from '../make.ts';
import { redo, undo } from '../undo.ts';
import { focusBar } from './bar.ts';

/** Undo and redo by their keys; while the bar is shown, H highlights, Tab goes to the bar, Escape takes it away. */
export function followKeys(page: StageContext): void {
  const onKey = (event: KeyboardEvent) => {
    if (!isByReader(event) || event.defaultPrevented || isTyping(event)) return;
    if (runHistoryKey(page, event) || runBarKey(page, event)) event.preventDefault();
  };
  page.document.addEventListener('keydown', onKey, { signal: page.signal });
}

function runHistoryKey(page: StageContext, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || altKey || !/^[zy]$/i.test(key)) return false;
  return shiftKey || key.toLowerCase() === 'y' ? redo(page)() : undo(page)();
}

function runBarKey(page: StageContext, { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || page.state.value.bar === null) return false;
  if (key === 'Tab' && !shiftKey) return focusBar(page);
  if (key === 'h' || key === 'H') highlightSelection(page)(page.state.value.settings.colour);
  else if (key === 'Escape') page.update({ bar: null });
  else return false;
  return true;
}
