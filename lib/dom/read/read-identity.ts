import type { PageIdentity } from '../../core/article/recognise-address.ts';

/** What the page says of itself in its address and its head. Reads nothing else: it runs on every page of a known site. */
export function readIdentity(document: Document): PageIdentity {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'head link[rel="canonical"][href], head link[rel="shortlink"][href]',
  );
  return { url: document.location.href, canonicals: [...links].map(({ href }) => href), title: document.title };
}
