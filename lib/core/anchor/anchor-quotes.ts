// Where quotes stand in a text: all quotes of a page in one go, each place weighed by its words, what is around it, and
// where the others are.
import { chainRuns, type Places, worthOf } from './chain-runs.ts';
import { decidePlaces, type Found } from './decide-places.ts';
import { findRuns, type Patterns, type Runs } from './find-runs.ts';
import type { InkFolder } from './ink.ts';
import type { Quote, QuoteInk } from './quote.ts';

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

/** Quotes looked at between two pauses. */
const BATCH = 64;

/**
 * Finds all quotes; one answer each, in their order. Pauses (yields) after every few milliseconds of work, so that long
 * texts can be read in slices.
 */
export function* anchorQuotes(text: QuoteInk, folder: InkFolder, quotes: readonly Quote[]): Generator<void, Found[]> {
  const patterns = foldPatterns(quotes, folder);
  yield;
  const runs: Runs[] = quotes.map(() => []);
  const found: Places[] = [];
  const isSettled = quotes.map(({ expected }, quote) => standsAt(text, patterns, quote, expected, runs));
  if (quotes.length <= FEW)
    for (const quote of quotes.keys()) isSettled[quote] ||= standsOnce(text, patterns, quote, runs);
  const sought = quotes.flatMap((_, quote) => (isSettled[quote] ? [] : [quote]));
  const isDense = quotes.map((_, quote) => countDense(patterns, quote) * 3 > lengthOf(patterns, quote));
  yield* seek(sought, GRAM, DENSE_GRAM);
  yield* chain(quotes.map((_, quote) => quote));
  const weak = sought.filter((quote) => isWeak(patterns, quote, found[quote]));
  for (const quote of weak) runs[quote] = [];
  yield* seek(weak, SHORT_GRAM, SHORT_DENSE_GRAM);
  yield* chain(weak);
  return decidePlaces({ text, patterns, quotes, found, isSettled, isDense });

  function* seek(some: readonly number[], gram: number, denseGram: number) {
    yield* findRuns(text, patterns, { gram, quotes: some.filter((quote) => !isDense[quote]), runs });
    yield* findRuns(text, patterns, { gram: denseGram, quotes: some.filter((quote) => isDense[quote]), runs });
  }
  function* chain(some: readonly number[]) {
    for (const [at, quote] of some.entries()) {
      found[quote] = chainRuns(text, patterns, quote, runs[quote] ?? []);
      if (at % BATCH === BATCH - 1) yield;
    }
  }
}

/** True where the words and all that was around them stand just where they stood: the one run is kept. */
function standsAt(
  text: QuoteInk,
  { units, starts, begins }: Patterns,
  quote: number,
  expected: number,
  runs: Runs[],
): boolean {
  const [first, last] = [starts[quote] ?? 0, starts[quote + 1] ?? 0];
  const place = expected - ((begins[quote] ?? 0) - first);
  if (last === first || place < 0 || place + last - first > text.length) return false;
  for (let at = first; at < last; at++) if (units[at] !== text.units[place + at - first]) return false;
  runs[quote]?.push(first, place, last - first);
  return true;
}

/** So few quotes that the engine's own search for each is quicker than one pass for all. */
const FEW = 8;
/** As much of a quote as is searched for in one piece. */
const LONGEST = 4096;
/** Words and context that are no chance. */
const TELLING = 24;

/** True where the words and all that was around them stand once in the text, as they were: the one run is kept. */
function standsOnce(text: QuoteInk, { units, starts }: Patterns, quote: number, runs: Runs[]): boolean {
  const [first, last] = [starts[quote] ?? 0, starts[quote + 1] ?? 0];
  if (last - first < TELLING) return false;
  const wanted = String.fromCharCode(...units.subarray(first, Math.min(last, first + LONGEST)));
  const ink = text.asString();
  const place = ink.indexOf(wanted);
  if (place < 0 || ink.indexOf(wanted, place + 1) >= 0) return false;
  for (let at = first; at < last; at++) if (units[at] !== text.units[place + at - first]) return false;
  runs[quote]?.push(first, place, last - first);
  return true;
}

/** Too little of the quote was found by long grams: short ones may find more. */
function isWeak(patterns: Patterns, quote: number, found: Places | undefined): boolean {
  const best = found?.places[0];
  return best === undefined || worthOf(best) < 0.6 * lengthOf(patterns, quote) || best.share < 0.6;
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
