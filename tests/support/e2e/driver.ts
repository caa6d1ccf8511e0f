// The types of scripts/browsers/driver.mjs, as the tests use it.

export interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string | Uint8Array;
}

export type Routes = (url: string) => Answer | null;

export interface PageError {
  readonly kind: 'exception' | 'console';
  readonly text: string;
}

export interface MediaFeatures {
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null;
  readonly forcedColors?: 'active' | 'none' | null;
  readonly media?: 'screen' | 'print' | null;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** One tab. Functions are sent as text: they see their arguments (plain JSON) and the page's globals, nothing else. */
export interface DriverPage {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  evaluate<Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  waitFor<Args extends unknown[], Value>(fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  timeoutMs: number;
  click(x: number, y: number): Promise<void>;
  mouseMove(x: number, y: number): Promise<void>;
  mouseDown(): Promise<void>;
  mouseUp(): Promise<void>;
  wheel(deltaX: number, deltaY: number): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  /** As the browser's own print command would make it. */
  pdf(format: 'A4' | 'Letter'): Promise<Uint8Array>;
  emulateMedia(features: MediaFeatures): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  readonly errors: PageError[];
}

export interface Driver {
  readonly name: BrowserName;
  readonly extensionOrigin: string;
  readonly requests: { readonly url: string; readonly fromExtension: boolean }[];
  readonly extensionErrors: PageError[];
  serve(routes: Routes): void;
  newPage(): Promise<DriverPage>;
  extensionPage(path: string, options?: { background?: boolean }): Promise<DriverPage>;
  triggerAction(page: DriverPage): Promise<void>;
  /** Installs it once more under the open pages, as an update does; its own pages are closed. */
  updateExtension(): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next message starts it. */
  stopBackground(): Promise<void>;
  removeExtension(): Promise<void>;
  close(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

/** What a browser is started with. @public */
export interface LaunchOptions extends MediaFeatures {
  readonly extensionDir: string;
  readonly executablePath: string;
  readonly viewport?: Viewport;
}
