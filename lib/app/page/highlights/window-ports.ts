import { formatUuid7 } from '../../../core/highlight/uuid.ts';
import type { WindowPorts } from './highlights-context.ts';

/** Clock, ids, timers, clipboard and console of a window. */
export function createWindowPorts(window: Window): WindowPorts {
  const reported = new Set<string>();
  return {
    now: () => new Date().toISOString(),
    newId: () => formatUuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    later(work, delayMs) {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
    copy: async (text) => window.navigator.clipboard.writeText(text),
    reload: () => window.location.reload(),
    report(error) {
      const text = String(error);
      if (!reported.has(text)) console.error('Postil:', error);
      reported.add(text);
    },
  };
}
