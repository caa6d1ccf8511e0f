// From runs to places: which runs of a quote belong together, and where its words begin and end there.
import type { Patterns, Runs } from './find-runs.ts';

/** One place in the text where a quote may stand, half open, in units of ink. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Units of the quote's own words that stand here, 0..its length. */
  readonly own: number;
  /** Units of its context that stand right before and after, ads between blocks left aside. */
  readonly context: number;
  /** What the chain is worth: units that agree less what its gaps cost. */
  readonly worth: number;
}

interface Ink {
  readonly units: Uint16Array;
  readonly length: number;
}

/** Text that was set between two runs: an advert of three paragraphs. */
const WIDEST = 3000;
/** Gaps wider than this are filled no further: nothing of a replaced paragraph stands. */
const [GAP_ROWS, GAP_COLUMNS] = [96, 160];
const MOST_PLACES = 8;
const MOST_CHAINED = 160;

/** What a gap costs, in units of ink: little for other words in place of these, more the more was set between. */
function costOf(inPattern: number, inText: number): number {
  const drift = Math.abs(inText - inPattern);
  return drift === 0 ? 1 : 2 + 1.6 * Math.log2(1 + drift);
}

/** The places of one quote, the best first; none shares a run with a better one. */
export function chainRuns(text: Ink, patterns: Patterns, quote: number, runs: Runs): Place[] {
  let order: number[] = [];
  for (let run = 0; run < runs.length; run += 3) order.push(run);
  if (order.length > MOST_CHAINED)
    order = order.sort((a, b) => (runs[b + 2] ?? 0) - (runs[a + 2] ?? 0)).slice(0, MOST_CHAINED);
  order.sort((a, b) => (runs[a + 1] ?? 0) - (runs[b + 1] ?? 0));
  const places: Place[] = [];
  for (let turn = 0; turn < MOST_PLACES && order.length > 0; turn++) {
    const { chain, worth } = bestChain(runs, order);
    const place = placeOf(text, patterns, quote, chain, worth);
    if (place !== null) places.push(place);
    const used = new Set(chain.map(({ run }) => run));
    order = order.filter((run) => !used.has(run));
  }
  return places.sort((a, b) => b.own + b.context - (a.own + a.context));
}

interface Link {
  readonly run: number;
  /** Half open, in the patterns; the text's are as far apart. */
  from: number;
  to: number;
  readonly shift: number;
}

/** The chain that is worth most, by dynamic programming over pairs; runs in the text's order. */
function bestChain(runs: Runs, order: readonly number[]): { chain: Link[]; worth: number } {
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
  return { chain, worth: worths[best] ?? 0 };
}

/** A gap this much wider in the text than in the quote has had something set into it. */
const isInsertion = (inPattern: number, inText: number) => inText > inPattern * 2 + 24;

