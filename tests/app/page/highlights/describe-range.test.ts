import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeRange } from '../../../../lib/app/page/highlights/describe-range.ts';
import { anchorSelectors } from '../../../../lib/core/anchor/anchor-selectors.ts';
import { createFakeWords } from '../../../support/fake-words.ts';
import { PARAGRAPHS } from '../../../support/highlights-page.ts';

it('has the selector of some words, their anchor and their ranges', () => {
  const words = createFakeWords(PARAGRAPHS);
  expect(describeRange(words, words.rangeOf(' a lazy dog, '))).toMatchObject({
    selector: { quote: { exact: 'a lazy dog,' }, paragraph: { ordinal: 1 } },
    anchoring: { state: 'placed', reason: null, quote: 'a lazy dog,', candidates: [] },
  });
});

it('has nothing for blank words', () => {
  const words = createFakeWords(['One   two.', 'Three.']);
  expect(describeRange(words, words.rangeOf('   '))).toBeNull();
});

it('knows what the engine would find: the same words, at the same place', () => {
  const words = createFakeWords(PARAGRAPHS);
  const text = words.read();
  const place = fc.record({
    block: fc.nat({ max: 2 }),
    start: fc.nat({ max: 30 }),
    length: fc.integer({ min: 18, max: 40 }),
  });
  fc.assert(
    fc.property(place, ({ block, start, length }) => {
      const [range] = words.toRanges([{ block, start, end: Math.min(start + length, PARAGRAPHS[block]?.length ?? 0) }]);
      const described = range === undefined ? null : describeRange(words, range);
      if (described === null) throw new Error('Expected words');
      const [found] = anchorSelectors(text, [described.selector]);
      expect(found).toMatchObject({ spans: described.anchoring.spans, quote: described.anchoring.quote });
      expect(described.ranges.map(String).join(' ').trim()).toBe(described.anchoring.quote);
    }),
  );
});
