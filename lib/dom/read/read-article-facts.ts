import type { HighlightedArticle } from '../../core/highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../../core/highlight/highlight-limits.ts';

/** What a page says of itself in its head, for the library; without an article's text. `now` is ISO 8601. */
export function readArticleFacts(document: Document, key: string, now: string): HighlightedArticle {
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const element = Document.prototype.querySelector.call(document, `meta[property="${name}"], meta[name="${name}"]`);
      const content = element?.getAttribute('content')?.trim() ?? '';
      if (content !== '') return content.slice(0, MAX);
    }
    return '';
  };
  const { href, hostname } = document.location;
  const url = href.split('#')[0] ?? href;
  return {
    key,
    // A key that is too long is refused before anything is made; the address may have more to it.
    url: url.length > HIGHLIGHT_LIMITS.address ? key : url,
    title: meta('og:title') || document.title.trim().slice(0, MAX),
    author: meta('author', 'article:author', 'parsely-author', 'dc.creator').replace(/^https?:.*/, ''),
    site: hostname.replace(/^www\./, ''),
    published: meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date'),
    language: document.documentElement.lang.slice(0, MAX),
    added: now,
  };
}

/** Characters; longer is no title. */
const MAX = 500;
