// A folder of the reader's that is kept up to date, where the browser has the File System Access API:
// https://wicg.github.io/file-system-access/. The handle is kept in a database of its own: no other store takes one.
import { Dexie, type Table } from 'dexie';
import type { ExportFile } from '../../core/export/export-format.ts';
import { hashText } from '../../core/text/hash-text.ts';

interface Kept {
  readonly key: 'folder';
  readonly handle: FileSystemDirectoryHandle;
  /** Hash of each file as it was last written, by path: what has not changed is not written again. */
  readonly written: Readonly<Record<string, string>>;
}

/** What the types of the DOM do not have yet. */
declare global {
  var showDirectoryPicker:
    | ((options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>)
    | undefined;
  interface FileSystemDirectoryHandle {
    queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  }
}

export interface FolderState {
  readonly name: string;
  /** `prompt`: the browser wants the reader to say yes once more, in a click. */
  readonly permission: PermissionState;
}

const open = () => {
  const db = new Dexie('postil-folder') as Dexie & { kept: Table<Kept, string> };
  db.version(1).stores({ kept: 'key' });
  return db.kept;
};

/** True where the browser can give a folder. */
export function canKeepFolder(): boolean {
  return globalThis.showDirectoryPicker !== undefined;
}

/** Lets the reader point at a folder, in a click, and takes it from now on; false when none was chosen. */
export async function chooseFolder(): Promise<boolean> {
  const handle = await globalThis.showDirectoryPicker?.({ id: 'postil', mode: 'readwrite' }).catch(() => null);
  if (handle === null || handle === undefined) return false;
  await open().put({ key: 'folder', handle, written: {} });
  return true;
}

/** The folder that was chosen; `null` for none. */
export async function loadFolder(): Promise<FolderState | null> {
  const kept = await open().get('folder');
  if (kept === undefined) return null;
  const permission = (await kept.handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
  return { name: kept.handle.name, permission };
}

/** Asks for the folder again; only in a click. */
export async function allowFolder(): Promise<boolean> {
  const kept = await open().get('folder');
  if (kept === undefined) return false;
  return ((await kept.handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** The folder stays as it is, and is left alone. */
export async function forgetFolder(): Promise<void> {
  await open().delete('folder');
}

/** The text of a file directly in the folder; `null` where there is none. */
export async function readFolderFile(name: string): Promise<string | null> {
  const kept = await open().get('folder');
  const file = await kept?.handle.getFileHandle(name).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  });
  return file == null ? null : (await file.getFile()).text();
}

/** Writes what has changed. Files of the reader's own, and of articles that are gone, stay. How many were written. */
export async function writeFolder(files: readonly ExportFile[]): Promise<number> {
  const kept = await open().get('folder');
  if (kept === undefined) return 0;
  const written: Record<string, string> = { ...kept.written };
  let count = 0;
  for (const { path, text } of files) {
    const hash = `${text.length}-${hashText(text)}`;
    if (written[path] === hash) continue;
    await writeFile(kept.handle, path, text);
    written[path] = hash;
    count++;
  }
  if (count > 0) await open().put({ ...kept, written });
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
  // Written beside and put in place at the end: a file that is torn off in the middle is the old one, whole.
  const stream = await file.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
