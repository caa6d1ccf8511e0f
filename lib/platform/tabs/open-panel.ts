import { browser } from 'wxt/browser';

/** What the two browsers have for a panel beside the page. */
interface Panels {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel. Must be called in a click, with nothing awaited before it: browsers insist. */
export async function openPanel(tab: number): Promise<void> {
  const { sidePanel, sidebarAction }: Panels = browser;
  await (sidePanel === undefined ? sidebarAction?.open() : sidePanel.open({ tabId: tab }));
}
