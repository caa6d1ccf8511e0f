import { browser } from 'wxt/browser';
import type { Highlight } from '../../core/highlight/highlight.ts';
import { formatQuoteLink } from '../../core/text/link-to-quote.ts';

/**
 * Opens a highlight's page in a tab, at its words: the browser's own mark shows them first, ours where the extension may
 * run. Rejects for an address that the browser does not open.
 */
export async function openPlace({ selector }: Pick<Highlight, 'selector'>, url: string): Promise<void> {
  await browser.tabs.create({ url: selector === null ? url : formatQuoteLink({ url, quote: selector.quote }) });
}
