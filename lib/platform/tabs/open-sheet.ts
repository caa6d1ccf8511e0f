import { browser } from 'wxt/browser';

/** Opens a tab's article with its notes as a sheet to print. */
export async function openSheet(tab: number): Promise<void> {
  const page = browser.runtime.getURL('/sheet.html' as Parameters<typeof browser.runtime.getURL>[0]);
  await browser.tabs.create({ url: `${page}#tab=${tab}` });
}
