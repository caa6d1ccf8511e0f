import { browser } from 'wxt/browser';
import type { StoreChange } from '../../core/highlight/highlight-store.ts';
import { ask, askTab } from '../messages/messaging.ts';

/** Tells every tab and every page of our own. Most tabs have nobody who listens: that is no error. */
export async function tellChange(change: StoreChange): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled([
    ask('highlights-changed', change),
    ...tabs.flatMap(({ id }) => (id === undefined ? [] : [askTab(id, 'highlights-changed', change)])),
  ]);
}
