import { describe, expect, it } from 'vitest';
import { bonusOf, type Claim, type SureQuote } from '../../../lib/core/anchor/neighbours.ts';

const sureAt = (quote: number, formerOffset: number, inkStart: number): SureQuote => ({
  quote,
  formerOffset,
  inkStart,
});
const claimAt = (formerOffset: number, inkStart: number, expectedInk = -1): Claim => ({
  quote: 99,
  formerOffset,
  inkStart,
  expectedInk,
});
/** A neighbour 100 characters before a quote at 1,000, and the place that is just as far away: 80 units of ink. */
const NEAR = sureAt(0, 900, 500);
const AS_FAR = 580;

describe('the bonus of a place', () => {
  it('is nothing without a neighbour', () => {
    expect(bonusOf([], claimAt(1000, AS_FAR))).toBe(0);
  });

  it('is greatest where a neighbour is as far away as it was', () => {
    expect(bonusOf([NEAR], claimAt(1000, AS_FAR))).toBe(8);
  });

  it('is as great for a neighbour that comes after it', () => {
    expect(bonusOf([sureAt(0, 1100, 660)], claimAt(1000, AS_FAR))).toBe(8);
  });

  it.each<[string, number, number]>([
    ['a few units off, nearly as great', 4, 0.87],
    ['thirty units off, about a third', 30, 0.35],
    ['a hundred and fifty off, next to nothing', 150, 0.01],
  ])('is, %s', (_name, offUnits, share) => {
    for (const off of [offUnits, -offUnits])
      expect(bonusOf([NEAR], claimAt(1000, AS_FAR + off)) / 8).toBeCloseTo(share, 1);
  });

  it('forgives more where the neighbour is further away', () => {
    const far = sureAt(0, 1000, 1000);
    const off = (formerOffset: number) =>
      bonusOf([far], claimAt(formerOffset, 1000 + (formerOffset - 1000) * 0.8 + 60));
    expect(off(3000)).toBeGreaterThan(off(1100) * 3);
  });

  it('is half where the neighbour is thousands of units away', () => {
    expect(bonusOf([sureAt(0, 1000, 1000)], claimAt(5000, 4200))).toBe(8);
    expect(bonusOf([sureAt(0, 1000, 1000)], claimAt(7000, 5800))).toBe(4);
  });

  it('is that of the best neighbour, not of all', () => {
    const neighbours = [sureAt(0, 800, 420), NEAR, sureAt(2, 1100, 660), sureAt(3, 1200, 9000)];
    expect(bonusOf(neighbours, claimAt(1000, AS_FAR))).toBe(8);
  });

  it.each<[string, readonly SureQuote[], number]>([
    ['the two before it', [sureAt(0, 800, 420), sureAt(1, 900, 9000)], 8],
    ['none further back', [sureAt(0, 700, 340), sureAt(1, 800, 9000), sureAt(2, 900, 9500)], 0],
    ['the two after it', [sureAt(0, 1100, 9000), sureAt(1, 1200, 740)], 8],
    ['none further on', [sureAt(0, 1100, 9000), sureAt(1, 1200, 9500), sureAt(2, 1300, 820)], 0],
  ])('asks %s', (_name, sure, bonus) => {
    expect(bonusOf(sure, claimAt(1000, AS_FAR))).toBeCloseTo(bonus, 5);
  });

  it('takes no word of the quote for itself', () => {
    expect(bonusOf([{ ...NEAR, quote: 99 }], claimAt(900, 500))).toBe(0);
  });

  it('is six units where the place did not move, whatever the neighbours say', () => {
    expect(bonusOf([], claimAt(1000, AS_FAR, AS_FAR))).toBe(6);
    expect(bonusOf([NEAR], claimAt(1000, AS_FAR, AS_FAR))).toBe(14);
    expect(bonusOf([], claimAt(1000, AS_FAR, AS_FAR + 1))).toBe(0);
  });
});
