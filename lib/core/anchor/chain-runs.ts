// From runs to places: which runs of a quote belong together, and where its words begin and end there.
import { type Filled, fillGap, GAP_ROWS } from './fill-gap.ts';
import type { Patterns, Runs } from './find-runs.ts';

/** One place in the text where a quote may stand, half open, in units of ink. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Units of the quote's own words that stand here, 0..its length. */
  readonly own: number;
  /** The same as a share of them, 0..1. */
  readonly share: number;
  /** Units of its context that stand right before it, and right after it. */
  readonly before: number;
  readonly after: number;
  /** Units of its context on the far side of something that was set between. */
  readonly far: number;
  /** What the gaps in it cost. */
  readonly cost: number;
}

/** The places of one quote, and how much of its context stands together somewhere without it. */
export interface Places {
  /** The best first. */
  readonly places: readonly Place[];
  /** Units of context that stand with nothing of the quote between: the trace of a deletion. 0 where only one side does. */
  readonly trace: number;
}

interface Ink {
  readonly units: Uint16Array;
  readonly length: number;
}

/** Text that was set between two runs: an advert of three paragraphs. */
const WIDEST = 3000;
/** How much longer than the words before the first run the text is in which they are looked for. */
const SLACK = 24;
const MOST_PLACES = 5;
const MOST_CHAINED = 64;
const NEARLY = 0.85;

/** What a gap costs, in units of ink: little for other words in place of these, more the more was set between. */
function costOf(inPattern: number, inText: number): number {
  const drift = Math.abs(inText - inPattern);
  return drift === 0 ? 1 : 2 + 1.6 * Math.log2(1 + drift);
}

/** What a place is worth: what is near counts like the words themselves. */
export const worthOf = ({ own, before, after, far, cost }: Place): number =>
  own + before + after + far * 0.3 - cost * 0.5;

/** The places of one quote, the best first; none overlaps a better one. */
export function chainRuns(text: Ink, patterns: Patterns, quote: number, runs: Runs): Places {
  const [first, length] = [
    patterns.starts[quote] ?? 0,
    (patterns.starts[quote + 1] ?? 0) - (patterns.starts[quote] ?? 0),
  ];
  // Most quotes: they and all around them stand in one place, and nothing like them elsewhere.
  if (runs.length === 3 && runs[2] === length) {
    const [from, to] = [patterns.begins[quote] ?? 0, patterns.ends[quote] ?? 0];
    const start = (runs[1] ?? 0) + from - first;
    const end = start + to - from;
    if (end === start) return { places: [], trace: 0 };
    const after = length - (to - first);
    return {
      places: [{ start, end, own: to - from, share: 1, before: from - first, after, far: 0, cost: 0 }],
      trace: 0,
    };
  }
  let order = worthChaining(runs, length);
  const found: Place[] = [];
  let trace = 0;
  for (let turn = 0; turn < MOST_PLACES && order.length > 0; turn++) {
    const chain = bestChain(runs, order);
    const place = bestPlace(text, patterns, quote, chain);
    if (place !== null) found.push(place);
    trace = Math.max(trace, traceOf(patterns, quote, chain));
    const used = new Set(chain.map(({ run }) => run));
    order = order.filter((run) => !used.has(run));
  }
  const places: Place[] = [];
  for (const place of found.sort((a, b) => worthOf(b) - worthOf(a)))
    if (!places.some(({ start, end }) => place.start < end && start < place.end)) places.push(place);
  return { places, trace };
}

/** Runs in the text's order, without those that could not matter: chaining costs their number squared. */
function worthChaining(runs: Runs, length: number): number[] {
  let order: number[] = [];
  let longest = 0;
  for (let run = 0; run < runs.length; run += 3) {
    order.push(run);
    longest = Math.max(longest, runs[run + 2] ?? 0);
  }
  const size = (run: number) => runs[run + 2] ?? 0;
  // Nearly all of the quote stands in one piece: only what is half as long is a rival.
  if (longest > length * NEARLY) order = order.filter((run) => size(run) * 2 > longest);
  if (order.length > MOST_CHAINED) order = order.sort((a, b) => size(b) - size(a)).slice(0, MOST_CHAINED);
  return order.sort((a, b) => (runs[a + 1] ?? 0) - (runs[b + 1] ?? 0));
}

