import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/platform/messages/messaging.ts';

/** Runs on the sites that have the reader's consent, and on no other; registered by the background. */
export default defineUnlistedScript(() => {
  // An article of a pack has its reader already, in this same isolated world.
  if ('postilVisit' in globalThis) return;
  // Nobody answers while the extension is being updated; the page is then left as it is.
  void ask('article-found', { pack: null }).catch(() => undefined);
});
