import { Dexie, type Table } from 'dexie';

/** The reader's folder, and what was written into it. */
export interface ShelvedFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** Hash of each file as it was last written, by path: what has not changed is not written again. */
  readonly written: Readonly<Record<string, string>>;
}

/** Keeps the handle of one folder. All of it rejects where the browser cannot open its databases. */
export interface FolderShelf {
  /** `null` for no folder. */
  load(): Promise<ShelvedFolder | null>;
  put(folder: ShelvedFolder): Promise<void>;
  clear(): Promise<void>;
}

const NAME = 'postil-folder';
const KEY = 'folder';

/** A shelf in a database of its own: `storage.local` takes no handles. */
export function createFolderShelf(): FolderShelf {
  const use = async <Value>(work: (table: Table<ShelvedFolder & { key: string }, string>) => Promise<Value>) => {
    const db = new Dexie(NAME);
    db.version(1).stores({ kept: 'key' });
    try {
      return await work(db.table('kept'));
    } finally {
      db.close();
    }
  };
  return {
    load: async () => (await use((table) => table.get(KEY))) ?? null,
    put: ({ handle, written }) => use(async (table) => void (await table.put({ key: KEY, handle, written }))),
    clear: () => use((table) => table.delete(KEY)),
  };
}
