import { strToU8, zipSync } from 'fflate';
import { decodeFile } from '../../lib/core/import/decode-file.ts';
import { readImport } from '../../lib/core/import/read-import.ts';
import { unpack } from '../../lib/core/import/unpack.ts';
import { IMPORT_CONTEXT } from './import-context.ts';

/** A notebook of the Kindle app with one highlight. */
export const NOTEBOOK =
  '<html><div class="bookTitle">A Book</div><div class="noteHeading">Highlight (yellow) - Page 7</div><div class="noteText">words</div></html>';
/** The files of an archive, each as it is read. */
export function readArchive(files: Record<string, string>) {
  const unpacked = unpack(
    'export.zip',
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  if (!unpacked.ok) throw new Error(unpacked.problem.message);
  return unpacked.value.map(({ name, bytes }) => {
    const text = decodeFile(bytes);
    if (!text.ok) throw new Error(text.problem.message);
    return [name, readImport(text.value, IMPORT_CONTEXT)] as const;
  });
}
