import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startVisit, type Visit } from './visit.ts';

/** A global of the isolated world: the page cannot see it. */
declare global {
  var postilVisit: Visit | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.postilVisit === undefined) globalThis.postilVisit = startVisit(document);
  else globalThis.postilVisit.lookAgain();
});
