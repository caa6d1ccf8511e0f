import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawTextByStyle } from '../components/draw-text-by-style.ts';
import css from '../components/margin/margin.css?inline';
import { mountMargin } from '../components/margin/mount-margin.tsx';
import { startVisit } from '../lib/app/page/start-visit.ts';
import { loadLayers, saveLayers, watchLayers } from '../lib/platform/layer-settings.ts';
import { isAlive } from '../lib/platform/messages/is-alive.ts';
import { ask, serve } from '../lib/platform/messages/messaging.ts';
import { rootOf } from '../lib/platform/root-of.ts';
import { translate } from '../lib/platform/translate.ts';

declare const __SHADOW_MODE__: ShadowRootMode;

export default defineUnlistedScript(() => {
  if (globalThis.postilVisit !== undefined) return globalThis.postilVisit.lookAgain();
  // Tests look inside and read text; the one of the release build reads what is drawn.
  if (__SHADOW_MODE__ === 'closed') drawTextByStyle();
  globalThis.postilVisit = startVisit(document, {
    css,
    shadowMode: __SHADOW_MODE__,
    marksSeed: globalThis.postilMarks,
    draw: mountMargin(translate),
    translate,
    isAlive,
    endsSilently: import.meta.env.FIREFOX,
    rootOf,
    async loadPacks() {
      const answer = await ask('load-packs', null);
      globalThis.postilWords = answer.words;
      return answer;
    },
    loadLayers,
    saveLayers,
    watchLayers,
    tellState: (state) => ask('state-changed', state),
    openPacks: (pack) => void ask('open-packs', { pack }).catch(() => undefined),
    serve,
  });
});
