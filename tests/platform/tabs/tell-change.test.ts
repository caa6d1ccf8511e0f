import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellChange } from '../../../lib/platform/tabs/tell-change.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf } from '../../support/make-highlight.ts';

let sentToTabs: ReturnType<typeof resetExtension>['sentToTabs'];
beforeEach(() => {
  ({ sentToTabs } = resetExtension());
});

describe('a change', () => {
  it('is told to every tab, whoever listens', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    await tellChange({ highlights: [], gone: [idOf(1)], settings: null });
    expect(sentToTabs.map(({ tab }) => tab)).toEqual([1, 2]);
  });
});
