// How much a row may hold. Checked before a highlight is made, so that nothing is shown that cannot be kept.
import type { Highlight } from './highlight.ts';

/** UTF-16 code units, and tags of one highlight. */
export const HIGHLIGHT_LIMITS = {
  /** More than a book has, and far less than a message may carry. */
  note: 500_000,
  quote: 200_000,
  context: 400,
  tag: 100,
  tags: 100,
  address: 8_000,
  /** A title, an author, a language. */
  words: 2_000,
} as const;

/** What of a row can be too long for the store. */
export type LimitedField = 'note' | 'quote' | 'tags' | 'address';

/** The first field of a row that is longer than the store takes; `null` when all of it can be kept. */
export function findTooLong({ article, selector, note, tags }: Highlight): LimitedField | null {
  if (article.length > HIGHLIGHT_LIMITS.address) return 'address';
  if ((selector?.quote.exact.length ?? 0) > HIGHLIGHT_LIMITS.quote) return 'quote';
  if (note.length > HIGHLIGHT_LIMITS.note) return 'note';
  if (tags.length > HIGHLIGHT_LIMITS.tags || tags.some((tag) => tag.length > HIGHLIGHT_LIMITS.tag)) return 'tags';
  return null;
}
