import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { KnownArticle } from '../lib/core/article/known-packs.ts';
import { NO_KNOWN_PACKS } from '../lib/core/article/known-packs.ts';
import { recogniseAddress } from '../lib/core/article/recognise-address.ts';
import { readIdentity } from '../lib/dom/read/read-identity.ts';
import { watchAddress } from '../lib/dom/watch/watch-address.ts';
import { ask } from '../lib/platform/messages/messaging.ts';
import { loadKnownPacks, mergeArticles } from '../lib/platform/packs/known-packs.ts';

declare const __KNOWN_ARTICLES__: KnownArticle[];

/** Runs on every page of a known site; declared in the manifest by wxt.config.ts, on the packs' own hosts. */
export default defineUnlistedScript(() => {
  const stop = new AbortController();
  let known: readonly KnownArticle[] = [];
  const look = () => {
    const article = recogniseAddress(readIdentity(document), known);
    if (article === null) return;
    stop.abort();
    // Nobody answers while the extension is being updated; the page is then left as it is.
    void ask('article-found', { pack: article.pack }).catch(() => undefined);
  };
  watchAddress(window, look, { signal: stop.signal });
  loadKnownPacks()
    .catch(() => NO_KNOWN_PACKS)
    .then((packs) => {
      known = mergeArticles(__KNOWN_ARTICLES__, packs);
      look();
    });
});
