import { browser } from 'wxt/browser';

/** A script that is registered or declared, and the pages that it is for. */
interface PageScript {
  readonly matches?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
}

/**
 * After an update, runs the scripts of known sites in the tabs that are open on them: those of the last version can do
 * nothing any more, and Chromium brings the new ones to new pages alone. Firefox brings them by itself. Other tabs wait
 * for the reader's button: the right to them went with the last version.
 */
export function comeBack(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update' && !import.meta.env.FIREFOX) void runPageScripts();
  });
}

async function runPageScripts(): Promise<void> {
  const declared: readonly PageScript[] = browser.runtime.getManifest().content_scripts ?? [];
  const registered: readonly PageScript[] = await browser.scripting.getRegisteredContentScripts();
  for (const { matches = [], js = [] } of [...declared, ...registered]) {
    const tabs = await browser.tabs.query({ url: [...matches] });
    await Promise.allSettled(
      tabs.flatMap(({ id }) =>
        id === undefined
          ? []
          : browser.scripting.executeScript({
              target: { tabId: id, frameIds: [0] },
              files: js.map((file) => (file.startsWith('/') ? file : `/${file}`)) as [],
            }),
      ),
    );
  }
}
