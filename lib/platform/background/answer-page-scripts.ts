import { recogniseAddress } from '../../core/article/recognise-address.ts';
import type { LoadedPacks } from '../../core/messages.ts';
import type { PackStore } from '../../core/pack/pack-store.ts';
import type { Problem } from '../../core/problem.ts';
import type { Answers } from '../messages/messaging.ts';
import { createPageToken } from '../messages/page-token.ts';
import { readWords } from '../read-words.ts';
import { hasConsent } from '../sites/site-consent.ts';
import { injectReader } from '../tabs/inject-reader.ts';
import { showCount } from '../tabs/show-count.ts';

/** Answers for the scripts on pages of others: the recogniser, and the page script that it brings. */
export function answerPageScripts(store: Pick<PackStore, 'articles' | 'load'>): Answers {
  const loadToken = createPageToken();
  return {
    'article-found': async ({ pack }, { tab }) => {
      // Read while the page script is on its way; what fails is said when the page script asks.
      if (pack !== null) void store.load(pack);
      if (tab?.id !== undefined) await injectReader(tab.id);
      return null;
    },
    'load-packs': async (_body, { tab, url: loadedAt = '' }) => {
      // A frame keeps the address that it was loaded at; the tab's follows the page's own navigation.
      const url = tab?.url ?? loadedAt;
      const found = await loadPacksFor(url, store);
      return { ...found, consented: await hasConsent(url), words: readWords(), token: await loadToken() };
    },
    'state-changed': async (state, { tab }) => {
      if (tab?.id !== undefined) await showCount(tab.id, state);
      return null;
    },
  };
}

/** The pack of the article at an address; all packs where the address is none of theirs. */
async function loadPacksFor(
  url: string,
  store: Pick<PackStore, 'articles' | 'load'>,
): Promise<Pick<LoadedPacks, 'packs' | 'asked' | 'problems'>> {
  const articles = await store.articles();
  const known = recogniseAddress({ url, canonicals: [], title: '' }, articles);
  const loaded = await Promise.all((known ? [known] : articles).map(({ pack }) => store.load(pack)));
  return {
    packs: loaded.flatMap((result) => (result.ok ? [result.value] : [])),
    asked: known === null,
    problems: loaded.flatMap((result): Problem[] => (result.ok ? [] : [result.problem])),
  };
}
