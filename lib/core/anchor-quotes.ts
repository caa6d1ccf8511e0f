// Where quotes stand in a text: all quotes of a page in one go, each place weighed by its words, what is around it, and
// where the others are.
import { chainRuns, type Place } from './chain-runs.ts';
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
  const places = all.map((quote) => chainRuns(text, patterns, quote, runs[quote] ?? []));
  yield;
  const share = (quote: number, place: Place) =>
    (place.own + place.context) / Math.max(1, lengthOf(patterns, quote));
  const ownShare = (quote: number, place: Place) =>
    place.own / Math.max(1, (patterns.ends[quote] ?? 0) - (patterns.begins[quote] ?? 0));
  const weak = all.filter((quote) => {
    const best = places[quote]?.[0];
    return best === undefined || share(quote, best) < 0.6 || ownShare(quote, best) < 0.5;
  });
  for (const quote of weak) runs[quote] = [];
  yield* findRuns(text, patterns, { gram: SHORT_GRAM, quotes: weak.filter((quote) => !isDense[quote]), runs });
  yield* findRuns(text, patterns, { gram: SHORT_DENSE_GRAM, quotes: weak.filter((quote) => isDense[quote]), runs });
  for (const quote of weak) places[quote] = chainRuns(text, patterns, quote, runs[quote] ?? []);
  return all.map((quote): Found => {
    const own = places[quote] ?? [];
    const [best, next] = own.filter((place) => ownShare(quote, place) >= 0.5);
    if (best === undefined) return { place: null, score: 0, reason: 'not-on-page', places: own };
    const score = share(quote, best);
    const length = (patterns.ends[quote] ?? 0) - (patterns.begins[quote] ?? 0);
    const lead = next === undefined ? Infinity : best.own + best.context - next.own - next.context;
    if (best.context < 8 && best.own < 20 && best.context < (lengthOf(patterns, quote) - length) * 0.5)
      return { place: null, score, reason: 'not-on-page', places: own };
    if (lead < 3) return { place: null, score, reason: 'ambiguous', places: own };
    return { place: best, score, reason: null, places: own };
  });
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
