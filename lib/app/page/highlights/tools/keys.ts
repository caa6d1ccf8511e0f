// Selection, keys and the closing of the page: when the tools come and go.

import type { TintPainter } from '../../lib/dom/mark/paint-highlights.ts';
import { refusalOf } from '../../lib/dom/read/read-selection.ts';
import { isByReader } from '../../lib/dom/watch/by-reader.ts';
import { watchSelection } from '../../lib/dom/watch/watch-selection.ts';
import type { Actions } from './act.ts';
import type { LiveText } from './live-text.ts';
import type { Session } from './session.ts';
import type { Bar } from './show-bar.tsx';

interface Options {
  readonly actions: Actions;
  readonly session: Session;
  readonly bar: Bar;
  readonly live: LiveText;
  readonly painter: TintPainter;
  readonly writer: { readonly saveAll: () => void };
  readonly theme: () => 'light' | 'dark';
  readonly signal: AbortSignal;
}

/** Shows the bar at each selection, saves what is being written when the page goes out of sight. */
export function watchTools(document: Document, options: Options): void {
  const { actions, session, bar, live, theme, signal } = options;
  const view = document.defaultView;
  const onSelect = (range: Range) => {
    // While a tool is at work the selection is its own.
    if (session.draft.length > 0 || refusalOf(document) !== null || actions.isOver()) return;
    // Read while the reader looks at the bar, so that the click itself has nothing to wait for.
    live.read();
    if (session.settings.marker) {
      actions.highlight(range, session.settings.colour);
      document.getSelection()?.removeAllRanges();
      return;
    }
    bar.show(range, actions.barProps(range, theme()));
    actions.selected(range);
  };
  const onClear = () => {
    bar.hide();
    actions.selected(null);
  };
  watchSelection(document, { onSelect, onClear }, { signal, byTool: () => session.selectedByTool });
  const onKey = (event: KeyboardEvent) => {
    if (!isByReader(event) || event.defaultPrevented || event.isComposing) return;
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key);
    if (isUndo && !isWriting(event)) {
      const isRedo = event.shiftKey || event.key.toLowerCase() === 'y';
      if (isRedo ? actions.redo() : actions.undo()) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !bar.isShown() || isWriting(event)) return;
    if (event.key === 'Tab' && !event.shiftKey) {
      if (!bar.focus()) return;
    } else if (event.key === 'h' || event.key === 'H') actions.highlightSelection(session.settings.colour);
    else if (event.key === 'Escape') bar.hide();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey, { signal });
  const saveAll = (event: Event) => isByReader(event) && options.writer.saveAll();
  view?.addEventListener('pagehide', saveAll, { signal });
  document.addEventListener('visibilitychange', saveAll, { signal });
  document.body.addEventListener('pointermove', options.painter.repaint, { signal, passive: true });
}

function isWriting(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName))
  );
}
