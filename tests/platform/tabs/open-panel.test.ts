import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel } from '../../../lib/platform/tabs/open-panel.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});

describe('opening the panel', () => {
  test.each([
    ['sidePanel', [{ tabId: 7 }]],
    ['sidebarAction', []],
  ] as const)('by %s', async (name, args) => {
    const open = vi.fn(async () => undefined);
    const before = new Map(['sidePanel', 'sidebarAction'].map((key) => [key, Reflect.get(fakeBrowser, key)]));
    for (const key of before.keys()) Reflect.set(fakeBrowser, key, key === name ? { open } : undefined);
    await openPanel(7);
    for (const [key, value] of before)
      if (value === undefined) Reflect.deleteProperty(fakeBrowser, key);
      else Reflect.set(fakeBrowser, key, value);
    expect(open.mock.calls).toEqual([args]);
  });
});
