import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runInterleaving } from '../../support/interleave-notes.ts';

it('any interleaving of tabs, library, drafts, imports, stops and kills keeps every acknowledged word', async () => {
  let acknowledged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2 ** 30), { minLength: 20, maxLength: 120 }), async (numbers) => {
      const result = await runInterleaving(numbers);
      acknowledged += result.acknowledged;
      expect(result.lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // Something was written, or nothing is proved.
  expect(acknowledged).toBeGreaterThan(200);
});
