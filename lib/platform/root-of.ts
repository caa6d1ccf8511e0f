import { browser } from 'wxt/browser';

/** The root of an element, a closed one too. Only for a script on a page. */
export function rootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  // Firefox has it on the element, Chromium among its own functions.
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return browser.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}
