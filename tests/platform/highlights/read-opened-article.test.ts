import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { callStore, own, page, serveMemoryStore, serveStore } from '../../support/call-store.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let store: HighlightStore;
beforeEach(() => {
  store = serveMemoryStore();
});

const open = async (sender = page()) => (await callStore('openArticle', [], sender)).value;

describe('an opened article', () => {
  it('has the rows of its page, drafts that differ from them, settings and keys', async () => {
    await store.saveSettings({ ...DEFAULT_SETTINGS, colour: 'pink' });
    for (const nth of [1, 2])
      await store.save([{ highlight: makeHighlight(nth, { note: 'said' }), base: null, article: makeArticle() }]);
    await callStore('keepDraft', [{ id: idOf(1), note: 'said, and more', base: 'said' }]);
    expect(await open()).toMatchObject({
      key: 'https://example.org/a',
      keys: ['https://example.org/a'],
      highlights: [{ id: idOf(1) }, { id: idOf(2) }],
      drafts: [{ id: idOf(1), note: 'said, and more' }],
      settings: { colour: 'pink' },
      private: false,
      problem: null,
    });
  });

  it('tells the problem that the store has, with what can be read', async () => {
    await store.save([{ highlight: makeHighlight(1), base: null }]);
    resetExtension();
    serveStore({ ...store, problem: async () => ({ kind: 'newer-schema' }) });
    expect(await open()).toMatchObject({ highlights: [{ id: idOf(1) }], problem: { kind: 'newer-schema' } });
  });

  it.each([
    ['of a page without an address', () => page('about:blank')],
    ['of the browser', () => page('chrome://extensions/')],
    ['of our own', own],
  ])('%s has no key and no rows', async (_name, sender) => {
    await store.save([{ highlight: makeHighlight(1), base: null }]);
    expect(await open(sender())).toMatchObject({ key: null, keys: [], highlights: [], drafts: [] });
  });
});
