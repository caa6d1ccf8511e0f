import { existsSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/**
 * The installed Chromium that the set-up script found; nothing is downloaded. Unit tests start without one: a path that
 * says what is missing fails component tests alone.
 */
function readChromium(): string {
  const file = new URL('.cache/browsers.json', import.meta.url);
  const browsers = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return browsers.chromium?.path ?? 'no browser is set up: run `node scripts/setup.mjs`, then try again';
}

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No clock decides a test: a busy machine may take a minute for what takes a second. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...PATIENT,
          name: 'unit',
          environment: 'node',
          include: ['tests/{core,app,platform,repo}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Named here, or a cold cache finds them one by one and gives the page two copies of Preact.
        optimizeDeps: {
          include: [
            '@preact/signals-core',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'fast-check',
            '@mozilla/readability/Readability.js',
            'approx-string-match',
            'valibot',
            'wxt/browser',
            'wxt/testing/fake-browser',
          ],
        },
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
        test: {
          ...PATIENT,
          name: 'browser',
          include: ['tests/{dom,components}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: readChromium(), args: CHROMIUM_FLAGS } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
    ],
  },
});
