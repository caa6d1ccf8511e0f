import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startVisit } from './visit.ts';

export default defineUnlistedScript(() => {
  if (globalThis.postilVisit === undefined) globalThis.postilVisit = startVisit(document);
  else globalThis.postilVisit.lookAgain();
});
