import { browser } from 'wxt/browser';

/** Who sent a message, as the browser tells it. */
export interface Sender {
  readonly url?: string | undefined;
  readonly tab?: { readonly url?: string | undefined; readonly incognito?: boolean } | undefined;
}

/** True for one of the extension's own pages, which have its origin; a content script has the origin of its page. */
export function isOwnPage({ url }: Pick<Sender, 'url'>): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
