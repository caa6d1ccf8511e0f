import { type KnownArticle, recogniseAddress } from './recognise-address.ts';

/** Parameters that say where a reader came from, and nothing of the article. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|ref_src|cmpid|spm)$/i;

/**
 * What all addresses of one article have in common: without fragment and tracking parameters, `https:`; for an article
 * of a pack the first of its addresses. `null` for what is no page of the web or of the reader's own disk.
 */
export function articleKey(url: string, known: readonly KnownArticle[] = []): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (!/^(https?|file):$/.test(address.protocol)) return null;
  const id = recogniseAddress({ url, canonicals: [], title: '' }, known)?.pack;
  const article = known.find(({ pack }) => pack === id);
  if (article !== undefined) return `https://${article.hosts[0]}${article.paths[0]}`;
  address.hash = '';
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name);
  if (address.protocol === 'http:') address.protocol = 'https:';
  return address.href.replace(/\?$/, '');
}
