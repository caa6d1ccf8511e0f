import type { ArticleText } from '../../core/article/article-text.ts';
import { decodePage } from './decode-page.ts';
import { parseSavedPage } from './parse-saved-page.ts';
import { readSavedArticle } from './read-saved-article.ts';

/**
 * The article of a page that was saved as a file, in whatever encoding; `null` where there is none. The page is only
 * parsed: nothing of it runs, and nothing is loaded.
 */
export function readSavedPage(bytes: Uint8Array): ArticleText | null {
  return readSavedArticle(parseSavedPage(decodePage(bytes)));
}
