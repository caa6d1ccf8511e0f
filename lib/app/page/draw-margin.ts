import { untracked } from '@preact/signals-core';
import { originOf } from '../../dom/place/create-host.ts';
import { type MarginDrawing, placeCards } from './margin-drawing.ts';
import { runEffect } from './run-effect.ts';
import type { Showing } from './showing.ts';
import { createMarginActions } from './use-margin.ts';

/** Draws the margin now and whenever anything that it shows has changed; empties it when the signal aborts. */
export function drawMargin(showing: Showing, signal: AbortSignal): void {
  const { margin, host, theme, shown, ports } = showing;
  const { editions } = shown;
  const actions = createMarginActions(showing);
  runEffect(() => {
    const measured = margin.measured.value;
    if (measured === null) return;
    const drawing: MarginDrawing = {
      ...actions,
      editions,
      mode: margin.layout.value.mode,
      theme: theme.value,
      cards: placeCards(margin.boxes.value, { notes: margin.notes.value, measured, origin: originOf(host.element) }),
      notes: margin.order.value,
      open: margin.open.value,
      place: margin.place.value,
      hovered: margin.hovered.value,
      layers: margin.layers.value,
    };
    // What is mounted while it draws may read signals of its own.
    untracked(() => ports.draw(host.stage, drawing));
  }, signal);
  signal.addEventListener('abort', () => ports.draw(host.stage, null));
}
