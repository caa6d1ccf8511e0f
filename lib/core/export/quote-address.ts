import type { Highlight, HighlightedArticle } from '../highlight/highlight.ts';
import { encodeAddress } from '../text/encode-address.ts';
import { formatQuoteLink } from '../text/link-to-quote.ts';
import type { TextQuote } from '../text/text-quote.ts';

/**
 * The address of an article's page, as a URI that every program takes; `null` for what has none that a browser follows: a
 * book, a clipping.
 */
export function pageAddress({ url }: Pick<HighlightedArticle, 'url'>): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  return /^(https?|file):$/.test(address.protocol) ? encodeAddress(address.href) : null;
}

/** The way to the very words, by a text fragment; the page's address for a note on the page as a whole. */
export function quoteAddress(
  article: Pick<HighlightedArticle, 'url'>,
  { selector }: Pick<Highlight, 'selector'> | { readonly selector: { readonly quote: TextQuote } | null },
): string | null {
  const url = pageAddress(article);
  if (url === null || selector === null) return url;
  const { exact, prefix, suffix } = selector.quote;
  return formatQuoteLink({
    url,
    quote: { exact: exact.toWellFormed(), prefix: prefix.toWellFormed(), suffix: suffix.toWellFormed() },
  });
}