/** Both sides of the context, where hardly anything is between them. */
function traceOf(patterns: Patterns, quote: number, chain: readonly Link[]): number {
  const [begin, end] = [patterns.begins[quote] ?? 0, patterns.ends[quote] ?? 0];
  let trace = 0;
  for (const [at, { from, to, shift }] of chain.entries()) {
    const next = chain[at + 1];
    if (next === undefined || to > begin + (end - begin) * 0.4 || next.from < end - (end - begin) * 0.4) continue;
    const inText = next.from + next.shift - to - shift;
    if (inText < (end - begin) * 0.5 + 2) trace = Math.min(to, begin) - from + next.to - Math.max(next.from, end);
  }
  return trace;
}

interface Link {
  readonly run: number;
  /** Half open, in the patterns; the text's are as far apart. */
  from: number;
  to: number;
  readonly shift: number;
}

/** The chain that is worth most, by dynamic programming over pairs; runs in the text's order. */
function bestChain(runs: Runs, order: readonly number[]): Link[] {
  const worths = new Float64Array(order.length);
  const backs = new Int32Array(order.length).fill(-1);
  const cuts = new Int32Array(order.length);
  let best = 0;
  for (let at = 0; at < order.length; at++) {
    const run = order[at] ?? 0;
    const [o, t, size] = [runs[run] ?? 0, runs[run + 1] ?? 0, runs[run + 2] ?? 0];
    let [worth, back, cut] = [size, -1, 0];
    for (let before = at - 1; before >= 0; before--) {
      const other = order[before] ?? 0;
      const [oo, ot, osize] = [runs[other] ?? 0, runs[other + 1] ?? 0, runs[other + 2] ?? 0];
      if (oo >= o || ot >= t) continue;
      const trim = Math.max(0, oo + osize - o, ot + osize - t);
      if (trim >= size - 1) continue;
      const [inPattern, inText] = [o + trim - oo - osize, t + trim - ot - osize];
      if (inText > WIDEST) continue;
      const sum = (worths[before] ?? 0) + size - trim - costOf(inPattern, inText);
      if (sum > worth) [worth, back, cut] = [sum, before, trim];
    }
    worths[at] = worth;
    backs[at] = back;
    cuts[at] = cut;
    if (worth > (worths[best] ?? 0)) best = at;
  }
  const chain: Link[] = [];
  for (let at = best; at >= 0; at = backs[at] ?? -1) {
    const run = order[at] ?? 0;
    const o = runs[run] ?? 0;
    chain.unshift({ run, from: o + (cuts[at] ?? 0), to: o + (runs[run + 2] ?? 0), shift: (runs[run + 1] ?? 0) - o });
  }
  return chain;
}

/** A gap this much wider in the text than in the quote has had something set into it. */
const isInsertion = (inPattern: number, inText: number) => inText > inPattern * 2 + 24;

/** Gaps in which the two sides are this far apart may be two places that are no one's. */
const SUSPECT = 8;

/** The place of a chain, or of the part of it before or after a gap, whichever is worth more. */
function bestPlace(text: Ink, patterns: Patterns, quote: number, chain: readonly Link[]): Place | null {
  const [begin, end] = [patterns.begins[quote] ?? 0, patterns.ends[quote] ?? 0];
  let best = placeOf(text, patterns, quote, chain);
  for (let at = 1; at < chain.length; at++) {
    const [before, after] = [chain[at - 1], chain[at]];
    if (before === undefined || after === undefined || before.to >= end || after.from <= begin) continue;
    if (Math.abs(after.shift - before.shift) < SUSPECT) continue;
    for (const part of [chain.slice(0, at), chain.slice(at)]) {
      const place = placeOf(text, patterns, quote, part);
      if (place !== null && (best === null || worthOf(place) > worthOf(best))) best = place;
    }
  }
  return best;
}

