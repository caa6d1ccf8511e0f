import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawTextByStyle } from '../components/draw-text-by-style.ts';
import { createHighlightViews } from '../components/highlight/highlight-views.tsx';
import css from '../components/highlight/tools.css?inline';
import { startHighlights } from '../lib/app/page/highlights/start-highlights.ts';
import { answerOf, createPageStore } from '../lib/platform/highlights/page-store.ts';
import { loadLayers, watchLayers } from '../lib/platform/layer-settings.ts';
import { ask, explainSilence, serve } from '../lib/platform/messages/messaging.ts';
import { rootOf } from '../lib/platform/root-of.ts';
import { translate } from '../lib/platform/translate.ts';

declare const __SHADOW_MODE__: ShadowRootMode;

/** A global of the isolated world: the page cannot see it. */
declare global {
  var postilHighlighter: Promise<void> | undefined;
}

/** Comes after the reader, whose margin it brings the reader's highlights into. */
export default defineUnlistedScript(() => {
  if (globalThis.postilHighlighter !== undefined) return;
  // As in the reader: tests look inside and read text.
  if (__SHADOW_MODE__ === 'closed') drawTextByStyle();
  const { postilVisit: visit, postilMarks: seed } = globalThis;
  const store = createPageStore();
  const [views, look] = [createHighlightViews(translate), { css, mode: __SHADOW_MODE__ }];
  const ports = {
    ...store,
    save: async (change, keepsPrivate) => answerOf(await store.saveOnPage([change], keepsPrivate)),
    openLibrary: (highlight) => ask('open-library', { highlight }),
    ...{ explainSilence, translate, loadLayers, watchLayers, serve, rootOf },
  } satisfies Parameters<typeof startHighlights>[1]['ports'];
  globalThis.postilHighlighter = startHighlights(document, { visit, views, ports, look, seed }).catch(
    (error: unknown) => console.error('Postil:', error),
  );
});
