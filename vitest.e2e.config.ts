import { defineConfig } from 'vitest/config';

/** The built extension in a real browser: POSTIL_BROWSER says which. One browser serves a whole file. */
export default defineConfig({
  test: {
    name: `e2e ${process.env.POSTIL_BROWSER ?? 'chromium'}`,
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
