import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Runs on the sites that have the reader's consent, and on no other; registered by the background. */
export default defineUnlistedScript(() => {
  // An article of a pack has its reader already, in this same isolated world.
  if ('postilVisit' in globalThis) return;
  // Nobody answers while the extension is being updated; the page is then left as it is.
  browser.runtime.sendMessage({ type: 'article-found', body: { pack: null } }).catch(() => undefined);
});
