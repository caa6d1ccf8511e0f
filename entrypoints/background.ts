import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { KnownArticle } from '../lib/core/article/known-packs.ts';
import { recogniseAddress } from '../lib/core/article/recognise-address.ts';
import type { StoreChange } from '../lib/core/highlight/highlight-store.ts';
import type { PackEntry } from '../lib/core/pack/pack-store.ts';
import { parsePack } from '../lib/core/pack/parse-pack.ts';
import type { Problem } from '../lib/core/problem.ts';
import { createDraftStore } from '../lib/platform/highlights/draft-store.ts';
import { createHighlightStore } from '../lib/platform/highlights/highlight-store.ts';
import { answerHighlights } from '../lib/platform/highlights/serve-highlights.ts';
import { keepCommands } from '../lib/platform/menus/commands.ts';
import { drawContextMenu, keepContextMenu } from '../lib/platform/menus/context-menu.ts';
import { serveOmnibox } from '../lib/platform/menus/omnibox.ts';
import { type Answers, askTab, serve } from '../lib/platform/messages/messaging.ts';
import { createPageToken } from '../lib/platform/messages/page-token.ts';
import { isOwnPage } from '../lib/platform/messages/sender.ts';
import { createPackStore } from '../lib/platform/packs/pack-store.ts';
import { readWords } from '../lib/platform/read-words.ts';
import { recogniseOn, releaseHosts, watchAccess } from '../lib/platform/sites/site-access.ts';
import { hasConsent, keepConsent, loadConsent } from '../lib/platform/sites/site-consent.ts';
import { comeBack } from '../lib/platform/tabs/come-back.ts';
import { injectReader } from '../lib/platform/tabs/inject-reader.ts';
import { openLibrary } from '../lib/platform/tabs/open-library.ts';
import { openPacks } from '../lib/platform/tabs/open-packs.ts';
import { runCommand } from '../lib/platform/tabs/run-command.ts';
import { showCount } from '../lib/platform/tabs/show-count.ts';
import { tellChange } from '../lib/platform/tabs/tell-change.ts';

declare const __KNOWN_ARTICLES__: KnownArticle[];

export default defineBackground(() => {
  const store = createPackStore({
    bundled: __KNOWN_ARTICLES__,
    today: () => new Date().toISOString().slice(0, 10),
    onChange: ({ articles }) => recogniseOn(articles.flatMap(({ hosts }) => hosts)),
  });
  const lookAtAccess = () =>
    void store.articles().then((articles) => recogniseOn(articles.flatMap(({ hosts }) => hosts)));
  watchAccess(lookAtAccess);
  browser.runtime.onStartup.addListener(lookAtAccess);
  browser.runtime.onInstalled.addListener(lookAtAccess);
  keepConsent();
  comeBack();
  const highlights = createHighlightStore({ now: Date.now, onChange: (change) => void onHighlights(change) });
  const onHighlights = async (change: StoreChange) => {
    if (change.settings !== null) await drawContextMenu(change.settings);
    await tellChange(change);
  };
  keepCommands(runCommand);
  keepContextMenu({ loadSettings: highlights.loadSettings, onCommand: runCommand });
  serveOmnibox({ store: highlights, openLibrary });
  serve({
    ...answerReader(store),
    ...answerPages(store),
    ...answerHighlights({ store: highlights, drafts: createDraftStore(), knownArticles: store.articles }),
  });
});

type Store = ReturnType<typeof createPackStore>;

/** What the recogniser and the reader ask; they run on pages of others. */
function answerReader(store: Store): Answers {
  const token = createPageToken();
  return {
    'article-found': async ({ pack }, { tab }) => {
      // Read while the reader is on its way; what fails is told when the reader asks.
      if (pack !== null) void store.load(pack);
      if (tab?.id !== undefined) await injectReader(tab.id);
      return null;
    },
    'load-packs': async (_body, { tab, url: loadedAt = '' }) => {
      // A frame keeps the address that it was loaded at; the tab's follows the page's own navigation.
      const url = tab?.url ?? loadedAt;
      const articles = await store.articles();
      const known = recogniseAddress({ url, canonicals: [], title: '' }, articles);
      const loaded = await Promise.all((known ? [known] : articles).map(({ pack }) => store.load(pack)));
      const problems = loaded.flatMap((result): Problem[] => (result.ok ? [] : [result.problem]));
      const consented = await hasConsent(url);
      const packs = loaded.flatMap((result) => (result.ok ? [result.value] : []));
      return { packs, asked: known === null, consented, problems, words: readWords(), token: await token() };
    },
    'state-changed': async (state, { tab }) => {
      if (tab?.id !== undefined) await showCount(tab.id, state);
      return null;
    },
    'open-library': async ({ highlight, words }) => {
      await openLibrary({
        ...(typeof highlight === 'string' ? { highlight } : {}),
        ...(typeof words === 'string' ? { words } : {}),
      });
      return null;
    },
    'open-packs': async ({ pack }) => {
      await openPacks(typeof pack === 'string' ? pack : null);
      return null;
    },
  };
}

/** What the extension's own pages ask, and nobody else may. */
function answerPages(store: Store): Answers {
  return {
    'read-tab': async ({ tab, actors = false }, sender) => {
      if (!isOwnPage(sender)) return { problem: { kind: 'page-refused' } };
      const problem = await injectReader(tab);
      // The page may have been left since: then there is no reader, and no harm.
      if (problem === null && actors) await askTab(tab, 'mark-actors', null).catch(() => undefined);
      return { problem };
    },
    'load-pack': async ({ pack }, sender) => {
      if (!isOwnPage(sender)) return { pack: null, problem: { kind: 'missing-pack', pack } };
      const loaded = await store.load(pack);
      return loaded.ok ? { pack: loaded.value, problem: null } : { pack: null, problem: loaded.problem };
    },
    'list-packs': async (_body, sender) => ({ packs: isOwnPage(sender) ? await store.list() : [] }),
    'save-pack': async ({ pack }, sender) => {
      const parsed = parsePack(pack);
      if (!parsed.ok) return { problems: parsed.problem };
      if (isOwnPage(sender)) await store.save(parsed.value);
      return { problems: [] };
    },
    'remove-pack': async ({ pack }, sender) => {
      if (isOwnPage(sender)) await removePack(store, pack);
      return null;
    },
    'switch-pack': async ({ pack, on }, sender) => {
      if (isOwnPage(sender)) await store.switch(pack, on === true);
      return null;
    },
  };
}

/** A site that was opened for this pack alone is closed again. */
async function removePack(store: Store, id: string): Promise<void> {
  const hostsOf = ({ pack }: PackEntry) => pack?.article.address.hosts ?? [];
  const entry = (await store.list()).find((each) => each.id === id);
  await store.remove(id);
  const needed = new Set([...(await store.list()).flatMap(hostsOf), ...(await loadConsent())]);
  if (entry !== undefined) await releaseHosts(hostsOf(entry).filter((host) => !needed.has(host)));
}
