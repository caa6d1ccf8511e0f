import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf } from '../../support/make-highlight.ts';

beforeEach(() => {
  resetExtension();
});

describe('drafts', () => {
  it('outlive the background, and go when they are dropped', async () => {
    const draft = { id: idOf(1), note: 'half', base: '' };
    const first = createDraftStore();
    await Promise.all([first.save(draft), first.save({ ...draft, id: idOf(2) })]);
    expect(await createDraftStore().list([idOf(1), idOf(3)])).toEqual([draft]);
    await first.drop(idOf(1));
    expect(await createDraftStore().list([idOf(1), idOf(2)])).toEqual([{ ...draft, id: idOf(2) }]);
  });

  it('of the first version are moved to keys of their own', async () => {
    const draft = { id: idOf(1), note: 'half', base: '' };
    await fakeBrowser.storage.local.set({ drafts: [draft, 'not a draft'], 'highlight:x': 1 });
    expect(await createDraftStore().list(null)).toEqual([draft]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ [`draft:${idOf(1)}`]: draft, 'highlight:x': 1 });
  });

  it('that cannot be moved from the first version now are moved later', async () => {
    const draft = { id: idOf(1), note: 'half', base: '' };
    await fakeBrowser.storage.local.set({ drafts: [draft] });
    const store = createDraftStore();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    await expect(store.list(null)).rejects.toThrow('IO error');
    expect(await store.list(null)).toEqual([draft]);
  });

  it('that are none are not listed', async () => {
    await fakeBrowser.storage.local.set({ 'draft:a': 7, 'draft:b': { id: 'b', note: null, base: '' }, 'draft:c': {} });
    expect(await createDraftStore().list(null)).toEqual([]);
  });
});
