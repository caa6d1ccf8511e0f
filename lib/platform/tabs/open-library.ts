import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own, or brings the one that is open to the front. */
export async function openLibrary({ highlight, words }: { highlight?: string; words?: string }): Promise<void> {
  const page = browser.runtime.getURL('/library.html' as Parameters<typeof browser.runtime.getURL>[0]);
  const wanted = new URLSearchParams();
  if (highlight !== undefined) wanted.set('highlight', highlight);
  if (words !== undefined && words !== '') wanted.set('q', words);
  const url = wanted.size === 0 ? page : `${page}#${wanted}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
