import { browser } from 'wxt/browser';

/** The tab that the reader looks at in this window; `null` when there is none (a window of a devtools, say). */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The address of a tab's page; `null` where the browser does not say, which it does only after a click on our button. */
export async function readTabUrl(tab: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tab);
  return url ?? null;
}

/** Tells when another tab comes to the front, or the one in front loads another page. */
export function watchActiveTab(onChange: () => void, options: { signal: AbortSignal }): void {
  const onUpdated = (_tab: number, change: { status?: string }) => {
    if (change.status !== undefined) onChange();
  };
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  options.signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
