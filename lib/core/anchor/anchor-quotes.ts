// Where quotes are in a text: all quotes of a page in one go, each place weighed by its words, what is around it, and where
// the others are.
import { type Decision, decidePlaces } from './decide-places.ts';
import { findRuns, type Run } from './find-runs.ts';
import { type InkFolder, inkToString } from './ink.ts';
import { worthOf } from './ink-candidate.ts';
import { type Candidates, listCandidates } from './list-candidates.ts';
import { boundsOf, foldPatterns, type Patterns } from './patterns.ts';
import type { Quote, QuoteInk } from './quote.ts';

/** Units of a gram: shorter runs are chance. A second round with short grams is for the quotes that the first missed. */
const GRAM_UNITS = 12;
const SHORT_GRAM_UNITS = 6;
/** The same for scripts that write a word with one or two signs. */
const DENSE_GRAM_UNITS = 4;
const SHORT_DENSE_GRAM_UNITS = 2;
/** A quote is dense where more than one in so many of its units is of such scripts. */
const UNITS_PER_DENSE_UNIT = 3;
/** So few quotes are each looked for by `indexOf` first, which is quicker than one pass for all. */
const MAX_SINGLE_SEARCHES = 8;
/** Units of a quote that are looked for by `indexOf` in one piece; the rest is compared. */
const MAX_NEEDLE_UNITS = 4096;
/** A quote with its context must have so many units for one occurrence to be no chance. */
const MIN_TELLING_UNITS = 24;
/** With less than this share of what it could be worth, or of its words, a quote is looked for by short grams too. */
const WEAK_SHARE = 0.6;
/** Quotes that are chained between two pauses. */
const QUOTES_PER_STEP = 64;

/** One decision for each quote, in their order. Pauses (yields) after some milliseconds of work, for long texts. */
export function* anchorQuotes(
  text: QuoteInk,
  folder: InkFolder,
  quotes: readonly Quote[],
): Generator<void, Decision[]> {
  const patterns = foldPatterns(quotes, folder);
  yield;
  const settled = quotes.map(({ expectedInk }, quote) => settle({ text, patterns, quote }, expectedInk, quotes.length));
  const runs: Run[][] = settled.map((run) => (run === null ? [] : [run]));
  const isDense = quotes.map((_, quote) => isDenseQuote(patterns, quote));
  const isSettled = settled.map((run) => run !== null);
  const sought = [...quotes.keys()].filter((quote) => !isSettled[quote]);
  const page = { text, patterns, runs, isDense, found: [] as Candidates[] };
  yield* seek(page, sought, { gram: GRAM_UNITS, denseGram: DENSE_GRAM_UNITS });
  yield* list(page, [...quotes.keys()]);
  const weak = sought.filter((quote) => isWeak(patterns, quote, page.found[quote]));
  for (const quote of weak) runs[quote] = [];
  yield* seek(page, weak, { gram: SHORT_GRAM_UNITS, denseGram: SHORT_DENSE_GRAM_UNITS });
  yield* list(page, weak);
  return decidePlaces({ text, patterns, quotes, found: page.found, isSettled, isDense });
}

/** What is known of a page's quotes so far. */
interface Page {
  readonly text: QuoteInk;
  readonly patterns: Patterns;
  readonly isDense: readonly boolean[];
  readonly runs: Run[][];
  readonly found: Candidates[];
}

/** Finds the runs of some quotes, by long grams or by those for dense scripts. */
function* seek(
  { text, patterns, runs, isDense }: Page,
  some: readonly number[],
  { gram, denseGram }: { readonly gram: number; readonly denseGram: number },
): Generator<void, void> {
  yield* findRuns(text, patterns, { gram, quotes: some.filter((quote) => !isDense[quote]), runs });
  yield* findRuns(text, patterns, { gram: denseGram, quotes: some.filter((quote) => isDense[quote]), runs });
}

/** Lists the candidates of some quotes. */
function* list({ text, patterns, runs, found }: Page, some: readonly number[]): Generator<void, void> {
  for (const [nth, quote] of some.entries()) {
    const context = { text, units: patterns.units, bounds: boundsOf(patterns, quote) };
    found[quote] = listCandidates(context, runs[quote] ?? []);
    if (nth % QUOTES_PER_STEP === QUOTES_PER_STEP - 1) yield;
  }
}

/** One quote and the text that it is looked for in. */
interface Sought {
  readonly text: QuoteInk;
  readonly patterns: Patterns;
  readonly quote: number;
}

/** The one run of a quote that is as it was with all that was around it: where it was, or once in the text; else `null`. */
function settle(sought: Sought, expectedInk: number, count: number): Run | null {
  return runAtExpected(sought, expectedInk) ?? (count <= MAX_SINGLE_SEARCHES ? onlyRun(sought) : null);
}

function runAtExpected({ text, patterns, quote }: Sought, expectedInk: number): Run | null {
  const { first, begin, last } = boundsOf(patterns, quote);
  const inkStart = expectedInk - (begin - first);
  if (last === first || inkStart < 0 || inkStart + last - first > text.length) return null;
  return wholeRun({ text, patterns, quote }, inkStart);
}

function onlyRun({ text, patterns, quote }: Sought): Run | null {
  const { first, last } = boundsOf(patterns, quote);
  if (last - first < MIN_TELLING_UNITS) return null;
  const units = patterns.units.subarray(first, Math.min(last, first + MAX_NEEDLE_UNITS));
  const needle = inkToString(units, units.length);
  const ink = text.asString();
  const inkStart = ink.indexOf(needle);
  if (inkStart < 0 || ink.indexOf(needle, inkStart + 1) >= 0) return null;
  return wholeRun({ text, patterns, quote }, inkStart);
}

/** The run of a quote with all its context from this ink offset on; `null` where the text differs. */
function wholeRun({ text, patterns, quote }: Sought, inkStart: number): Run | null {
  const { first, last } = boundsOf(patterns, quote);
  for (let offset = first; offset < last; offset++)
    if (patterns.units[offset] !== text.units[inkStart + offset - first]) return null;
  return { patternStart: first, inkStart, size: last - first };
}

/** Too little of the quote was found by long grams: short ones may find more. */
function isWeak(patterns: Patterns, quote: number, found: Candidates | undefined): boolean {
  const { first, last } = boundsOf(patterns, quote);
  const best = found?.candidates[0];
  return best === undefined || worthOf(best) < WEAK_SHARE * (last - first) || best.share < WEAK_SHARE;
}

/** True for a quote in Chinese or Japanese, with its context. */
function isDenseQuote(patterns: Patterns, quote: number): boolean {
  const { first, last } = boundsOf(patterns, quote);
  const dense = patterns.units.subarray(first, last).filter(isDenseUnit);
  return dense.length * UNITS_PER_DENSE_UNIT > last - first;
}

/** Radicals and ideographs, kana, bopomofo; no surrogates. Hangul is none: its ink is letters. */
function isDenseUnit(unit: number): boolean {
  return unit >= 0x2e80 && unit < 0xfb00 && (unit < 0xd800 || unit >= 0xf900);
}
