// Where quotes stand in a text: all quotes of a page in one go, each place weighed by its words, what is around it, and
// where the others are.
import { chainRuns, type Place, type Places, worthOf } from './chain-runs.ts';
import { findRuns, type Patterns, type Runs } from './find-runs.ts';
import type { InkFolder } from './ink.ts';

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in units that grow with the text as it was then: they tell the order of quotes and how far apart. */
  readonly at: number;
  /** Where in the ink of today that would be, were the page unchanged. */
  readonly expected: number;
}

export interface QuoteInk {
  readonly units: Uint16Array;
  readonly length: number;
  /** True where a block of the page ends in this stretch, its two ends included. */
  readonly breaksIn: (start: number, end: number) => boolean;
}

/** What was decided of one quote. */
export interface Found {
  readonly place: Place | null;
  /** 0..1. */
  readonly score: number;
  readonly reason: 'ambiguous' | 'not-on-page' | null;
  /** All places that were weighed, the best first. */
  readonly places: readonly Place[];
}

const GRAM = 12;
const SHORT_GRAM = 6;
/** Scripts that write a word with one or two signs. */
const DENSE_GRAM = 4;
const SHORT_DENSE_GRAM = 2;

/** Folds all quotes into one array. */
export function foldPatterns(quotes: readonly Quote[], folder: InkFolder): Patterns {
  let room = 64;
  for (const { exact, prefix, suffix } of quotes) room += exact.length + prefix.length + suffix.length;
  let units = new Uint16Array(Math.ceil(room * 1.1));
  const starts = new Int32Array(quotes.length + 1);
  const begins = new Int32Array(quotes.length);
  const ends = new Int32Array(quotes.length);
  const foldAll = () => {
    let length = 0;
    for (const [at, { exact, prefix, suffix }] of quotes.entries()) {
      starts[at] = length;
      begins[at] = length = folder.fold(prefix, units, length);
      ends[at] = length = folder.fold(exact, units, length);
      length = folder.fold(suffix, units, length);
    }
    starts[quotes.length] = length;
    return length;
  };
  const length = foldAll();
  if (length > units.length) {
    units = new Uint16Array(length);
    foldAll();
  }
  return { units, starts, begins, ends };
}

/** Finds all quotes. Yields now and then, so that long texts can be read in slices. */
export function* anchorQuotes(text: QuoteInk, folder: InkFolder, quotes: readonly Quote[]): Generator<void, Found[]> {
  const patterns = foldPatterns(quotes, folder);
  const runs: Runs[] = quotes.map(() => []);
  const all = quotes.map((_, at) => at);
  const isDense = all.map((quote) => countDense(patterns, quote) * 3 > lengthOf(patterns, quote));
  yield* findRuns(text, patterns, { gram: GRAM, quotes: all.filter((quote) => !isDense[quote]), runs });
  yield* findRuns(text, patterns, { gram: DENSE_GRAM, quotes: all.filter((quote) => isDense[quote]), runs });
  const found = all.map((quote) => chainRuns(text, patterns, quote, runs[quote] ?? []));
  yield;
  const weak = all.filter((quote) => isWeak(patterns, quote, found[quote]));
  for (const quote of weak) runs[quote] = [];
  yield* findRuns(text, patterns, { gram: SHORT_GRAM, quotes: weak.filter((quote) => !isDense[quote]), runs });
  yield* findRuns(text, patterns, { gram: SHORT_DENSE_GRAM, quotes: weak.filter((quote) => isDense[quote]), runs });
  for (const quote of weak) found[quote] = chainRuns(text, patterns, quote, runs[quote] ?? []);
  yield;
  return decide(text, patterns, quotes, found);
}

/** Too little of the quote was found by long grams: short ones may find more. */
function isWeak(patterns: Patterns, quote: number, found: Places | undefined): boolean {
  const best = found?.places[0];
  return best === undefined || worthOf(best) < 0.6 * lengthOf(patterns, quote) || ownShare(patterns, quote, best) < 0.6;
}

/** Below this share of its words a quote stands nowhere. */
const HALF = 0.5;
/** What speaks for a place must come to this, in units of ink. */
const ENOUGH = 18;
/** What a unit of context that should stand beside a place in its block, and does not, speaks against it. */
const CONTRADICTION = 0.5;
/** What the best place must have over the next one, in units. */
const LEAD = 3;

