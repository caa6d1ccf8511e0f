import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openLibrary } from '../../../lib/platform/tabs/open-library.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf } from '../../support/make-highlight.ts';

beforeEach(() => {
  resetExtension();
});

describe('the library', () => {
  it('is opened once, and brought to the front with what is wanted', async () => {
    const created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const updated = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    await openLibrary({ words: 'salt & sea' });
    expect(created.mock.calls[0]?.[0]?.url).toMatch(/library\.html#q=salt\+%26\+sea$/);
    query.mockResolvedValue([{ id: 4 }] as never);
    await openLibrary({ highlight: idOf(1) });
    expect(updated).toHaveBeenCalledWith(4, { url: expect.stringMatching(/#highlight=/), active: true });
  });
});
