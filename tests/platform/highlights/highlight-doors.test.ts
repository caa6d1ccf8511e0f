import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { explainSilence } from '../../../lib/platform/messages/messaging.ts';
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
});

it('an extension that is gone is told from one that fails', () => {
  expect(explainSilence(new Error('x'))).toEqual({ kind: 'failed', message: 'x' });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  expect(explainSilence(new Error('x'))).toEqual({ kind: 'extension-updated' });
});
