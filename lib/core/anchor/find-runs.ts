// Where parts of quotes stand in a text: the longest runs of ink that both share, found in one pass over the text.
//
// A few grams of each quote go into one hash table; a rolling hash goes over the text and looks each position up; what
// hits is extended both ways as far as the two agree (Karp and Rabin, "Efficient randomized pattern-matching algorithms",
// 1987). The pass costs the text's length, whatever the number of quotes, plus the runs that it finds; a suffix array of
// the text costs several times as much to build.
import { boundsOf, type Patterns } from './patterns.ts';
import type { InkUnits } from './quote.ts';

/** A stretch of ink that a quote and the text share, as long as the two agree. */
export interface Run {
  /** Pattern offset at which it begins. */
  readonly patternStart: number;
  /** Ink offset at which it begins in the text. */
  readonly inkStart: number;
  /** Units of ink. */
  readonly size: number;
}

/** Multiplier of the hash; odd, so that a gram's hash depends on each of its units. */
const HASH_BASE = 0x01000193;
/** Every fourth gram of a quote is in the table: a run of gram + 3 units has one of them wherever it begins. */
const SEED_STRIDE_UNITS = 4;
/** Seeds of one quote at most; a longer quote has its seeds further apart. */
const MAX_SEEDS = 400;
/** Positions of the text that are looked up between two pauses. */
const POSITIONS_PER_STEP = 0x8000;
/** A run is found again by each seed in it; it is one of the last few that were found. */
const RECENT_RUNS = 6;
/** Beyond so many runs ("the" on a long page) a quote takes only what is nearly as long as its longest. */
const MAX_RUNS_OF_ANY_SIZE = 48;
const MIN_SHARE_OF_LONGEST = 0.7;
/** And none beyond so many. */
const MAX_RUNS = 20 * MAX_RUNS_OF_ANY_SIZE;

/** Which quotes are looked for, and where their runs are put: `runs[n]` for the quote `n`. */
export interface Search {
  /** Units of the shortest run that is found. */
  readonly gram: number;
  readonly quotes: readonly number[];
  readonly runs: Run[][];
}

/**
 * Adds to `runs` the runs of those quotes, at least `gram` units long, in the order of the text. Finds all of at least
 * `gram` + 3 units, but for quotes with very many. Pauses (yields) now and then.
 */
export function* findRuns(text: InkUnits, patterns: Patterns, search: Search): Generator<void, void> {
  const { units: ink, length } = text;
  const { gram } = search;
  const seeds = plantSeeds(patterns, search);
  if (seeds === null) return;
  const pass = { text, patterns, search, seeds };
  const highest = power(HASH_BASE, gram);
  let hash = hashOf(ink, 0, gram - 1);
  for (let from = 0; from + gram <= length; from += POSITIONS_PER_STEP) {
    const to = Math.min(length - gram + 1, from + POSITIONS_PER_STEP);
    for (let inkStart = from; inkStart < to; inkStart++) {
      hash = (Math.imul(hash, HASH_BASE) + (ink[inkStart + gram - 1] ?? 0)) | 0;
      if (inkStart > 0) hash = (hash - Math.imul(highest, ink[inkStart - 1] ?? 0)) | 0;
      const seed = seeds.heads[slotOf(hash, seeds)] ?? -1;
      if (seed >= 0) lookUp(pass, { hash, seed, inkStart });
    }
    if (to < length - gram) yield;
  }
}

interface Pass {
  readonly text: InkUnits;
  readonly patterns: Patterns;
  readonly search: Search;
  readonly seeds: Seeds;
}

/** Adds the runs of all seeds with this hash; `seed` is the first one of its slot. */
function lookUp(pass: Pass, { hash, seed, inkStart }: { hash: number; seed: number; inkStart: number }): void {
  const { hashes, next } = pass.seeds;
  for (let each = seed; each >= 0; each = next[each] ?? -1) if (hashes[each] === hash) addRun(pass, each, inkStart);
}

/** Grams of quotes in a hash table with chains: `heads` has the first seed of a slot, `next` the one after each. */
interface Seeds {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly hashes: Int32Array;
  readonly patternStarts: Int32Array;
  readonly quotes: Int32Array;
}

