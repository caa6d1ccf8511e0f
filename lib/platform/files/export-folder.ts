// A folder of the reader's that is kept up to date, where the browser has the File System Access API:
// https://wicg.github.io/file-system-access/.

import type { ExportFolder } from '../../core/export/export-folder.ts';
import type { ExportFile } from '../../core/export/export-format.ts';
import { hashText } from '../../core/text/hash-text.ts';
import type { FolderShelf } from './folder-shelf.ts';

/** What the types of the DOM do not have yet. */
declare global {
  var showDirectoryPicker: PickFolder | undefined;
  interface FileSystemDirectoryHandle {
    queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}

/** Asks the reader for a folder; rejects when none is chosen. */
export type PickFolder = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

interface Ports {
  readonly shelf: FolderShelf;
  /** The browser's own picker at this moment; `undefined` where it has none. */
  readonly picker: () => PickFolder | undefined;
}

/** The folder whose handle is on the shelf. */
export function createExportFolder({ shelf, picker }: Ports): ExportFolder {
  return {
    canKeep: () => picker() !== undefined,
    async choose() {
      const handle = await picker()?.({ id: 'postil', mode: 'readwrite' }).catch(() => null);
      if (handle === null || handle === undefined) return false;
      await shelf.put({ handle, written: {} });
      return true;
    },
    async load() {
      const shelved = await shelf.load();
      if (shelved === null) return null;
      const permission = (await shelved.handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
      return { name: shelved.handle.name, permission };
    },
    async allow() {
      const shelved = await shelf.load();
      if (shelved === null) return false;
      return ((await shelved.handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
    },
    forget: () => shelf.clear(),
    async readFile(name) {
      const handle = (await shelf.load())?.handle;
      const file = handle === undefined ? null : await findFile(handle, name);
      return file === null ? null : (await file.getFile()).text();
    },
    write: (files) => writeChanged(shelf, files),
  };
}

async function writeChanged(shelf: FolderShelf, files: readonly ExportFile[]): Promise<number> {
  const shelved = await shelf.load();
  if (shelved === null) return 0;
  const written: Record<string, string> = { ...shelved.written };
  let count = 0;
  try {
    for (const { path, text } of files) {
      const hash = `${text.length}-${hashText(text)}`;
      if (written[path] === hash) continue;
      await writeFile(shelved.handle, path, text);
      written[path] = hash;
      count++;
    }
  } finally {
    if (count > 0) await shelf.put({ ...shelved, written });
  }
  return count;
}

async function writeFile(root: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  const names = path.split('/');
  const name = names.pop() ?? path;
  let folder = root;
  for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
  const isNew = await folder.getFileHandle(name).then(
    () => false,
    () => true,
  );
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await replaceText(file, text);
  } catch (error) {
    // A new file is there, empty, before its text is: an empty one is worse than none.
    if (isNew) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

async function replaceText(file: FileSystemFileHandle, text: string): Promise<void> {
  // The browser writes to a temporary file and replaces the old one on close: a crash in between leaves the old one whole.
  const stream = await file.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** `null` where there is no such file. Rejects where the folder cannot be looked into. */
function findFile(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | null> {
  return folder.getFileHandle(name).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  });
}