function decide(text: QuoteInk, patterns: Patterns, quotes: readonly Quote[], found: readonly Places[]): Found[] {
  const sure = quotes
    .map(({ at }, quote) => ({ at, quote, start: sureStart(patterns, quote, found[quote]) }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.at - b.at);
  return quotes.map(({ at, expected }, quote): Found => {
    const { places, trace } = found[quote] ?? { places: [], trace: 0 };
    const ranked = places
      .filter((place) => ownShare(patterns, quote, place) >= HALF)
      .map((place) => ({ place, bonus: bonusOf(sure, { at, quote, expected }, place.start) }))
      .map(({ place, bonus }) => ({ place, bonus, worth: worthOf(place) + bonus }))
      .sort((a, b) => b.worth - a.worth);
    const [best, next] = ranked;
    if (best === undefined) return { place: null, score: 0, reason: 'not-on-page', places };
    const { place, bonus } = best;
    const score = Math.min(1, Math.max(0, worthOf(place) / Math.max(1, lengthOf(patterns, quote))));
    const share = ownShare(patterns, quote, place);
    const context = place.before + place.after;
    const [first, begin, end, last] = [patterns.starts[quote] ?? 0, patterns.begins[quote] ?? 0, patterns.ends[quote] ?? 0, patterns.starts[quote + 1] ?? 0];
    const lacks =
      (text.breaksIn(place.start - (begin - first), place.start) ? 0 : begin - first - place.before) +
      (text.breaksIn(place.end, place.end + last - end) ? 0 : last - end - place.after);
    const evidence = place.own * (2 * share - 1) + context + bonus - place.cost * 1.5 - lacks * CONTRADICTION - (trace > context ? trace : 0);
    (globalThis.DBG ??= {})[quote] = { own: place.own, share, b: place.before, a: place.after, far: place.far, cost: place.cost, bonus, lacks, trace, evidence, worth: best.worth, next: next?.worth }; // DBG
    if (evidence < (globalThis.ENOUGH ?? 20)) return { place: null, score, reason: 'not-on-page', places };
    if (next !== undefined && best.worth - next.worth < LEAD) return { place: null, score, reason: 'ambiguous', places };
    return { place, score, reason: null, places };
  });
}

/** Where a quote stands beyond doubt; -1 where it does not. */
function sureStart(patterns: Patterns, quote: number, found: Places | undefined): number {
  const [best, next] = found?.places ?? [];
  if (best === undefined || worthOf(best) < 0.75 * lengthOf(patterns, quote)) return -1;
  return next === undefined || worthOf(best) - worthOf(next) >= 10 ? best.start : -1;
}

interface Sure {
  readonly at: number;
  readonly quote: number;
  readonly start: number;
}

/** Ink per unit of a position, roughly: what is not ink is white space. */
const INK_SHARE = 0.8;

/** What its neighbours say for a place, 0..8 units: those before and after it stand as far from it as they did. */
function bonusOf(sure: readonly Sure[], { at, quote, expected }: { at: number; quote: number; expected: number }, start: number): number {
  let [low, high] = [0, sure.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sure[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  let bonus = 0;
  for (const near of [low - 2, low - 1, low, low + 1]) {
    const other = sure[near];
    if (other === undefined || other.quote === quote) continue;
    const distance = (at - other.at) * INK_SHARE;
    const off = Math.abs(start - other.start - distance) / (20 + 0.1 * Math.abs(distance));
    bonus = Math.max(bonus, 8 * Math.exp(-off) * (Math.abs(distance) < 4000 ? 1 : 0.5));
  }
  return bonus + (start === expected ? 6 : 0);
}

function ownShare({ begins, ends }: Patterns, quote: number, { own }: Place): number {
  return own / Math.max(1, (ends[quote] ?? 0) - (begins[quote] ?? 0));
}

function lengthOf({ starts }: Patterns, quote: number): number {
  return (starts[quote + 1] ?? 0) - (starts[quote] ?? 0);
}

function countDense({ units, starts }: Patterns, quote: number): number {
  let count = 0;
  for (let at = starts[quote] ?? 0; at < (starts[quote + 1] ?? 0); at++) {
    const unit = units[at] ?? 0;
    if (unit >= 0x2e80 && (unit < 0xd800 || unit >= 0xf900) && unit < 0xfb00) count++;
  }
  return count;
}
