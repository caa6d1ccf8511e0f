import { keepHost } from '../../dom/place/keep-host.ts';
import type { Showing } from './showing.ts';

/** Puts on the page again what the page takes off: the host, a few times, and the painted marks. */
export function keepMargin(showing: Showing, signal: AbortSignal): void {
  const { document, host, painter, ports } = showing;
  const { isOver, onTaken, onGivenUp } = ports;
  keepHost(host, { isOver, onTaken, onReturn: painter.repaint, onGivenUp, signal });
  // The registry of highlights is the page's too, and tells nobody when it is cleared.
  document.body.addEventListener('pointermove', painter.restore, { signal, passive: true });
}
