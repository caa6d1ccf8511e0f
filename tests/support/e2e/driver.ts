// What tests and scripts see of a browser. scripts/browsers/launch-chromium.mjs and launch-firefox.mjs both return it, so
// that a test is written once and runs in both.

export type BrowserName = 'chromium' | 'firefox';

export interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string | Uint8Array;
}

/** Answers one http(s) request by its address without the fragment; `null` aborts it. */
export type Routes = (url: string) => Answer | null;

/**
 * A request that no route answered. `fromExtension` is true when the extension's own pages or background sent it; a
 * request of a content script counts as the page's.
 */
export interface AbortedRequest {
  readonly url: string;
  readonly fromExtension: boolean;
}

/** An uncaught exception, in content scripts too, or a `console.error`. */
export interface PageError {
  readonly kind: 'exception' | 'console';
  readonly text: string;
}

export interface MediaFeatures {
  readonly colorScheme?: 'light' | 'dark' | null | undefined;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null | undefined;
  readonly forcedColors?: 'active' | 'none' | null | undefined;
  readonly media?: 'screen' | 'print' | null | undefined;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
}

/**
 * One tab. Functions are sent as text: they see their arguments (plain JSON) and the page's globals, nothing else.
 * Coordinates are CSS px of the viewport.
 */
export interface DriverPage {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  evaluate<Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** Calls the function until its value is truthy; throws after `timeoutMs`. */
  waitFor<Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  timeoutMs: number;
  click(x: number, y: number): Promise<void>;
  mouseMove(x: number, y: number): Promise<void>;
  mouseDown(): Promise<void>;
  mouseUp(): Promise<void>;
  wheel(deltaX: number, deltaY: number): Promise<void>;
  /** One key, or several held together, as in `Shift+Tab`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  screenshot(options?: { readonly path?: string; readonly fullPage?: boolean }): Promise<Uint8Array>;
  /** As the browser's own print command would make it. */
  pdf(format: 'A4' | 'Letter'): Promise<Uint8Array>;
  emulateMedia(features: MediaFeatures): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  readonly errors: PageError[];
  /** Chromium's own protocol; throws in Firefox. */
  cdp(): Promise<import('puppeteer-core').CDPSession>;
  /** The page of puppeteer. */
  readonly raw: import('puppeteer-core').Page;
}

export interface Driver {
  readonly name: BrowserName;
  readonly extensionOrigin: string;
  readonly requests: AbortedRequest[];
  /** Those of the background, and in Firefox of all files of the extension. */
  readonly extensionErrors: PageError[];
  /** May be called again at any time; until then every http(s) request is aborted. */
  serve(routes: Routes): void;
  newPage(): Promise<DriverPage>;
  /** `background` leaves the present tab the active one, as for a popup that looks for it. */
  extensionPage(path: string, options?: { readonly background?: boolean }): Promise<DriverPage>;
  /** Clicks the toolbar button for that page, which grants `activeTab`. */
  triggerAction(page: DriverPage): Promise<void>;
  /** Installs the extension once more under the open pages, as an update does; its own pages are closed. */
  updateExtension(): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next message starts it. */
  stopBackground(): Promise<void>;
  removeExtension(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser is gone, whoever closed it. */
  readonly whenClosed: Promise<void>;
}

/**
 * What a browser is started with. Without `viewport` a headless browser is 1280 × 800, one with a window as large as
 * the window. Without `profileDir` the profile is a fresh one, which is removed afterwards.
 */
export interface LaunchOptions {
  readonly reducedMotion?: 'reduce';
  readonly extensionDir: string;
  readonly executablePath: string;
  readonly headless?: boolean;
  readonly viewport?: Viewport;
  readonly profileDir?: string;
}
