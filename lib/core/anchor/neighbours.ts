// What the other quotes of a page say for a candidate: quotes keep their order and their distances, mostly.
import { lowerBound } from '../text/lower-bound.ts';

/** A quote of which it is beyond doubt where it is. */
export interface SureQuote {
  /** Ordinal of the quote. */
  readonly quote: number;
  /** Offset in the text as it was then. */
  readonly formerOffset: number;
  /** Ink offset in the text of today. */
  readonly inkStart: number;
}

/** A place for a quote that is to be judged. */
export interface Claim extends SureQuote {
  /** Ink offset where it would be, were the text unchanged. */
  readonly expectedInk: number;
}

/** Units of ink that a neighbour is worth which is just as far away as it was. */
const MAX_NEIGHBOUR_UNITS = 8;
/** Units of ink that it is worth to be where an unchanged text would have it. */
const UNMOVED_UNITS = 6;
/** Ink per unit of an offset, roughly: what is not ink is white space. */
const INK_SHARE = 0.8;
/** By how much a distance may be off before the neighbour is worth a third: so many units, and this share of it. */
const TOLERANCE_UNITS = 20;
const TOLERANCE_SHARE = 0.1;
/** A neighbour further away than this says half as much: what is so far may have been moved by itself. */
const MAX_NEAR_UNITS = 4000;
const FAR_SHARE = 0.5;
/** Neighbours that are asked on each side: the next one may be the quote itself. */
const NEIGHBOURS_PER_SIDE = 2;

/**
 * What speaks for a place beyond what is there, in units of ink: up to 8 for its best neighbour, and 6 where it did not
 * move. `sure` is in the order of the former offsets.
 */
export function bonusOf(sure: readonly SureQuote[], claim: Claim): number {
  const next = lowerBound(sure.length, (nth) => (sure[nth]?.formerOffset ?? 0) < claim.formerOffset);
  const near = sure.slice(Math.max(0, next - NEIGHBOURS_PER_SIDE), next + NEIGHBOURS_PER_SIDE);
  const votes = near.filter(({ quote }) => quote !== claim.quote).map((other) => voteOf(other, claim));
  return Math.max(0, ...votes) + (claim.inkStart === claim.expectedInk ? UNMOVED_UNITS : 0);
}

function voteOf(other: SureQuote, { formerOffset, inkStart }: Claim): number {
  const distance = (formerOffset - other.formerOffset) * INK_SHARE;
  const tolerance = TOLERANCE_UNITS + TOLERANCE_SHARE * Math.abs(distance);
  const off = Math.abs(inkStart - other.inkStart - distance) / tolerance;
  return MAX_NEIGHBOUR_UNITS * Math.exp(-off) * (Math.abs(distance) < MAX_NEAR_UNITS ? 1 : FAR_SHARE);
}
