import type { Driver, PageError } from './driver.ts';

/** Firefox's own lines for a popup or a page that is closed while its question is on the way, as a reader may at any time. */
const CLOSED_WHILE_ASKING =
  /^Promise (rejected after context unloaded: Actor 'Conduits' destroyed|resolved (after context unloaded|while context is inactive))/;

/** What went wrong in the extension's own contexts. */
export function ownErrors(driver: Driver): PageError[] {
  return driver.extensionErrors.filter(({ text }) => !CLOSED_WHILE_ASKING.test(text));
}
