// The first of two stages: what can be told from the address and the head alone, in the few hundred bytes that run on
// every page of a known site.

import type { KnownArticle } from './known-packs.ts';

/** What a page says of itself, each as it stands. */
export interface PageIdentity {
  readonly url: string;
  /** `link rel=canonical` and `rel=shortlink`, resolved; empty when the page prints none. */
  readonly canonicals: readonly string[];
  readonly title: string;
}

/** Titles under which a site's guard asks who is there instead of showing the page. */
const CHALLENGE =
  /^(just a moment|attention required|access denied|403 forbidden|verif(y|ying) you are human|please wait)/i;

/** The known article that the page's address speaks of, unless the page itself contradicts it; else `null`. */
export function recogniseAddress(page: PageIdentity, known: readonly KnownArticle[]): KnownArticle | null {
  if (CHALLENGE.test(page.title.trim())) return null;
  const article = known.find((candidate) => isAt(page.url, candidate));
  if (article === undefined) return null;
  return page.canonicals.some((canonical) => contradicts(canonical, article)) ? null : article;
}

/**
 * True when a canonical or short link names another article: another number under the same path, or another host. One
 * that names none (the front page, a path of words) says nothing either way, and the text decides.
 */
export function contradicts(canonical: string, article: Pick<KnownArticle, 'hosts' | 'paths'>): boolean {
  if (isAt(canonical, article)) return false;
  if (!URL.canParse(canonical)) return true;
  const { hostname, pathname } = new URL(canonical);
  const folders = article.paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  return !article.hosts.includes(hostname) || folders.some((folder) => pathname.startsWith(folder));
}

/** True when the address is one of the article's own; query and fragment are ignored, but for Drupal's `?q=`. */
export function isAt(url: string, article: Pick<KnownArticle, 'hosts' | 'paths'>): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (!/^https?:$/.test(protocol) || !article.hosts.includes(hostname)) return false;
  const query = searchParams.get('q');
  const path = pathname === '/' && query !== null ? `/${query}` : pathname;
  return article.paths.some((known) => path === known || path.startsWith(`${known}/`));
}
