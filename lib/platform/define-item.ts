// Values of `storage.local` with a type: what is stored is parsed, and what is no value is the fallback. For the
// background and own pages; page scripts, which are too small for the library, read by name (`storage-keys.ts`).
import { storage } from '@wxt-dev/storage';
import { limitWait } from './highlights/read-local.ts';

/** One stored value. */
export interface StorageItem<Value> {
  /** Where nothing is stored, or nothing that can be read as a value. */
  readonly fallback: Value;
  /** Rejects when the browser cannot read its storage, or does not answer. */
  readonly load: () => Promise<Value>;
  readonly save: (value: Value) => Promise<void>;
  /** Calls for each change, in whatever context it was made, until the signal aborts. */
  readonly watch: (onChange: (value: Value) => void, options?: { readonly signal?: AbortSignal }) => void;
}

interface Definition<Value> {
  readonly fallback: Value;
  /** The value, or `null` for what is none. */
  readonly parse: (stored: unknown) => Value | null;
}

/**
 * Defines the value of a key. Unlike `storage.defineItem` it does not read the storage when it is defined, which a build
 * and a page without the extension could not.
 */
export function defineItem<Value>(name: string, { fallback, parse }: Definition<Value>): StorageItem<Value> {
  const key = `local:${name}` as const;
  const read = (stored: unknown) => parse(stored ?? null) ?? fallback;
  return {
    fallback,
    load: async () => read(await limitWait(() => storage.getItem<unknown>(key))),
    save: (value) => storage.setItem(key, value),
    watch(onChange, { signal } = {}) {
      const stop = storage.watch<unknown>(key, (stored) => onChange(read(stored)));
      signal?.addEventListener('abort', stop);
    },
  };
}
