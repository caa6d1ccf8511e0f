import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureShares } from '../../../lib/core/panel/measure-shares.ts';
import { makeBlocks } from '../../support/make-pack.ts';

const aligned = (...blocks: number[][]) =>
  blocks.map((own, ordinal) => ({ ordinal, zone: 'body' as const, blocks: own, coverage: 1 }));

describe('measureShares', () => {
  const blocks = makeBlocks(['0123456789', 'an advert in between', '01234', '01234']);

  it('lays the annotated blocks end to end, in page order, without what stands between them', () => {
    expect(measureShares(aligned([3], [0], [2]), blocks).outline).toEqual([0, 0.5, 0.75]);
  });

  it('counts a block once that two paragraphs stand in', () => {
    expect(measureShares(aligned([0], [0, 2], [3]), blocks).outline).toEqual([0, 0.5, 0.75]);
  });

  it.each([
    ['a place in one block', [{ block: 0, start: 2, end: 6 }], { start: 0.1, end: 0.3 }],
    [
      'a place that the page split',
      [
        { block: 0, start: 8, end: 10 },
        { block: 2, start: 0, end: 5 },
      ],
      { start: 0.4, end: 0.75 },
    ],
    ['a place outside the annotated text', [{ block: 1, start: 0, end: 5 }], null],
    ['no place', [], null],
  ])('tells the share of %s', (_name, spans, share) => {
    expect(measureShares(aligned([0], [2], [3]), blocks).shareOf(spans)).toEqual(share);
  });

  it('is empty for a page that has none of the text', () => {
    const { outline, shareOf } = measureShares(aligned([], []), blocks);
    expect([outline, shareOf([{ block: 0, start: 0, end: 1 }])]).toEqual([[], null]);
  });

  it('stays between 0 and 1, and further on in the text is further on in the share', () => {
    const texts = fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (drawn, one, other) => {
        const every = makeBlocks(drawn);
        const { outline, shareOf } = measureShares(aligned([...every.keys()]), every);
        expect(outline).toEqual([...outline].sort((a, b) => a - b));
        const [a = 0, b = 0] = [one % drawn.length, other % drawn.length].sort((x, y) => x - y);
        const [first, last] = [a, b].map((block) =>
          shareOf([{ block, start: 0, end: every[block]?.text.length ?? 0 }]),
        );
        for (const share of [first, last])
          expect(share).toSatisfy(
            () => share != null && 0 <= share.start && share.start <= share.end && share.end <= 1,
          );
        expect(first?.start).toBeLessThanOrEqual(last?.start ?? 0);
      }),
    );
  });
});
