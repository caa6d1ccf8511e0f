import { defineConfig } from 'vitest/config';

const browser = process.env.POSTIL_BROWSER ?? 'chromium';

/** The built extension in a real browser: POSTIL_BROWSER says which. One browser serves a whole file. */
export default defineConfig({
  test: {
    name: `e2e ${browser}`,
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts', ...(browser === 'chromium' ? ['tests/soak/**/*.test.ts'] : [])],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
