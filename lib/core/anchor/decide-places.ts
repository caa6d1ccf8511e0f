// Which of a quote's candidates is its place, if any: its words, what is around them, what speaks against it, and where the
// other quotes of the page are.
import { type InkCandidate, worthOf } from './ink-candidate.ts';
import type { Candidates } from './list-candidates.ts';
import { bonusOf, type SureQuote } from './neighbours.ts';
import { boundsOf, type PatternBounds, type Patterns } from './patterns.ts';
import type { Quote, QuoteInk } from './quote.ts';

/** What was decided of one quote. */
export interface Decision {
  /** The place; `hasContext` where what was around it then is around it now. */
  readonly place: (InkCandidate & { readonly hasContext: boolean }) | null;
  /** How much of the quote and its context is there, 0..1. */
  readonly score: number;
  /** Why there is no place; `null` where there is one. */
  readonly reason: 'ambiguous' | 'not-on-page' | null;
  /** All that was weighed, the best first. */
  readonly candidates: readonly InkCandidate[];
}

/** All quotes of a page with their candidates; the lists have a value for each quote, in their order. */
export interface Weighed {
  readonly text: QuoteInk;
  readonly patterns: Patterns;
  readonly quotes: readonly Quote[];
  readonly found: readonly Candidates[];
  /** True for those that are just where they were: nothing is weighed. */
  readonly isSettled: readonly boolean[];
  /** True for those in scripts that write a word with one or two signs. */
  readonly isDense: readonly boolean[];
}

/** With less than this share of its words here a quote is not here. */
const MIN_WORDS_SHARE = 0.5;
/**
 * What speaks for a place must come to this, in units of ink: four or five words. Shorter quotes need their context, since
 * a page has any two words somewhere. Where a sign is a word or a syllable, half of it.
 */
const MIN_EVIDENCE_UNITS = 22;
const MIN_DENSE_EVIDENCE_UNITS = 11;
/** What a unit of context that should be beside a place in its block, and is not, speaks against it. */
const MISSING_CONTEXT_WEIGHT = 0.5;
/** What a gap inside the words speaks against a place, per unit of its cost. */
const GAP_COST_WEIGHT = 1.5;
/** What the best place must have over the next one, in units of ink: less is chance, and a guess would be a wrong mark. */
const MIN_LEAD_UNITS = 3;
/** Less context than this, in units of ink, is as good as none. */
const MIN_CONTEXT_UNITS = 6;
/** A place with this share of what a quote and its context could be worth is beyond doubt, if the next has so much less. */
const SURE_SHARE = 0.75;
const MIN_SURE_LEAD_UNITS = 10;

/** Decides all quotes of a page together: those that are sure speak for the others. One decision each, in their order. */
export function decidePlaces(weighed: Weighed): Decision[] {
  const sure = weighed.quotes
    .flatMap((_, quote) => sureQuote(weighed, quote) ?? [])
    .sort((a, b) => a.formerOffset - b.formerOffset);
  return weighed.quotes.map((_, quote) => decide(weighed, sure, quote));
}

/** A candidate with what its neighbours say for it. */
interface Ranked {
  readonly candidate: InkCandidate;
  readonly bonus: number;
  readonly worth: number;
}

function decide(weighed: Weighed, sure: readonly SureQuote[], quote: number): Decision {
  const candidates = weighed.found[quote]?.candidates ?? [];
  const [best, next] = rank(weighed, sure, quote);
  if (best === undefined) return { place: null, score: 0, reason: 'not-on-page', candidates };
  const { candidate } = best;
  const { first, last } = boundsOf(weighed.patterns, quote);
  const score = Math.min(1, Math.max(0, worthOf(candidate) / Math.max(1, last - first)));
  if (weighed.isSettled[quote])
    return { place: { ...candidate, hasContext: true }, score: 1, reason: null, candidates };
  const minEvidence = weighed.isDense[quote] ? MIN_DENSE_EVIDENCE_UNITS : MIN_EVIDENCE_UNITS;
  if (evidenceOf(weighed, quote, best) < minEvidence) return { place: null, score, reason: 'not-on-page', candidates };
  if (next !== undefined && best.worth - next.worth < MIN_LEAD_UNITS)
    return { place: null, score, reason: 'ambiguous', candidates };
  const hasContext = contextOf(candidate) >= Math.min(MIN_CONTEXT_UNITS, last - first - candidate.own);
  return { place: { ...candidate, hasContext }, score, reason: null, candidates };
}

/** Candidates with enough of the words, the best first. */
function rank({ quotes, found }: Weighed, sure: readonly SureQuote[], quote: number): Ranked[] {
  const { formerOffset = 0, expectedInk = -1 } = quotes[quote] ?? {};
  return (found[quote]?.candidates ?? [])
    .filter(({ share }) => share >= MIN_WORDS_SHARE)
    .map((candidate) => {
      const bonus = bonusOf(sure, { quote, formerOffset, expectedInk, inkStart: candidate.inkStart });
      return { candidate, bonus, worth: worthOf(candidate) + bonus };
    })
    .sort((a, b) => b.worth - a.worth);
}

function contextOf({ before, after }: InkCandidate): number {
  return before + after;
}

/** What speaks for a place less what speaks against it, in units of ink. */
function evidenceOf({ text, patterns, found }: Weighed, quote: number, { candidate, bonus }: Ranked): number {
  const context = contextOf(candidate);
  const trace = found[quote]?.trace ?? 0;
  // Words that are missing count twice: not there, and something else in their place.
  const words = candidate.own * (2 * candidate.share - 1);
  const missing = missingContext(text, boundsOf(patterns, quote), candidate);
  // More of its context is somewhere without it: there it was deleted.
  const deleted = trace > context ? trace : 0;
  return words + context + bonus - (candidate.cost * GAP_COST_WEIGHT + missing * MISSING_CONTEXT_WEIGHT + deleted);
}

/** Units of context that should be beside a place, in its block, and are not. */
function missingContext(text: QuoteInk, { first, begin, end, last }: PatternBounds, candidate: InkCandidate): number {
  const [before, after] = [begin - first, last - end];
  // At the edge of a block what comes before or after may be another block by now.
  const left = text.breaksIn(candidate.inkStart - before, candidate.inkStart) ? 0 : before - candidate.before;
  const right = text.breaksIn(candidate.inkEnd, candidate.inkEnd + after) ? 0 : after - candidate.after;
  return left + right;
}

/** Where a quote is beyond doubt; `null` where there is doubt. */
function sureQuote({ quotes, patterns, found }: Weighed, quote: number): SureQuote | null {
  const [best, next] = found[quote]?.candidates ?? [];
  const { first, last } = boundsOf(patterns, quote);
  if (best === undefined || worthOf(best) < SURE_SHARE * (last - first)) return null;
  if (next !== undefined && worthOf(best) - worthOf(next) < MIN_SURE_LEAD_UNITS) return null;
  return { quote, formerOffset: quotes[quote]?.formerOffset ?? 0, inkStart: best.inkStart };
}
