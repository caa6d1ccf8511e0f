import type { StoreProblem } from '../../core/highlight/highlight-store.ts';

/** A change names a row that was deleted for good. */
export class DeletedForGoodError extends Error {
  override readonly name = 'DeletedForGoodError';
}

/** Where less than this is free, a failure that gives no reason is told as a full disk. */
const NEARLY_FULL_BYTES = 1_000_000;

/**
 * What the browser says of a failed write, in the reader's terms. Chromium reports a full disk as "Internal error opening
 * backing store" or as a bare AbortError, so that the free space is asked for.
 */
export async function explainStoreError(error: unknown): Promise<StoreProblem> {
  if (error instanceof DeletedForGoodError) return { kind: 'deleted-for-good' };
  const text = describe(error);
  if (/quota|disk full|no[ _]space|ENOSPC/i.test(text)) return { kind: 'storage-full' };
  const freeBytes = await measureFreeSpace();
  if (freeBytes !== null && freeBytes < NEARLY_FULL_BYTES) return { kind: 'storage-full' };
  return { kind: 'failed', message: text };
}

async function measureFreeSpace(): Promise<number | null> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}

/** With its causes: Dexie wraps what IndexedDB said. */
function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const inner = 'inner' in error ? error.inner : error.cause;
  const own = `${error.name} ${error.message}`;
  return inner === undefined || inner === null || depth > 3 ? own : `${own}; ${describe(inner, depth + 1)}`;
}
