// The places in the text where one quote may be, from its runs.
import { chainRuns, type Link, selectRuns } from './chain-runs.ts';
import type { Run } from './find-runs.ts';
import { type InkCandidate, worthOf } from './ink-candidate.ts';
import { type ChainContext, measureChain } from './measure-chain.ts';
import type { PatternBounds } from './patterns.ts';

/** The candidates of one quote, and how much of its context is somewhere without it. */
export interface Candidates {
  /** The best first; none overlaps a better one. */
  readonly candidates: readonly InkCandidate[];
  /**
   * Units of context that are together with nothing of the quote between: the trace of a deletion. 0 where only one side
   * of the context is there.
   */
  readonly trace: number;
}

/** Chains that are made of one quote's runs at most, each of the runs that are left. */
const MAX_CHAINS = 5;
/** Where two runs are out of step by less than this, in units, the words between were edited: they are one place. */
const MIN_SPLIT_DRIFT_UNITS = 8;
/** In a trace, each side's run reaches no further into the words than this share of them. */
const MAX_TRACE_REACH_SHARE = 0.4;
/** And between the two there is less than this share of the words, and a few units: a dash, a changed sign. */
const MAX_TRACE_GAP_SHARE = 0.5;
const TRACE_GAP_SLACK_UNITS = 2;

/** Lists the candidates of one quote from its runs, which are in the text's order. */
export function listCandidates(context: ChainContext, runs: readonly Run[]): Candidates {
  const { bounds } = context;
  const size = bounds.last - bounds.first;
  const [only] = runs;
  // Most quotes: they and all around them are in one place, and nothing like them elsewhere.
  if (runs.length === 1 && only?.size === size) return { candidates: wholeCandidate(bounds, only), trace: 0 };
  let left = selectRuns(runs, size);
  const found: InkCandidate[] = [];
  let trace = 0;
  for (let turn = 0; turn < MAX_CHAINS && left.length > 0; turn++) {
    const chain = chainRuns(left);
    const candidate = bestPart(context, chain);
    if (candidate !== null) found.push(candidate);
    trace = Math.max(trace, traceOf(bounds, chain));
    const used = new Set(chain.map(({ run }) => run));
    left = left.filter((run) => !used.has(run));
  }
  const ranked = found.sort((a, b) => worthOf(b) - worthOf(a));
  return { candidates: withoutOverlaps(ranked), trace };
}

function withoutOverlaps(ranked: readonly InkCandidate[]): InkCandidate[] {
  const apart: InkCandidate[] = [];
  for (const candidate of ranked)
    if (!apart.some(({ inkStart, inkEnd }) => candidate.inkStart < inkEnd && inkStart < candidate.inkEnd))
      apart.push(candidate);
  return apart;
}

/** The one candidate of a run that has all of a quote and its context; none for a quote without ink. */
function wholeCandidate({ first, begin, end, last }: PatternBounds, run: Run): InkCandidate[] {
  if (end === begin) return [];
  const inkStart = run.inkStart + begin - first;
  const own = end - begin;
  return [
    { inkStart, inkEnd: inkStart + own, own, share: 1, before: begin - first, after: last - end, far: 0, cost: 0 },
  ];
}

/** The candidate of a chain, or of the part of it before or after a gap, whichever is worth more. */
function bestPart(context: ChainContext, chain: readonly Link[]): InkCandidate | null {
  const splits = chain.flatMap((link, nth) => (isSplit(context.bounds, chain[nth - 1], link) ? [nth] : []));
  const parts = [chain, ...splits.flatMap((nth) => [chain.slice(0, nth), chain.slice(nth)])];
  let best: InkCandidate | null = null;
  for (const part of parts) {
    const candidate = measureChain(context, part);
    if (candidate !== null && (best === null || worthOf(candidate) > worthOf(best))) best = candidate;
  }
  return best;
}

/** True where the chain may be two places: between two links out of step, with words of the quote to both sides. */
function isSplit({ begin, end }: PatternBounds, previous: Link | undefined, link: Link): boolean {
  if (previous === undefined || previous.to >= end || link.from <= begin) return false;
  return Math.abs(link.shift - previous.shift) >= MIN_SPLIT_DRIFT_UNITS;
}

/** Units of both sides of the context, where hardly anything is between them; 0 where there is no such place. */
function traceOf({ begin, end }: PatternBounds, chain: readonly Link[]): number {
  const reach = (end - begin) * MAX_TRACE_REACH_SHARE;
  const most = (end - begin) * MAX_TRACE_GAP_SHARE + TRACE_GAP_SLACK_UNITS;
  let trace = 0;
  for (const [nth, next] of chain.entries()) {
    const previous = chain[nth - 1];
    if (previous === undefined || previous.to > begin + reach || next.from < end - reach) continue;
    const between = next.from + next.shift - previous.to - previous.shift;
    if (between < most) trace = Math.min(previous.to, begin) - previous.from + next.to - Math.max(next.from, end);
  }
  return trace;
}
