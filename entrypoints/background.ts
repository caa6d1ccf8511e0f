import { defineBackground } from 'wxt/utils/define-background';
import type { KnownArticle } from '../lib/core/article/known-packs.ts';
import { announceChange } from '../lib/platform/background/announce-change.ts';
import { answerPacks } from '../lib/platform/background/answer-packs.ts';
import { answerPageScripts } from '../lib/platform/background/answer-page-scripts.ts';
import { answerTabs } from '../lib/platform/background/answer-tabs.ts';
import { createDraftStore } from '../lib/platform/highlights/draft-store.ts';
import { createHighlightStore } from '../lib/platform/highlights/highlight-store.ts';
import { answerHighlights } from '../lib/platform/highlights/serve-highlights.ts';
import { keepCommands } from '../lib/platform/menus/commands.ts';
import { keepContextMenu } from '../lib/platform/menus/context-menu.ts';
import { serveOmnibox } from '../lib/platform/menus/omnibox.ts';
import { serve } from '../lib/platform/messages/messaging.ts';
import { createPackStore } from '../lib/platform/packs/pack-store.ts';
import { keepRecogniser, recogniseArticles } from '../lib/platform/sites/keep-recogniser.ts';
import { keepConsent } from '../lib/platform/sites/site-consent.ts';
import { comeBack } from '../lib/platform/tabs/come-back.ts';
import { openLibrary } from '../lib/platform/tabs/open-library.ts';
import { runCommand } from '../lib/platform/tabs/run-command.ts';

declare const __KNOWN_ARTICLES__: KnownArticle[];

export default defineBackground(() => {
  const today = () => new Date().toISOString().slice(0, 10);
  const onChange = ({ articles }: { articles: readonly KnownArticle[] }) => recogniseArticles(articles);
  const packs = createPackStore({ bundled: __KNOWN_ARTICLES__, today, onChange });
  const highlights = createHighlightStore({ now: Date.now, onChange: (change) => void announceChange(change) });
  keepRecogniser(packs.articles);
  keepConsent();
  comeBack();
  keepCommands(runCommand);
  keepContextMenu({ loadSettings: highlights.loadSettings, onCommand: runCommand });
  serveOmnibox({ store: highlights, openLibrary });
  serve({ ...answerPageScripts(packs), ...answerTabs(), ...answerPacks(packs) });
  serve(answerHighlights({ store: highlights, drafts: createDraftStore(), knownArticles: packs.articles }));
});
