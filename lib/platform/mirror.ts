// The mirror of the database in storage.local, one key a record. A torn log makes Chromium delete a whole database;
// two stores are not torn at once.
import { browser } from 'wxt/browser';

export type Mirrored = Readonly<Record<string, unknown>>;

/** Prefixes of the mirror's keys. */
export const MIRROR = {
  highlight: 'highlight:',
  article: 'article:',
  gone: 'gone:',
  quarantine: 'quarantine:',
  settings: 'reader-settings',
} as const;

/** Writes go out one after the other, in the order they were asked for. */
export function createMirror() {
  let last: Promise<unknown> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    set: (records: Mirrored) => queue(() => browser.storage.local.set({ ...records })),
    remove: (keys: readonly string[]) => queue(() => browser.storage.local.remove([...keys])),
    /** All records of the mirror, by prefix and id. */
    async read(): Promise<Record<'highlight' | 'article' | 'gone' | 'quarantine', Map<string, unknown>>> {
      await last;
      const found = {
        highlight: new Map<string, unknown>(),
        article: new Map<string, unknown>(),
        gone: new Map<string, unknown>(),
        quarantine: new Map<string, unknown>(),
      };
      const stored: Record<string, unknown> = await browser.storage.local.get(null);
      for (const [key, value] of Object.entries(stored))
        for (const kind of ['highlight', 'article', 'gone', 'quarantine'] as const)
          if (key.startsWith(MIRROR[kind])) found[kind].set(key.slice(MIRROR[kind].length), value);
      return found;
    },
    async settings(): Promise<unknown> {
      return (await browser.storage.local.get(MIRROR.settings))[MIRROR.settings];
    },
  };
}

export type Mirror = ReturnType<typeof createMirror>;
