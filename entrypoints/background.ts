import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Problem } from '../lib/core/problem.ts';
import { type KnownArticle, recogniseAddress } from '../lib/core/recognise-address.ts';
import { injectReader } from '../lib/platform/inject-reader.ts';
import { createPackLoader } from '../lib/platform/load-pack.ts';
import { askTab, serve } from '../lib/platform/messaging.ts';
import { showCount } from '../lib/platform/show-count.ts';
import { hasConsent, keepConsent } from '../lib/platform/site-consent.ts';

declare const __KNOWN_ARTICLES__: KnownArticle[];

export default defineBackground(() => {
  const loadPack = createPackLoader();
  keepConsent();
  serve({
    'article-found': async ({ pack }, { tab }) => {
      // Read while the reader is on its way; what fails is told when the reader asks.
      if (pack !== null) void loadPack(pack);
      if (tab?.id !== undefined) await injectReader(tab.id);
      return null;
    },
    'read-tab': async ({ tab, actors = false }, sender) => {
      if (!isOwnPage(sender)) return { problem: { kind: 'page-refused' } };
      const problem = await injectReader(tab);
      if (problem === null && actors) await askTab(tab, 'mark-actors', null);
      return { problem };
    },
    'load-pack': async ({ pack }, sender) => {
      if (!isOwnPage(sender)) return { pack: null, problem: { kind: 'missing-pack', pack } };
      const loaded = await loadPack(pack);
      return loaded.ok ? { pack: loaded.value, problem: null } : { pack: null, problem: loaded.problem };
    },
    'load-packs': async (_body, { tab, url: loadedAt = '' }) => {
      // A frame keeps the address that it was loaded at; the tab's follows the page's own navigation.
      const url = tab?.url ?? loadedAt;
      const known = recogniseAddress({ url, canonicals: [], title: '' }, __KNOWN_ARTICLES__);
      const loaded = await Promise.all((known ? [known] : __KNOWN_ARTICLES__).map(({ pack }) => loadPack(pack)));
      const problems = loaded.flatMap((result): Problem[] => (result.ok ? [] : [result.problem]));
      const consented = await hasConsent(url);
      const packs = loaded.flatMap((result) => (result.ok ? [result.value] : []));
      return { packs, asked: known === null, consented, problems };
    },
    'state-changed': async (state, { tab }) => {
      if (tab?.id !== undefined) await showCount(tab.id, state);
      return null;
    },
  });
});

/** The extension's own pages have its origin; a content script has its page's. */
function isOwnPage(sender: { url?: string }): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
