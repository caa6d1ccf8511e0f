import { strToU8, zipSync } from 'fflate';
import type { ExportFile } from './export-format.ts';

/** A file's time in the archive is the oldest that the format knows: the same files give the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** One archive. Text is UTF-8, and names say so. */
export function zipFiles(files: readonly ExportFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { level: 6, mtime: MTIME });
}
