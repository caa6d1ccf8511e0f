// The ink of all quotes of a page in one array, so that they are found in one pass.
import { foldWithRoom, type InkFolder } from './ink.ts';
import type { Quote } from './quote.ts';

/** For the quote `n`: prefix, words and suffix in `units`, from `firsts[n]` to `firsts[n + 1]`. All are pattern offsets. */
export interface Patterns {
  readonly units: Uint16Array;
  /** Where each quote begins with its context, and the end of the last one. */
  readonly firsts: Int32Array;
  /** Where each quote's own words begin, and where they end. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

/** One quote in the patterns: pattern offsets in ascending order, of its context (`first`, `last`) and its words. */
export interface PatternBounds {
  readonly first: number;
  readonly begin: number;
  readonly end: number;
  readonly last: number;
}

/** Room for a quote with its context; where all together have more, they are folded again. */
const TYPICAL_QUOTE_UNITS = 256;

/** Folds all quotes into one array, in their order. */
export function foldPatterns(quotes: readonly Quote[], folder: InkFolder): Patterns {
  const firsts = new Int32Array(quotes.length + 1);
  const begins = new Int32Array(quotes.length);
  const ends = new Int32Array(quotes.length);
  const { units } = foldWithRoom(quotes.length * TYPICAL_QUOTE_UNITS, (into) => {
    let length = 0;
    for (const [nth, { exact, prefix, suffix }] of quotes.entries()) {
      firsts[nth] = length;
      begins[nth] = length = folder.fold(prefix, into, length);
      ends[nth] = length = folder.fold(exact, into, length);
      length = folder.fold(suffix, into, length);
    }
    firsts[quotes.length] = length;
    return length;
  });
  return { units, firsts, begins, ends };
}

/** Where a quote is in the patterns. */
export function boundsOf({ firsts, begins, ends }: Patterns, quote: number): PatternBounds {
  return { first: firsts[quote] ?? 0, begin: begins[quote] ?? 0, end: ends[quote] ?? 0, last: firsts[quote + 1] ?? 0 };
}