function placeOf(text: Ink, patterns: Patterns, quote: number, chain: readonly Link[], worth: number): Place | null {
  const [begin, end] = [patterns.begins[quote] ?? 0, patterns.ends[quote] ?? 0];
  let [start, stop] = [-1, -1];
  let own = 0;
  let [context, contextLost] = [0, 0];
  const count = (from: number, to: number) => {
    const inside = Math.max(0, Math.min(to, end) - Math.max(from, begin));
    own += inside;
    context += to - from - inside;
  };
  for (const [at, link] of chain.entries()) {
    count(link.from, link.to);
    if (link.from < end && link.to > begin) {
      if (start < 0) start = Math.max(link.from, begin) + link.shift;
      stop = Math.min(link.to, end) + link.shift;
    }
    const next = chain[at + 1];
    if (next === undefined) continue;
    const gap = { from: link.to, to: next.from, left: link.to + link.shift, right: next.from + next.shift };
    const [inPattern, inText] = [gap.to - gap.from, gap.right - gap.left];
    // Context on the far side of what was set between is worth less: that is how other places have it.
    if (isInsertion(inPattern, inText)) {
      if (gap.to <= begin) contextLost = context;
      else if (gap.from >= end) {
        const rest = chain.slice(at + 1).reduce((sum, { from, to }) => sum + to - from, 0);
        contextLost += rest;
      }
    }
    const touches = gap.from < end && gap.to > begin;
    if (!touches) continue;
    const filled = fillGap(text.units, patterns.units, gap, { begin, end });
    own += filled.own;
    if (filled.start >= 0 && start < 0) start = filled.start;
    if (filled.stop >= 0) stop = Math.max(stop, filled.stop);
    // The quote's first word was replaced, or its last: what stands there now belongs to it.
    if (gap.from <= begin && gap.to > begin && !isInsertion(inPattern, inText) && link.to <= begin) {
      const edge = gap.from === begin ? gap.left : filled.begin;
      if (edge >= 0) start = start < 0 ? edge : Math.min(start, edge);
    }
    if (gap.from < end && gap.to >= end && !isInsertion(inPattern, inText)) {
      const edge = gap.to === end ? gap.right : filled.end;
      if (edge >= 0) stop = Math.max(stop, edge);
    }
  }
  if (own === 0 || start < 0 || stop <= start) return null;
  return { start, end: stop, own, context: context - contextLost * 0.6, worth };
}

interface Gap {
  /** In the patterns. */
  readonly from: number;
  readonly to: number;
  /** In the text. */
  readonly left: number;
  readonly right: number;
}

/** In a row of agreeing units shorter than this letters agree by chance. */
const SHORTEST_ROW = 3;

/**
 * Lines the two sides of a gap up (Levenshtein), and tells how much of the quote's own words stands in it, from where to
 * where, and where in the text its begin and end fall. -1 where they do not.
 */
function fillGap(ink: Uint16Array, units: Uint16Array, gap: Gap, { begin, end }: { begin: number; end: number }) {
  const [rows, columns] = [gap.to - gap.from, gap.right - gap.left];
  const filled = { own: 0, start: -1, stop: -1, begin: -1, end: -1 };
  if (rows === 0 || columns === 0 || rows > GAP_ROWS || columns > GAP_COLUMNS) return filled;
  const width = columns + 1;
  const costs = new Uint8Array((rows + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = rows; row >= 0; row--)
    for (let column = columns; column >= 0; column--) {
      if (row === rows || column === columns) costs[row * width + column] = rows - row + columns - column;
      else {
        const same = units[gap.from + row] === ink[gap.left + column];
        costs[row * width + column] = Math.min(
          at(row + 1, column + 1) + (same ? 0 : 1),
          at(row + 1, column) + 1,
          at(row, column + 1) + 1,
        );
      }
    }
  let [row, column, streak] = [0, 0, 0];
  const close = () => {
    if (streak >= SHORTEST_ROW) {
      const from = Math.max(gap.from + row - streak, begin);
      const to = Math.min(gap.from + row, end);
      if (to > from) {
        const shift = gap.left + column - (gap.from + row);
        filled.own += to - from;
        if (filled.start < 0) filled.start = from + shift;
        filled.stop = to + shift;
      }
    }
    streak = 0;
  };
  while (row < rows || column < columns) {
    if (gap.from + row === begin && filled.begin < 0) filled.begin = gap.left + column;
    if (gap.from + row === end) filled.end = gap.left + column;
    const cost = at(row, column);
    const same = row < rows && column < columns && units[gap.from + row] === ink[gap.left + column];
    if (same && at(row + 1, column + 1) === cost) {
      row++;
      column++;
      streak++;
      continue;
    }
    close();
    if (row < rows && column < columns && at(row + 1, column + 1) + 1 === cost) {
      row++;
      column++;
    } else if (row < rows && at(row + 1, column) + 1 === cost) row++;
    else column++;
  }
  close();
  return filled;
}
