import { browser } from 'wxt/browser';

/** The browser did not answer: asking again at once would wait as long once more. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Longer than a busy disk takes for a few records. */
const PATIENCE_MS = 5000;

/**
 * Reads of `storage.local`. Rejects also when the browser does not answer: where Chromium cannot make the folder of a
 * store, its calls stay open for as long as one waits.
 */
export async function readLocal(
  keys: string | readonly string[] | null,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<Record<string, unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError(`storage.local: no answer within ${patienceMs} ms`)), patienceMs);
  });
  const wanted = keys === null || typeof keys === 'string' ? keys : [...keys];
  try {
    return await Promise.race([browser.storage.local.get(wanted), late]);
  } finally {
    clearTimeout(timer);
  }
}
