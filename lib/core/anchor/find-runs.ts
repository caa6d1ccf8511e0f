// Where parts of quotes stand in a text: the longest runs of ink that both share, found in one pass over the text.
//
// A few grams of each quote go into one hash table; a rolling hash goes over the text and looks each position up; what
// hits is extended both ways as far as the two agree. The pass costs the text's length, whatever the number of quotes,
// plus the runs that it finds; a suffix array of the text costs several times as much to build.

/** The ink of all quotes in one array: for the quote `n`, prefix, words and suffix from `starts[n]` to `starts[n + 1]`. */
export interface Patterns {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  /** Where each quote's own words begin and end in `units`. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

/** Runs of one quote, three numbers each, in the order of the text: place in the pattern, in the text, length. */
export type Runs = number[];

/** Odd, so that a gram's hash depends on each of its units. */
const BASE = 0x01000193;
/** Every fourth gram of a quote: any run of gram + 3 units has one of them. */
const STRIDE = 4;
/** Of a very long quote no more grams than this. */
const MOST_SEEDS = 400;
/** A quote with more runs than this takes only those that are not much shorter than its longest. */
const MANY_RUNS = 48;

/** Positions looked at between two pauses. */
const SLICE = 0x8000;

/**
 * Adds to `runs` the runs of at least `gram` units of those quotes for which `gram` is the given length.
 * Pauses (yields) now and then.
 */
export function* findRuns(
  text: { readonly units: Uint16Array; readonly length: number },
  patterns: Patterns,
  { gram, quotes, runs }: { gram: number; quotes: readonly number[]; runs: Runs[] },
): Generator<void, void> {
  const { units: ink, length } = text;
  const { units, starts } = patterns;
  let seeds = 0;
  for (const quote of quotes) seeds += Math.ceil(((starts[quote + 1] ?? 0) - (starts[quote] ?? 0)) / STRIDE) + 2;
  if (seeds === 0 || length < gram) return;
  const size = 1 << (32 - Math.clz32(seeds * 2));
  const mask = size - 1;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(seeds);
  const hashes = new Int32Array(seeds);
  const places = new Int32Array(seeds);
  const owners = new Int32Array(seeds);
  let count = 0;
  for (const quote of quotes) {
    const [first, last] = [starts[quote] ?? 0, (starts[quote + 1] ?? 0) - gram];
    const stride = Math.max(STRIDE, Math.ceil((last - first) / MOST_SEEDS));
    for (let at = first; at <= last; at = at < last && at + stride > last ? last : at + stride) {
      let hash = 0;
      for (let unit = at; unit < at + gram; unit++) hash = (Math.imul(hash, BASE) + (units[unit] ?? 0)) | 0;
      const slot = (hash ^ (hash >>> 15)) & mask;
      hashes[count] = hash;
      places[count] = at;
      owners[count] = quote;
      next[count] = heads[slot] ?? -1;
      heads[slot] = count++;
    }
  }
  let highest = 1;
  for (let power = 0; power < gram; power++) highest = Math.imul(highest, BASE);
  let hash = 0;
  for (let at = 0; at < gram - 1; at++) hash = (Math.imul(hash, BASE) + (ink[at] ?? 0)) | 0;
  for (let from = 0; from + gram <= length; from += SLICE) {
    const to = Math.min(length - gram + 1, from + SLICE);
    for (let at = from; at < to; at++) {
      hash = (Math.imul(hash, BASE) + (ink[at + gram - 1] ?? 0)) | 0;
      if (at > 0) hash = (hash - Math.imul(highest, ink[at - 1] ?? 0)) | 0;
      for (let seed = heads[(hash ^ (hash >>> 15)) & mask] ?? -1; seed >= 0; seed = next[seed] ?? -1)
        if (hashes[seed] === hash)
          addRun(text, patterns, { quote: owners[seed] ?? 0, at: places[seed] ?? 0, place: at, gram, runs });
    }
    if (to < length - gram) yield;
  }
}

function addRun(
  { units: ink, length }: { readonly units: Uint16Array; readonly length: number },
  { units, starts }: Patterns,
  { quote, at, place, gram, runs }: { quote: number; at: number; place: number; gram: number; runs: Runs[] },
): void {
  const own = runs[quote];
  if (own === undefined) return;
  // The same run again, by its next gram? The last few are enough to look at.
  for (let last = own.length - 3, looked = 0; last >= 0 && looked < 6; last -= 3, looked++) {
    const [inPattern = 0, inText = 0, size = 0] = [own[last], own[last + 1], own[last + 2]];
    if (inText - inPattern === place - at && place < inText + size) return;
  }
  const [first, end] = [starts[quote] ?? 0, starts[quote + 1] ?? 0];
  let back = 0;
  while (at - back > first && place - back > 0 && units[at - back - 1] === ink[place - back - 1]) back++;
  let size = 0;
  while (at + size < end && place + size < length && units[at + size] === ink[place + size]) size++;
  // Two grams with one hash.
  if (size < gram) return;
  const found = back + size;
  if (own.length >= 3 * MANY_RUNS) {
    let longest = 0;
    for (let run = 2; run < own.length; run += 3) longest = Math.max(longest, own[run] ?? 0);
    if (found < longest * 0.7 || own.length > 60 * MANY_RUNS) return;
  }
  own.push(at - back, place - back, found);
}
