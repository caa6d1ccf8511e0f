// The one interface that tests and scripts see of a browser. launch-chromium.mjs and
// launch-firefox.mjs both return it, so that a test is written once and runs in both.

/**
 * What to answer to one request. `'continue'` lets it go to the network, `null` aborts it.
 * @typedef {{
 *   status?: number,
 *   contentType?: string,
 *   headers?: Record<string, string>,
 *   body: string | Uint8Array,
 * }} Answer
 * @typedef {Answer | 'continue' | null | undefined} Reply
 * @typedef {Map<string, Reply> | ((url: string) => Reply | Promise<Reply>)} Routes
 *   A map is keyed by the whole address without its fragment.
 */

/**
 * A request that was aborted because no route answered it. `fromExtension` is true when it came
 * from the extension's own pages or background. A content script's counts as the page's in
 * Firefox, and in Chromium too unless the browser names the script.
 * @typedef {{ url: string, fromExtension: boolean }} AbortedRequest
 */

/**
 * An uncaught exception, content scripts included, or a `console.error`.
 * @typedef {{ kind: 'exception' | 'console', text: string }} PageError
 */

/**
 * @typedef {{
 *   colorScheme?: 'light' | 'dark' | null,
 *   reducedMotion?: 'reduce' | 'no-preference' | null,
 *   forcedColors?: 'active' | 'none' | null,
 *   media?: 'screen' | 'print' | null,
 * }} MediaFeatures
 */

/** @typedef {{ width: number, height: number, deviceScaleFactor?: number }} Viewport */

/**
 * One tab. Functions given to `evaluate` and `waitFor` are sent as text: they see their arguments
 * (plain JSON) and the page's globals, nothing else. Coordinates are CSS px of the viewport.
 * @typedef {{
 *   goto(url: string): Promise<void>,
 *   url(): Promise<string>,
 *   evaluate<Args extends unknown[], Value>(
 *     fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>,
 *   waitFor<Args extends unknown[], Value>(
 *     fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>,
 *   timeoutMs: number,
 *   click(x: number, y: number, options?: { button?: 'left' | 'right' | 'middle' }): Promise<void>,
 *   mouseMove(x: number, y: number): Promise<void>,
 *   mouseDown(): Promise<void>,
 *   mouseUp(): Promise<void>,
 *   wheel(deltaX: number, deltaY: number): Promise<void>,
 *   press(key: string): Promise<void>,
 *   type(text: string): Promise<void>,
 *   setViewport(viewport: Viewport): Promise<void>,
 *   screenshot(options?: { path?: string, fullPage?: boolean }): Promise<Uint8Array>,
 *   pdf(format: 'A4' | 'Letter'): Promise<Uint8Array>,
 *   emulateMedia(features: MediaFeatures): Promise<void>,
 *   bringToFront(): Promise<void>,
 *   close(): Promise<void>,
 *   errors: PageError[],
 *   cdp(): Promise<import('playwright-core').CDPSession>,
 *   raw: unknown,
 * }} DriverPage
 */

/**
 * @typedef {{
 *   name: 'chromium' | 'firefox',
 *   extensionOrigin: string,
 *   requests: AbortedRequest[],
 *   extensionErrors: PageError[],
 *   serve(routes: Routes): void,
 *   newPage(): Promise<DriverPage>,
 *   extensionPage(path: string, options?: { background?: boolean }): Promise<DriverPage>,
 *   triggerAction(page: DriverPage): Promise<void>,
 *   updateExtension(): Promise<void>,
 *   stopBackground(): Promise<void>,
 *   removeExtension(): Promise<void>,
 *   close(): Promise<void>,
 *   whenClosed: Promise<void>,
 *   raw: unknown,
 * }} Driver
 *   `serve` may be called again at any time; until then every http(s) request is aborted.
 *   `extensionPage(path, { background: true })` leaves the present tab the active one, so that a
 *   popup opened this way finds it by `tabs.query({ active: true, currentWindow: true })`.
 *   `triggerAction` is a click on the toolbar button for that page, and grants activeTab.
 *   `stopBackground` ends the background as idle time does; the next message starts it.
 *   `updateExtension` installs it once more under the open pages, as an update does; its own pages are closed.
 *   `extensionErrors` are those of the background, and in Firefox of all of the extension's files.
 *   `whenClosed` resolves when the browser is gone, whoever closed it.
 */

/**
 * @typedef {MediaFeatures & {
 *   extensionDir: string,
 *   executablePath: string,
 *   headless?: boolean,
 *   viewport?: Viewport,
 *   profileDir?: string,
 * }} LaunchOptions
 *   Without `viewport` a headless browser is 1280 × 800, one with a window as large as the window.
 *   Without `profileDir` the profile is a fresh one, removed on close.
 */

export {};
