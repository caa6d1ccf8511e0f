import type { KnownArticle } from './known-packs.ts';
import { isAt } from './recognise-address.ts';

/** Parameters that say where a reader came from, and nothing of the article. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|cmpid|spm)$/i;

/**
 * What highlights are filed under: the address without fragment and tracking parameters, `https:`. It depends on no pack,
 * so that packs may come and go. `null` for what is no page of the web or of the reader's own disk.
 */
export function articleKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (!/^(https?|file):$/.test(address.protocol)) return null;
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name);
  if (address.protocol === 'http:') address.protocol = 'https:';
  return address.href.replace(/\?$/, '');
}

/** An article as it is kept, as far as it tells of its address. */
interface KeptAddress {
  readonly key: string;
  readonly url: string;
}

/**
 * All keys that highlights of the article at this address may be filed under, its own first: those of the addresses that
 * packs know of the same article, and those of articles that were last seen here. Empty where nothing can be kept.
 */
export function listArticleKeys(
  url: string,
  { known, kept }: { readonly known: readonly KnownArticle[]; readonly kept: readonly KeptAddress[] },
): readonly string[] {
  const own = articleKey(url);
  if (own === null) return [];
  const packed = known
    .filter((article) => isAt(url, article))
    .flatMap(({ hosts, paths }) => hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`)));
  const seen = kept.filter((article) => articleKey(article.url) === own).map(({ key }) => key);
  // Filed under a path of the pack and further: `/node/1` and `/node/1/opinion` are one article.
  const further = kept.filter(({ key }) => known.some((article) => isAt(url, article) && isAt(key, article)));
  return [...new Set([own, ...packed, ...seen, ...further.map(({ key }) => key)])];
}
