import { browser } from 'wxt/browser';
import type { KnownArticle } from '../../core/article/known-packs.ts';
import { recogniseOn, watchAccess } from './site-access.ts';

/** Registers the recogniser on the sites of these articles, as far as the reader has opened them. */
export async function recogniseArticles(articles: readonly KnownArticle[]): Promise<void> {
  await recogniseOn(articles.flatMap(({ hosts }) => hosts));
}

/**
 * Registers the recogniser again whenever the browser starts, the extension is installed or updated, or the reader gives
 * or takes back a site. Call it once, when the background starts.
 */
export function keepRecogniser(loadArticles: () => Promise<readonly KnownArticle[]>): void {
  const look = () => void loadArticles().then(recogniseArticles);
  watchAccess(look);
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
}
