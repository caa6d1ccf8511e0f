// What the tests of imports give to a parser beside the text.
import { articleKey } from '../../lib/core/article/article-key.ts';
import type { ImportContext, ImportSet } from '../../lib/core/import/import-set.ts';
import { readImport } from '../../lib/core/import/read-import.ts';

export const IMPORT_CONTEXT: ImportContext = {
  fileTime: '2026-02-03T04:05:06.000Z',
  keyOf: (url) => articleKey(url),
};

/** What a text brings; throws with the reasons where it is refused. */
export function importText(text: string): ImportSet {
  const result = readImport(text, IMPORT_CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Every row of the file, wherever it went. */
export function countRows({ highlights, invalid, skipped, joined, repeated }: ImportSet): number {
  return highlights.length + invalid + skipped + joined + repeated.same + repeated.older;
}
