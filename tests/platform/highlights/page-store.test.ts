import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
import { createPageStore } from '../../../lib/platform/highlights/page-store.ts';
import { page, sendFrom, serveStore } from '../../support/call-store.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { describeKeptRows } from '../../support/highlight-store-contract.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

let count = 0;
beforeEach(() => {
  resetExtension();
});

describe('over messages of a page', () => {
  describeKeptRows(async () => {
    const options = { name: `page-${count++}`, now: () => Date.parse('2026-03-01'), onChange: () => undefined };
    serveStore(createHighlightStore(options));
    sendFrom(page());
    const store = createPageStore();
    return {
      list: async () => (await store.openArticle()).highlights,
      listTags: store.listTags,
      save: (changes) => store.saveOnPage(changes, { keepsPrivate: false }),
    };
  });
});

describe('when nobody answers', () => {
  const writes = (store: ReturnType<typeof createPageStore>) => [
    store.saveOnPage([{ highlight: makeHighlight(1), base: null }], { keepsPrivate: false }),
    store.keepDraft({ id: idOf(1), note: 'half a', base: '' }),
  ];

  it('writes resolve with the problem', async () => {
    for (const write of writes(createPageStore()))
      expect(await write).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  });

  it('writes of a page whose extension was updated say so', async () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    for (const write of writes(createPageStore()))
      expect(await write).toEqual({ ok: false, problem: { kind: 'extension-updated' } });
  });

  it('reads reject', async () => {
    await expect(createPageStore().openArticle()).rejects.toThrow('Receiving end does not exist');
  });
});
