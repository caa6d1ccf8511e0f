import { defineConfig } from 'vitest/config';

/**
 * The tests that `npm run mutate` judges: those of the mutated folders, in node. The other config needs a browser at
 * load. No limit of time: Stryker has one of its own, and a mutant that loops for ever is ended by it.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/core/{text,anchor,highlight,import}/**/*.test.ts'],
    setupFiles: ['tests/support/fix-seed.ts'],
    testTimeout: 120_000,
  },
});
