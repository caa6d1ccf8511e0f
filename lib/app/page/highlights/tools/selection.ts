import { watchSelection } from '../../../../dom/watch/watch-selection.ts';
import type { StageContext } from '../highlights-context.ts';
import { isOver } from '../is-over.ts';
import { makeHighlight } from '../make.ts';

/** Shows the bar at each selection of the reader's; with the marker, highlights it at once. */
export function followSelection(page: StageContext): void {
  const { document, signal, words, state, update } = page;
  const onSelect = (range: Range) => {
    const { preview, settings } = state.value;
    // While a tool is at work the selection is its own.
    if (preview.length > 0 || words.refusal() !== null || isOver(page)()) return;
    // Read while the reader looks at the bar, so that the click itself has nothing to wait for.
    words.read();
    if (settings.marker) {
      makeHighlight(page)(range, settings.colour);
      words.select(null);
    } else update({ bar: range, selected: range });
  };
  const onClear = () => update({ bar: null, selected: null });
  watchSelection(document, { onSelect, onClear }, { signal, byTool: () => state.value.selectedByTool });
}
