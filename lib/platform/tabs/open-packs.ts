import { browser } from 'wxt/browser';

/** Opens the Packs page in a tab of its own, or brings the one that is open to the front. */
export async function openPacks(pack: string | null): Promise<void> {
  const page = browser.runtime.getURL('/packs.html' as Parameters<typeof browser.runtime.getURL>[0]);
  const url = pack === null ? page : `${page}#pack-${encodeURIComponent(pack)}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
