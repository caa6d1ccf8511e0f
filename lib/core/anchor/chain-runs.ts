// Which runs of a quote belong together: the chain of runs, in the order of both quote and text, that shares most ink at
// the least cost of gaps. Dynamic programming over pairs of runs, as in the chaining of seeds in genome alignment (Abouelhoda
// and Ohlebusch, "Chaining algorithms for multiple genome comparison", 2005); its square is bounded by `MAX_CHAINED_RUNS`.
import type { Run } from './find-runs.ts';

/** A run in a chain, without what the run before it has already. */
export interface Link {
  readonly run: Run;
  /** Pattern offsets, half open. */
  readonly from: number;
  readonly to: number;
  /** What must be added to a pattern offset of this link for its ink offset in the text. */
  readonly shift: number;
}

/** Longest stretch of text between two runs of one chain, in units: an advert of three paragraphs. */
const MAX_INSERTION_UNITS = 3000;
/** Runs of one quote that are chained at most, the longest. */
const MAX_CHAINED_RUNS = 64;
/** A run that is as much of the quote and its context as this has only rivals that are half as long. */
const NEARLY_WHOLE_SHARE = 0.85;

/** Cost of a gap with the same size on both sides: other words in place of these, hardly a reason to look elsewhere. */
const REPLACEMENT_COST = 1;
/** Cost of a gap with two sizes, and what each doubling of their difference adds: one more word is much, a longer advert little. */
const DRIFT_COST = 2;
const DRIFT_COST_PER_DOUBLING = 1.6;

/** What a gap costs, in units of ink, by its sizes in the quote and in the text. */
export function gapCost(patternSize: number, inkSize: number): number {
  const drift = Math.abs(inkSize - patternSize);
  return drift === 0 ? REPLACEMENT_COST : DRIFT_COST + DRIFT_COST_PER_DOUBLING * Math.log2(1 + drift);
}

/**
 * The runs that could matter, in the text's order: chaining costs their number squared. `size` is that of the quote with
 * its context.
 */
export function selectRuns(runs: readonly Run[], size: number): Run[] {
  const longest = runs.reduce((most, run) => Math.max(most, run.size), 0);
  const isNearlyWhole = longest > size * NEARLY_WHOLE_SHARE;
  const rivals = isNearlyWhole ? runs.filter((run) => run.size * 2 > longest) : runs;
  const most =
    rivals.length > MAX_CHAINED_RUNS ? rivals.toSorted((a, b) => b.size - a.size).slice(0, MAX_CHAINED_RUNS) : rivals;
  return most.toSorted((a, b) => a.inkStart - b.inkStart);
}

/** Where the best chain up to a run comes from: the run before it, -1 for none, and how much of this run that one has. */
interface Step {
  readonly worth: number;
  readonly previous: number;
  readonly trim: number;
}

/** The chain that is worth most, of runs in the text's order; empty for none. */
export function chainRuns(runs: readonly Run[]): Link[] {
  const steps: Step[] = [];
  let best = 0;
  for (const [nth, run] of runs.entries()) {
    const step = bestStep(runs, steps, run);
    steps.push(step);
    if (step.worth > (steps[best]?.worth ?? 0)) best = nth;
  }
  const chain: Link[] = [];
  for (let nth = best; nth >= 0; nth = steps[nth]?.previous ?? -1) {
    const run = runs[nth];
    if (run === undefined) break;
    const { patternStart, inkStart, size } = run;
    const from = patternStart + (steps[nth]?.trim ?? 0);
    chain.unshift({ run, from, to: patternStart + size, shift: inkStart - patternStart });
  }
  return chain;
}

/** The best way to a run over those before it, from the nearest back; the first of equals. */
function bestStep(runs: readonly Run[], steps: readonly Step[], run: Run): Step {
  let best: Step = { worth: run.size, previous: -1, trim: 0 };
  for (let previous = steps.length - 1; previous >= 0; previous--) {
    const before = runs[previous];
    if (before === undefined || before.patternStart >= run.patternStart || before.inkStart >= run.inkStart) continue;
    const patternGap = run.patternStart - before.patternStart - before.size;
    const inkGap = run.inkStart - before.inkStart - before.size;
    // Runs may overlap, in the quote or in the text: the second is cut.
    const trim = Math.max(0, -patternGap, -inkGap);
    if (trim >= run.size - 1 || inkGap + trim > MAX_INSERTION_UNITS) continue;
    const cost = gapCost(patternGap + trim, inkGap + trim);
    const worth = (steps[previous]?.worth ?? 0) + run.size - trim - cost;
    if (worth > best.worth) best = { worth, previous, trim };
  }
  return best;
}
