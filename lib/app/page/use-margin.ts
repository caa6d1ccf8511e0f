// What the reader does with the margin, by pointer, by keys or from the side panel.
import type { Layer } from '../../core/note/reader-state.ts';
import { scrollToRange } from '../../dom/place/scroll-to-range.ts';
import { watchKeys } from '../../dom/watch/watch-keys.ts';
import { watchMarks } from '../../dom/watch/watch-marks.ts';
import type { MarginActions } from './margin-drawing.ts';
import { stepFrom } from './margin-state.ts';
import type { PageContext } from './page-context.ts';
import type { Showing } from './showing.ts';

/** Opens a note's card and brings the words of its nth place into the window. */
export function goToNote({ margin, marks }: PageContext, key: string, place = 0): void {
  margin.openCard(key, place);
  const target = marks.value.find((mark) => mark.key === key && mark.place === place);
  // A drawer covers the lower half of the window.
  const freeShare = margin.layout.value.mode === 'margin' ? 1 : 0.5;
  if (target !== undefined) scrollToRange(target.range, { freeShare });
}

/** Goes to the next or previous note, and gives its close button the focus. */
export function stepNotes(page: PageContext, by: 1 | -1): void {
  const key = stepFrom(page.margin.order.value, page.margin.open.value, by);
  if (key === null) return;
  goToNote(page, key);
  page.host.stage.querySelector<HTMLElement>('.box .close, .sheet .close')?.focus({ preventScroll: true });
}

/** Closes the open card; false when there is none. */
export function closeCard({ margin, host }: PageContext): boolean {
  if (margin.open.value === null) return false;
  margin.openCard(null);
  // The host keeps the focus of a button that is gone; the text has it again.
  host.element.blur();
  return true;
}

/** Follows the pointer over the words of notes, and the keys that step through them. */
export function followReader(showing: Showing, signal: AbortSignal): void {
  const { document, margin, marks } = showing;
  watchMarks(
    document,
    {
      marks: () => marks.value.filter(({ key }) => margin.isShown(key)),
      onHover: margin.hover,
      onChoose: ({ key, place }) => margin.openCard(key, place),
    },
    { signal },
  );
  watchKeys(document, { onStep: (by) => stepNotes(showing, by), onEscape: () => closeCard(showing) }, { signal });
}

/** What the cards of a showing can ask for. */
export function createMarginActions(showing: Showing): MarginActions {
  const { margin, ports } = showing;
  return {
    onOpen: (key) => margin.openCard(margin.open.value === key ? null : key),
    onClose: () => margin.openCard(null),
    onGoTo: (key, place) => goToNote(showing, key, place),
    onHover: margin.hover,
    onStep: (by) => stepNotes(showing, by),
    onLayer(layer: Layer, shown) {
      const layers = { ...margin.layers.value, [layer]: shown };
      // Where it cannot be kept, it holds for this page.
      ports.saveLayers(layers).catch(() => margin.switchLayers(layers));
    },
    onPacks: ports.openPacks,
    onHeight: margin.setOpenHeight,
    onMount: ports.onMount,
  };
}
