// Taking the Highlight API away from the extension, as in a browser that does not have it yet.
import { openBidi } from '../../../scripts/browsers/firefox-bidi.mjs';
import type { DriverPage } from './driver.ts';
import type { TestBrowser } from './open-browser.ts';

/** Firefox has a preference for it, which holds for documents that are loaded from now on. */
export async function hideFromNewPages({ driver }: TestBrowser): Promise<void> {
  if (driver.name !== 'firefox') return;
  await openBidi(driver.raw).callInWindow(() => {
    const { Services } = globalThis as unknown as { Services: { prefs: { setBoolPref(name: string, on: boolean): void } } };
    Services.prefs.setBoolPref('dom.customHighlightAPI.enabled', false);
  });
}

interface World {
  readonly context: { readonly id: number; readonly origin: string };
}

/** Chromium: deletes the constructor in the worlds of content scripts that this page has by now. */
export async function hideFromContentScripts(page: DriverPage, { driver }: TestBrowser): Promise<void> {
  if (driver.name !== 'chromium') return;
  const cdp = await page.cdp();
  const worlds: World['context'][] = [];
  cdp.on('Runtime.executionContextCreated', (event) => worlds.push((event as World).context));
  await cdp.send('Runtime.disable');
  await cdp.send('Runtime.enable');
  const own = worlds.filter(({ origin }) => origin === driver.extensionOrigin);
  if (own.length === 0) throw new Error('Expected a content script in the page, got none');
  for (const { id } of own)
    await cdp.send('Runtime.evaluate', { contextId: id, expression: 'delete globalThis.Highlight' });
}
