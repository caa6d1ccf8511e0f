import { filterHighlights } from '../../core/highlight/filter-highlights.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { LibraryState } from './library-state.ts';

type Listed = Pick<LibraryState, 'rows' | 'bin' | 'articles' | 'filter' | 'words' | 'isIndexed'>;

/**
 * The rows that satisfy filter and words, in order. The bin is small and not in the index: words do not narrow it, nor
 * anything until the index is built.
 */
export function listShown(state: Listed, search: (words: string) => readonly string[]): readonly Highlight[] {
  const { filter, words, articles } = state;
  const isBin = filter.state === 'bin';
  const found = words.trim() === '' || !state.isIndexed || isBin ? null : search(words);
  return filterHighlights([...(isBin ? state.bin : state.rows).values()], filter, { articles, found });
}

/**
 * Counts the highlights that were made since the last backup; 0 where they are too few to mention, where the reader
 * wants no reminder, and until the last backup is known.
 */
export function countUnsaved({ rows, settings, lastBackup }: Pick<LibraryState, 'rows' | 'settings' | 'lastBackup'>) {
  if (lastBackup === null || settings.remindAfter === 0) return 0;
  let count = 0;
  for (const { created } of rows.values()) if (created > lastBackup) count++;
  return count >= settings.remindAfter ? count : 0;
}
