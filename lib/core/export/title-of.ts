import type { HighlightedArticle } from '../highlight/highlight.ts';
import { encodeAddress } from '../text/encode-address.ts';
import { cleanLine } from './plain.ts';

/** What an article is called, on one line: its title, or its key where the title has nothing to see. */
export function titleOf({ title, key }: Pick<HighlightedArticle, 'title' | 'key'>): string {
  return cleanLine(isVisible(title) ? title : encodeAddress(key));
}

/** Blanks, and signs that are not drawn, are nothing to see. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{M}]/u.test(text.toWellFormed());
}
