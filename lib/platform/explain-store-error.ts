import type { StoreProblem } from '../core/highlight-store.ts';

/** What the browser says of the disk, in the reader's terms. */
export function explainStoreError(error: unknown): StoreProblem {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota|disk|full/i.test(text)) return { kind: 'storage-full' };
  if (/upgrade-blocked/.test(text)) return { kind: 'upgrade-blocked' };
  return { kind: 'failed', message: text };
}
