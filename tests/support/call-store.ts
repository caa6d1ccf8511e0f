// Calls of the store as they arrive at the background, forged ones too.
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HighlightStore } from '../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../lib/core/highlight/memory-highlight-store.ts';
import { createDraftStore } from '../../lib/platform/highlights/draft-store.ts';
import { answerHighlights } from '../../lib/platform/highlights/serve-highlights.ts';
import { serve } from '../../lib/platform/messages/messaging.ts';
import { deliver, type FakeSender, resetExtension } from './fake-extension.ts';
import { makeArticle } from './make-highlight.ts';

/** The address of the rows that `makeHighlight` makes, as a reader may have come to it. */
export const PAGE = 'https://example.org/a?utm_source=x#here';

/** A page script at this address. */
export const page = (url = PAGE, tab: object = {}): FakeSender => ({
  ...{ id: fakeBrowser.runtime.id, frameId: 0, url },
  ...{ tab: { id: 1, url, incognito: false, ...tab } },
});

/** A page of the extension's own. */
export const own = (): FakeSender => ({
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/library.html' as never),
});

/** Sends a call and reads its answer, a Result as JSON. */
export async function callStore(method: string, args: unknown, sender: FakeSender = page()) {
  return JSON.parse(String(await deliver({ type: 'store', body: { method, args } }, sender)));
}

/** The arguments with which a page saves a new row. */
export const saving = (row: unknown, more: object = {}, options: object = { keepsPrivate: false }) => [
  [{ highlight: row, base: null, article: makeArticle(), ...more }],
  options,
];

/** Serves a store in memory behind the gate, with drafts in `storage.local`. */
export function serveMemoryStore(known: () => Promise<readonly object[]> = async () => []): HighlightStore {
  resetExtension();
  const store = createMemoryHighlightStore({ now: () => 0 });
  serveStore(store, known);
  return store;
}

/** Serves this store behind the gate. */
export function serveStore(store: HighlightStore, known: () => Promise<readonly object[]> = async () => []): void {
  serve(answerHighlights({ store, drafts: createDraftStore(), knownArticles: known as () => Promise<never> }));
}

/** From now on messages come from this sender. */
export function sendFrom(sender: FakeSender): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => deliver(message, sender));
}
