// One browser with the built extension, and a site of saved pages that it is shown.

import { launchChromium } from '../../../scripts/browsers/launch-chromium.mjs';
import { launchFirefox } from '../../../scripts/browsers/launch-firefox.mjs';
import { readBrowsers } from '../../../scripts/browsers/read-browsers.mjs';
import { buildIfStale } from '../../../scripts/build-if-stale.mjs';
import type { BrowserName, Driver, DriverPage, Viewport } from './driver.ts';

export interface TestBrowser {
  readonly driver: Driver;
  /** A page of the extension's own, never the tab in front: what may speak to readers and ask for tabs. */
  readonly control: DriverPage;
  /** Pages by address without fragment; all else is refused. */
  readonly site: Map<string, string>;
  close(): Promise<void>;
}

/** The browser that this run is for. */
export const browserName: BrowserName = process.env.POSTIL_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Wide enough for a margin on both sides of the op-ed's column. */
export const WIDE: Viewport = { width: 1440, height: 900 };

export interface OpenOptions {
  /** Another unpacked extension than the test build, whose margin is open to the page's scripts. */
  readonly extensionDir?: string;
  readonly viewport?: Viewport;
}

/** The unpacked extension: `test` has an open shadow root, `production` is what readers get. */
export function buildExtension(mode: 'test' | 'production'): string {
  return buildIfStale({ browser: browserName === 'firefox' ? 'firefox' : 'chrome', mode });
}

/** Starts the browser. Motion is reduced, so that a scroll is over when it is asked for. */
export async function openBrowser(options: OpenOptions = {}): Promise<TestBrowser> {
  const launch = browserName === 'firefox' ? launchFirefox : launchChromium;
  const driver = await launch({
    extensionDir: options.extensionDir ?? buildExtension('test'),
    executablePath: readBrowsers([browserName])[browserName].path,
    viewport: options.viewport ?? WIDE,
    reducedMotion: 'reduce',
  });
  const site = new Map<string, string>();
  driver.serve((url) => {
    const body = site.get(url);
    return body === undefined ? null : { contentType: 'text/html; charset=utf-8', body };
  });
  const control = await driver.extensionPage('/manifest.json', { background: true });
  return { driver, control, site, close: () => driver.close() };
}
