import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The quick files first: the first test that fails decides about a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

/**
 * The tests that `npm run mutate` judges: those of the mutated folders, in node. The other config needs a browser at
 * load. No limit of time of our own: Stryker has one, which ends a mutant that loops for ever.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/core/{text,anchor,highlight,import}/**/*.test.ts'],
    setupFiles: ['tests/support/fix-seed.ts'],
    sequence: { sequencer: QuickFirst },
    testTimeout: 120_000,
  },
});
