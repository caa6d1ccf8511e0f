import { browser } from 'wxt/browser';

/** The browser did not answer: asking again at once would wait as long once more. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Longer than a busy disk takes for a few records. */
const PATIENCE_MS = 5000;

/**
 * Reads keys of `storage.local`, all of them for `null`. Rejects also when the browser does not answer: where Chromium
 * cannot make the folder of a store, its calls stay open for as long as one waits.
 */
export function readLocal(
  keys: string | readonly string[] | null,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<Record<string, unknown>> {
  const wanted = keys === null || typeof keys === 'string' ? keys : [...keys];
  return limitWait(async () => browser.storage.local.get(wanted), patienceMs);
}

/** Reads; rejects with a `NoAnswerError` when that takes longer than a few records do. */
export async function limitWait<Value>(read: () => Promise<Value>, patienceMs = PATIENCE_MS): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError(`storage.local: no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
