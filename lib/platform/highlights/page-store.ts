import { PAGE_METHODS, type PageStore } from '../../core/highlight/page-store.ts';
import { createRemotePort } from '../messages/remote-port.ts';

/** The store of a page script: each call is a message to the background, which has the page's address from the browser. */
export function createPageStore(): PageStore {
  return createRemotePort(PAGE_METHODS);
}
