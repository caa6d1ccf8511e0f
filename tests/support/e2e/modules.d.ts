// Types for the plain Node scripts that the tests import.

declare module '*/browsers/launch-chromium.mjs' {
  export function launchChromium(options: import('./driver.ts').LaunchOptions): Promise<import('./driver.ts').Driver>;
}
declare module '*/browsers/launch-firefox.mjs' {
  export function launchFirefox(options: import('./driver.ts').LaunchOptions): Promise<import('./driver.ts').Driver>;
}
declare module '*/browsers/read-browsers.mjs' {
  export function readBrowsers(names?: string[]): Record<'chromium' | 'firefox', { path: string; version: string }>;
}
declare module '*/browsers/poll-until.mjs' {
  export function pollUntil<Value>(
    probe: () => Value,
    options: { timeoutMs: number; what: string; intervalMs?: number },
  ): Promise<Awaited<Value>>;
}
declare module '*/build-if-stale.mjs' {
  export function buildIfStale(options: { browser: 'chrome' | 'firefox'; mode?: string }): string;
}
declare module '*/make-big-page.mjs' {
  export function makeBigPage(options?: { size?: number }): string;
}
