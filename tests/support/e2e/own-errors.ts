import type { Driver, PageError } from './driver.ts';

/**
 * Firefox's own lines for a popup or a page that is closed while a question of it is on the way, as a reader may at any
 * time. The reason differs with the moment: the answer's actor is gone, or the error cannot be told any more.
 */
const CLOSED_WHILE_ASKING = /^Promise (rejected|resolved) (after context unloaded|while context is inactive)/;

/** What went wrong in the extension's own contexts. */
export function ownErrors(driver: Driver): PageError[] {
  return driver.extensionErrors.filter(({ text }) => !CLOSED_WHILE_ASKING.test(text));
}
