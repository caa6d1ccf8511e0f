// Where the lines of the notes are on the page and what room there is beside them, followed as the page changes.
import { measureLines } from '../../dom/place/measure-lines.ts';
import { measureRoom } from '../../dom/place/measure-page.ts';
import { isCurrent } from '../../dom/read/read-blocks.ts';
import { watchPage } from '../../dom/watch/watch-page.ts';
import type { Measured } from './margin-state.ts';
import { readTheme } from './paint-notes.ts';
import { runEffect } from './run-effect.ts';
import { listUsedBlocks, type Showing } from './showing.ts';

/** Heights of a collapsed card for a fine and a coarse pointer, as in margin.css. */
const LINE_PX = { fine: 28, coarse: 44 };

/** Measures now and whenever notes or guests change. */
export function measureMargin(showing: Showing, signal: AbortSignal): void {
  runEffect(() => showing.margin.measure(measure(showing)), signal);
}

/** Measures again when the page has another size or place, and asks for another reading when it has another text. */
export function followPageChanges(showing: Showing, signal: AbortSignal): void {
  const { margin, painter, pause, shown, ports } = showing;
  const used = listUsedBlocks(shown.reading);
  const measureAgain = () => {
    margin.measure(measure(showing));
    painter.repaint();
  };
  watchPage(
    shown.reading.container,
    {
      onText: () => (used.every(isCurrent) ? measureAgain() : ports.onText()),
      onSize: measureAgain,
      onLook: () => readTheme(showing),
    },
    { signal, pause },
  );
  // The page may have changed between the reading and the watch.
  if (!used.every(isCurrent)) pause(ports.onText);
}

function measure({ window, shown, body, margin, marks }: Showing): Measured {
  const { container, blocks, article } = shown.reading;
  const topBlock = body[0] === undefined ? 0 : Math.max(0, blocks.indexOf(body[0]));
  return {
    room: measureRoom(container, body, article.direction),
    lines: measureLines([...margin.notes.value.values()], { marks: marks.value, blocks, topBlock }),
    lineHeightPx: window.matchMedia('(pointer: coarse)').matches ? LINE_PX.coarse : LINE_PX.fine,
  };
}