function plantSeeds(patterns: Patterns, { gram, quotes }: Search): Seeds | null {
  const rooms = quotes.map((quote) => {
    const { first, last } = boundsOf(patterns, quote);
    return Math.ceil((last - first) / SEED_STRIDE_UNITS) + 2;
  });
  const room = rooms.reduce((sum, each) => sum + each, 0);
  if (room === 0) return null;
  const seeds: Seeds = {
    heads: new Int32Array(1 << (32 - Math.clz32(room * 2))).fill(-1),
    next: new Int32Array(room),
    hashes: new Int32Array(room),
    patternStarts: new Int32Array(room),
    quotes: new Int32Array(room),
  };
  let count = 0;
  for (const quote of quotes)
    for (const patternStart of gramsOf(patterns, quote, gram)) {
      const hash = hashOf(patterns.units, patternStart, patternStart + gram);
      const slot = slotOf(hash, seeds);
      seeds.hashes[count] = hash;
      seeds.patternStarts[count] = patternStart;
      seeds.quotes[count] = quote;
      seeds.next[count] = seeds.heads[slot] ?? -1;
      seeds.heads[slot] = count++;
    }
  return seeds;
}

/** Where the grams of a quote begin that go into the table: its first one, its last one, and some between. */
function gramsOf(patterns: Patterns, quote: number, gram: number): number[] {
  const { first, last } = boundsOf(patterns, quote);
  const lastGram = last - gram;
  const stride = Math.max(SEED_STRIDE_UNITS, Math.ceil((lastGram - first) / MAX_SEEDS));
  const starts: number[] = [];
  for (let start = first; start < lastGram; start += stride) starts.push(start);
  if (lastGram >= first) starts.push(lastGram);
  return starts;
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  for (let offset = from; offset < to; offset++) hash = (Math.imul(hash, HASH_BASE) + (units[offset] ?? 0)) | 0;
  return hash;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let each = 0; each < exponent; each++) product = Math.imul(product, base);
  return product;
}

/** The table's size is a power of two; low bits of the hash alone would tell too little. */
function slotOf(hash: number, { heads }: Seeds): number {
  return (hash ^ (hash >>> 15)) & (heads.length - 1);
}

function addRun({ text, patterns, search, seeds }: Pass, seed: number, inkStart: number): void {
  const [quote, patternStart] = [seeds.quotes[seed] ?? 0, seeds.patternStarts[seed] ?? 0];
  const runs = search.runs[quote] ?? [];
  if (isInRecent(runs, patternStart, inkStart)) return;
  const run = extend({ text, patterns, quote }, patternStart, inkStart);
  // Two grams with one hash may differ.
  if (run.patternStart + run.size < patternStart + search.gram) return;
  if (runs.length < MAX_RUNS_OF_ANY_SIZE || isNearlyLongest(runs, run)) runs.push(run);
}

/** True where this position was found already, as a part of a longer run. */
function isInRecent(runs: readonly Run[], patternStart: number, inkStart: number): boolean {
  for (let nth = runs.length - 1; nth >= 0 && nth >= runs.length - RECENT_RUNS; nth--) {
    const run = runs[nth];
    if (run === undefined) continue;
    const isSameShift = run.inkStart - run.patternStart === inkStart - patternStart;
    if (isSameShift && inkStart < run.inkStart + run.size) return true;
  }
  return false;
}

/** The run through one position, as far as quote and text agree to both sides. */
function extend(
  { text: { units: ink, length }, patterns, quote }: { text: InkUnits; patterns: Patterns; quote: number },
  patternStart: number,
  inkStart: number,
): Run {
  const { units } = patterns;
  const { first, last } = boundsOf(patterns, quote);
  const mostBack = Math.min(patternStart - first, inkStart);
  let back = 0;
  while (back < mostBack && units[patternStart - back - 1] === ink[inkStart - back - 1]) back++;
  const mostSize = Math.min(last - patternStart, length - inkStart);
  let size = 0;
  while (size < mostSize && units[patternStart + size] === ink[inkStart + size]) size++;
  return { patternStart: patternStart - back, inkStart: inkStart - back, size: back + size };
}

function isNearlyLongest(runs: readonly Run[], { size }: Run): boolean {
  const longest = runs.reduce((most, run) => Math.max(most, run.size), 0);
  return size >= longest * MIN_SHARE_OF_LONGEST && runs.length <= MAX_RUNS;
}
