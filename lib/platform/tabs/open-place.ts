import { browser } from 'wxt/browser';
import type { Highlight, HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import { formatQuoteLink } from '../../lib/core/text/link-to-quote.ts';

/** Opens a highlight's page at its words: the browser's own mark first, ours where the reader may run. */
export async function openPlace(
  { article, selector }: Highlight,
  known: Pick<HighlightedArticle, 'url'> | undefined,
): Promise<void> {
  const url = known?.url ?? article;
  await browser.tabs.create({ url: selector === null ? url : formatQuoteLink({ url, quote: selector.quote }) });
}
