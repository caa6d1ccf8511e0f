// From a chain of runs to a candidate: where the quote's words begin and end there, and what of words and context is there.
import { gapCost, type Link } from './chain-runs.ts';
import { type Filled, fillGap, type Gap, MAX_GAP_PATTERN_UNITS } from './fill-gap.ts';
import type { InkCandidate } from './ink-candidate.ts';
import type { PatternBounds } from './patterns.ts';
import type { InkUnits } from './quote.ts';

/** What a chain is measured in: the text, the units of the patterns, and where the quote is in these. */
export interface ChainContext {
  readonly text: InkUnits;
  readonly units: Uint16Array;
  readonly bounds: PatternBounds;
}

/** How much longer than the quote's words at an open end the text is in which they are looked for: a few words set in. */
const OPEN_END_SLACK_UNITS = 24;
/** A gap that is wider in the text than twice its size in the quote and so many units has had something set into it. */
const MIN_INSERTION_UNITS = 24;

/** What one part of a chain has of the quote: units of its words, and the ink offsets from the first to the last. */
interface Part {
  readonly own: number;
  readonly inkStart: number;
  readonly inkEnd: number;
}
/** Parts are put together by minimum and maximum, which these are nothing to. */
const NOTHING: Part = { own: 0, inkStart: Number.POSITIVE_INFINITY, inkEnd: Number.NEGATIVE_INFINITY };

/** The candidate that a chain is; `null` where nothing of the quote's own words is in it. */
export function measureChain(context: ChainContext, chain: readonly Link[]): InkCandidate | null {
  const { begin, end } = context.bounds;
  const start = openEnd(context, chain);
  const stop = closeEnd(context, chain);
  const gaps = gapsOf(chain);
  const parts = [
    partOf(start),
    ...chain.map((link) => linkPart(context, link)),
    ...gaps.map((gap) => gapPart(context, gap)),
    partOf(stop),
  ];
  const own = parts.reduce((sum, part) => sum + part.own, 0);
  const inkStart = Math.min(...parts.map((part) => part.inkStart));
  const inkEnd = Math.max(...parts.map((part) => part.inkEnd));
  if (own === 0 || inkEnd <= inkStart) return null;
  const before = contextBefore(context, chain, start?.context ?? 0);
  const after = contextAfter(context, chain, stop?.context ?? 0);
  const inWords = gaps.filter((gap) => gap.from < end && gap.to > begin);
  return {
    inkStart,
    inkEnd,
    own,
    share: Math.min(1, own / Math.max(1, end - begin)),
    before: before.near,
    after: after.near,
    far: before.all - before.near + after.all - after.near,
    cost: inWords.reduce((sum, gap) => sum + costOf(gap), 0),
  };
}

/** The gaps between the links of a chain, in order. */
function gapsOf(chain: readonly Link[]): Gap[] {
  return chain.slice(1).map((next, nth) => gapBetween(chain[nth] ?? next, next));
}

function gapBetween(link: Link, next: Link): Gap {
  return { from: link.to, to: next.from, left: link.to + link.shift, right: next.from + next.shift };
}

function costOf({ from, to, left, right }: Gap): number {
  return gapCost(to - from, right - left);
}

function isInsertion({ from, to, left, right }: Gap): boolean {
  return right - left > (to - from) * 2 + MIN_INSERTION_UNITS;
}

/** What there is of the quote before its first run, where that begins inside the words. */
function openEnd({ text, units, bounds }: ChainContext, chain: readonly Link[]): Filled | null {
  const [head] = chain;
  if (head === undefined) return null;
  const from = Math.max(bounds.first, head.from - MAX_GAP_PATTERN_UNITS);
  if (head.from <= bounds.begin || from > bounds.begin) return null;
  const right = head.from + head.shift;
  const left = Math.max(0, right - (head.from - from) - OPEN_END_SLACK_UNITS);
  return fillGap(text, units, { gap: { from, to: head.from, left, right }, options: { ...bounds, open: 'start' } });
}

/** What there is of the quote after its last run, where that ends inside the words. */
function closeEnd({ text, units, bounds }: ChainContext, chain: readonly Link[]): Filled | null {
  const tail = chain.at(-1);
  if (tail === undefined) return null;
  const to = Math.min(bounds.last, tail.to + MAX_GAP_PATTERN_UNITS);
  if (tail.to >= bounds.end || to < bounds.end) return null;
  const left = tail.to + tail.shift;
  const right = Math.min(text.length, left + to - tail.to + OPEN_END_SLACK_UNITS);
  return fillGap(text, units, { gap: { from: tail.to, to, left, right }, options: { ...bounds, open: 'end' } });
}

function partOf(filled: Filled | null): Part {
  return filled === null ? NOTHING : { ...NOTHING, ...filled.words, own: filled.own };
}

function linkPart({ bounds: { begin, end } }: ChainContext, { from, to, shift }: Link): Part {
  const [first, last] = [Math.max(from, begin), Math.min(to, end)];
  return last <= first ? NOTHING : { own: last - first, inkStart: first + shift, inkEnd: last + shift };
}

/** What there is of the quote in a gap of its words. */
function gapPart({ text, units, bounds }: ChainContext, gap: Gap): Part {
  const { begin, end } = bounds;
  if (gap.from >= end || gap.to <= begin) return NOTHING;
  const filled = fillGap(text, units, { gap, options: { begin, end, open: null } });
  const part = partOf(filled);
  if (isInsertion(gap)) return part;
  // The quote's first word was replaced, or its last: what is there now belongs to it.
  const first = gap.from === begin ? gap.left : gap.from < begin ? filled?.beginInk : null;
  const last = gap.to === end ? gap.right : gap.to > end ? filled?.endInk : null;
  return {
    own: part.own,
    inkStart: Math.min(part.inkStart, first ?? NOTHING.inkStart),
    inkEnd: Math.max(part.inkEnd, last ?? NOTHING.inkEnd),
  };
}

/** Units of context: all that is in the chain, and what nothing was set between it and the words. */
interface Context {
  readonly near: number;
  readonly all: number;
}

function contextBefore({ bounds: { begin } }: ChainContext, chain: readonly Link[], filled: number): Context {
  let [near, all] = [filled, filled];
  for (const [nth, link] of chain.entries()) {
    const units = Math.max(0, Math.min(link.to, begin) - link.from);
    near += units;
    all += units;
    const next = chain[nth + 1];
    if (next !== undefined && link.to <= begin && isInsertion(gapBetween(link, next))) near = 0;
  }
  return { near, all };
}

function contextAfter({ bounds: { end } }: ChainContext, chain: readonly Link[], filled: number): Context {
  let [near, all] = [filled, filled];
  for (const [nth, link] of [...chain.entries()].reverse()) {
    const units = Math.max(0, link.to - Math.max(link.from, end));
    near += units;
    all += units;
    const previous = chain[nth - 1];
    if (previous !== undefined && link.from >= end && isInsertion(gapBetween(previous, link))) near = 0;
  }
  return { near, all };
}
