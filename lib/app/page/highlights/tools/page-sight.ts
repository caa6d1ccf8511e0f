import { isByReader } from '../../../../dom/watch/by-reader.ts';
import type { StageContext } from '../highlights-context.ts';

/** Saves what is being written when the page goes out of sight, and paints again what the page has taken off. */
export function followPageSight({ document, rows, painter, signal }: StageContext): void {
  const saveAll = (event: Event) => {
    if (isByReader(event)) rows.writer.saveAll();
  };
  document.defaultView?.addEventListener('pagehide', saveAll, { signal });
  document.addEventListener('visibilitychange', saveAll, { signal });
  // The registry of highlights is the page's too, and says nothing when it is cleared.
  document.body.addEventListener('pointermove', painter.repaint, { signal, passive: true });
}
