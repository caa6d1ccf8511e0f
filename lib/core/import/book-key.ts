import { HIGHLIGHT_LIMITS } from '../highlight/highlight-limits.ts';

/** The key of a book, or of a page whose address nobody wrote down; `otherwise` names what has no title and no author. */
export function bookKey(
  { title, author }: { readonly title: string; readonly author: string },
  otherwise = '',
): string {
  const name = [title, author].filter(Boolean).join(' – ') || otherwise || 'untitled';
  return `urn:postil:book:${encodeURIComponent(name.toWellFormed()).slice(0, HIGHLIGHT_LIMITS.words)}`;
}
