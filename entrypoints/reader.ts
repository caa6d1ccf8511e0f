import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawTextByStyle } from '../components/draw-text-by-style.ts';
import { startVisit } from '../lib/app/page/follow-page.ts';

declare const __SHADOW_MODE__: ShadowRootMode;

export default defineUnlistedScript(() => {
  if (globalThis.postilVisit !== undefined) return globalThis.postilVisit.lookAgain();
  // Tests look inside and read text; the one of the release build reads what is drawn.
  if (__SHADOW_MODE__ === 'closed') drawTextByStyle();
  globalThis.postilVisit = startVisit(document);
});
