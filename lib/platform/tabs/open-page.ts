import { browser } from 'wxt/browser';

/** A page of the extension, by the name of its file. */
type OwnPage = 'library' | 'packs' | 'sheet';

interface Options {
  /** What the page should show, without `#`; empty for the page as it is. */
  readonly fragment?: string;
  /** Opens another tab even where the page is open already. */
  readonly isAnother?: boolean;
}

/** Opens a page of the extension in a tab of its own. A tab that already has the page comes to the front instead. */
export async function openPage(page: OwnPage, { fragment = '', isAnother = false }: Options = {}): Promise<void> {
  const address = `${browser.runtime.getURL('/')}${page}.html`;
  const url = fragment === '' ? address : `${address}#${fragment}`;
  const [open] = isAnother ? [] : await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
