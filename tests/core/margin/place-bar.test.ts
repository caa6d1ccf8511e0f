import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBar } from '../../../lib/core/margin/place-bar.ts';

const WINDOW = { widthPx: 1000, heightPx: 800 };
const BAR = { widthPx: 300, heightPx: 40 };

it.each([
  ['above the words, in the middle', [400, 300, 100, 20], [300, 252]],
  ['below them at the top of the window', [400, 10, 100, 20], [300, 38]],
  ['inside the window at its left edge', [0, 300, 20, 20], [8, 252]],
  ['inside the window at its right edge', [980, 300, 20, 20], [692, 252]],
  ['over words that fill the window', [0, 0, 1000, 800], [350, 8]],
])('stands %s', (_name, [leftPx = 0, topPx = 0, widthPx = 0, heightPx = 0], [left, top]) => {
  expect(placeBar({ leftPx, topPx, widthPx, heightPx }, BAR, WINDOW)).toEqual({ leftPx: left, topPx: top });
});

it('is always inside the window', () => {
  const length = fc.integer({ min: -2000, max: 2000 });
  fc.assert(
    fc.property(length, length, fc.nat(1500), fc.nat(1500), (leftPx, topPx, widthPx, heightPx) => {
      const at = placeBar({ leftPx, topPx, widthPx, heightPx }, BAR, WINDOW);
      expect(at.leftPx).toBeGreaterThanOrEqual(8);
      expect(at.leftPx + BAR.widthPx).toBeLessThanOrEqual(992);
      expect(at.topPx).toBeGreaterThanOrEqual(8);
      expect(at.topPx + BAR.heightPx).toBeLessThanOrEqual(792);
    }),
  );
});