function placeOf(text: Ink, patterns: Patterns, quote: number, chain: readonly Link[]): Place | null {
  const [begin, end] = [patterns.begins[quote] ?? 0, patterns.ends[quote] ?? 0];
  const [head, tail] = [chain[0], chain.at(-1)];
  if (head === undefined || tail === undefined) return null;
  let [start, stop] = [-1, -1];
  let [own, cost] = [0, 0];
  let [before, nearBefore, nearAfter, after] = [0, 0, 0, 0];
  let isCutOff = false;
  const take = (filled: Filled) => {
    own += filled.own;
    if (filled.start >= 0 && start < 0) start = filled.start;
    if (filled.stop >= 0) stop = Math.max(stop, filled.stop);
  };
  // Words before the first run and after the last one, in what stands there.
  const first = Math.max(patterns.starts[quote] ?? 0, head.from - GAP_ROWS);
  if (head.from > begin && first <= begin) {
    const right = head.from + head.shift;
    const left = Math.max(0, right - (head.from - first) - SLACK);
    const filled = fillGap(
      text.units,
      patterns.units,
      { from: first, to: head.from, left, right },
      { begin, end, open: 'start' },
    );
    take(filled);
    nearBefore = before = filled.context;
  }
  for (const [at, link] of chain.entries()) {
    own += Math.max(0, Math.min(link.to, end) - Math.max(link.from, begin));
    const left = Math.max(0, Math.min(link.to, begin) - link.from);
    const right = Math.max(0, link.to - Math.max(link.from, end));
    before += left;
    nearBefore += left;
    after += right;
    if (!isCutOff) nearAfter += right;
    if (link.from < end && link.to > begin) {
      if (start < 0) start = Math.max(link.from, begin) + link.shift;
      stop = Math.min(link.to, end) + link.shift;
    }
    const next = chain[at + 1];
    if (next === undefined) continue;
    const gap = { from: link.to, to: next.from, left: link.to + link.shift, right: next.from + next.shift };
    const isSetBetween = isInsertion(gap.to - gap.from, gap.right - gap.left);
    // What was set between cuts the context off from the words.
    if (isSetBetween && gap.from <= begin) nearBefore = 0;
    if (isSetBetween && gap.to >= end) isCutOff = true;
    if (gap.from < end && gap.to > begin) cost += costOf(gap.to - gap.from, gap.right - gap.left);
    if (gap.from >= end || gap.to <= begin) continue;
    const filled = fillGap(text.units, patterns.units, gap, { begin, end, open: null });
    take(filled);
    if (isSetBetween) continue;
    // The quote's first word was replaced, or its last: what stands there now belongs to it.
    if (gap.from <= begin) {
      const edge = gap.from === begin ? gap.left : filled.begin;
      if (edge >= 0) start = start < 0 ? edge : Math.min(start, edge);
    }
    if (gap.to >= end) {
      const edge = gap.to === end ? gap.right : filled.end;
      if (edge >= 0) stop = Math.max(stop, edge);
    }
  }
  const last = Math.min(patterns.starts[quote + 1] ?? 0, tail.to + GAP_ROWS);
  if (tail.to < end && last >= end) {
    const left = tail.to + tail.shift;
    const right = Math.min(text.length, left + last - tail.to + SLACK);
    const filled = fillGap(
      text.units,
      patterns.units,
      { from: tail.to, to: last, left, right },
      { begin, end, open: 'end' },
    );
    take(filled);
    nearAfter += filled.context;
    after += filled.context;
  }
  if (own === 0 || start < 0 || stop <= start) return null;
  const share = Math.min(1, own / Math.max(1, end - begin));
  return {
    start,
    end: stop,
    own,
    share,
    before: nearBefore,
    after: nearAfter,
    far: before + after - nearBefore - nearAfter,
    cost,
  };
}
