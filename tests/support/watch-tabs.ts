import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Lets the browser have these tabs open, and notes which it opens and which it changes. */
export function watchTabs(open: readonly { readonly id: number }[]) {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  const updated = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([...open] as never);
  return { created: () => create.mock.calls.map(([tab]) => tab?.url), updated, query };
}
