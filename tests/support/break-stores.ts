// Faults of a browser's two stores, as they were seen: each returns what mends it.
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Each opening of the database fails, as with a missing MANIFEST. */
export function breakDatabase(): () => void {
  const spy = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  return () => spy.mockRestore();
}

/**
 * Each reading of `storage.local` fails; with `record` only a reading of this key or of everything. The keys can be listed
 * when `canListKeys`.
 */
export function breakMirror({
  record,
  canListKeys = false,
  alsoWrites = false,
}: {
  record?: string;
  canListKeys?: boolean;
  alsoWrites?: boolean;
} = {}): () => void {
  const local = fakeBrowser.storage.local;
  const get = local.get.bind(local);
  const keys = get(null).then((stored) => Object.keys(stored));
  const spy = vi.spyOn(local, 'get').mockImplementation(async (wanted?: unknown) => {
    const asked = wanted == null ? null : [wanted].flat().map(String);
    if (record === undefined || asked === null || asked.includes(record))
      throw new Error('IO error: MANIFEST-000001: Unable to create sequential file');
    return get(asked);
  });
  if (canListKeys) Object.assign(local, { getKeys: () => keys });
  const writes = alsoWrites ? vi.spyOn(local, 'set').mockRejectedValue(new Error('IO error: 000003.log')) : null;
  return () => {
    spy.mockRestore();
    writes?.mockRestore();
    if (canListKeys) Object.assign(local, { getKeys: undefined });
  };
}

/** The first opening of the database has its answer only when the returned function is called. */
export function delayDatabase(): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const open = indexedDB.open.bind(indexedDB);
  const spy = vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    spy.mockRestore();
    const request = open(...args);
    Object.defineProperty(request, 'onsuccess', {
      configurable: true,
      set(done: (event: Event) => void) {
        request.addEventListener('success', (event) => void released.then(() => done.call(request, event)));
      },
    });
    return request;
  });
  return release;
}

/** Another page has an older version of the database open, and does not hear that it should close it. */
export function holdDatabase(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(() => request.result.close());
  });
}
