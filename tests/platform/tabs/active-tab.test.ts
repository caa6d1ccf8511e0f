import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeTab, watchActiveTab } from '../../../lib/platform/tabs/active-tab.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

describe('the tab in front', () => {
  test('its id', async () => {
    const tab = await fakeBrowser.tabs.create({});
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab]);
    expect(await activeTab()).toBe(tab.id);
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  test('null where there is none', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    expect(await activeTab()).toBeNull();
  });

  test('another tab and another page are told, until the end', async () => {
    const stop = new AbortController();
    const onChange = vi.fn();
    const tab = await fakeBrowser.tabs.create({});
    watchActiveTab(onChange, { signal: stop.signal });
    const change = async (status?: string) => {
      await fakeBrowser.tabs.onUpdated.trigger(tab.id ?? 0, status === undefined ? {} : { status }, tab);
      return onChange.mock.calls.length;
    };
    expect(await change('complete')).toBe(1);
    expect(await change()).toBe(1);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 0 });
    expect(onChange).toHaveBeenCalledTimes(2);
    stop.abort();
    expect(await change('complete')).toBe(2);
  });
});
