import type { HighlightedArticle } from '../highlight/highlight.ts';
import { cleanLine } from './plain.ts';
import { splitAuthors } from './split-authors.ts';

/**
 * The names in the line that a page has for its author, in their order. What may be a separator is one only where each
 * part has two words, so that `Khan, Simbal` and `King, Jr.` are one name.
 */
export function listAuthors({ author, language }: Pick<HighlightedArticle, 'author' | 'language'>): string[] {
  return splitAuthors(cleanLine(author), { language, isName: (words) => words.includes(' ') });
}
