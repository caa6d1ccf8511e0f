import { browser } from 'wxt/browser';

/** False in a script on a page whose extension was updated, switched off or removed. Asks nobody and wakes nothing. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Takes a listener of the browser's off when the signal aborts; after the end of the extension there is none. */
export function removeOnAbort(signal: AbortSignal | undefined, remove: () => void): void {
  signal?.addEventListener('abort', () => {
    if (isAlive()) remove();
  });
}
