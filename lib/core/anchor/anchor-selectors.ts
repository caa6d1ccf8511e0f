// Finding highlights on the page of today: all of them in one go, each with how sure its place is.

import type { HighlightSelector } from '../highlight/highlight.ts';
import type { PageText } from '../text/page-text.ts';
import type { Span } from '../text/span.ts';
import { anchorQuotes } from './anchor-quotes.ts';
import type { Anchoring, Candidate } from './anchoring.ts';
import type { Decision } from './decide-places.ts';
import { createInkFolder } from './ink.ts';
import type { InkCandidate } from './ink-candidate.ts';
import { inkOfPage, type TextInk } from './ink-of-page.ts';

/** Candidates of an orphan that are offered to the reader. */
const MAX_OFFERED_CANDIDATES = 3;
/** With a smaller share of the words a text is no candidate either. */
const MIN_CANDIDATE_SHARE = 0.2;

/** One anchoring for each selector, in their order. */
export function anchorSelectors(page: PageText, selectors: readonly HighlightSelector[]): Anchoring[] {
  const work = anchorInSteps(page, selectors);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds, for pages so long that one go would be felt. */
export function* anchorInSteps(page: PageText, selectors: readonly HighlightSelector[]): Generator<void, Anchoring[]> {
  const folder = createInkFolder();
  const ink = inkOfPage(page, folder);
  yield;
  const quotes = selectors.map(({ quote, position }) => ({
    ...quote,
    formerOffset: position.start,
    expectedInk: ink.inkAt(position.start),
  }));
  const decisions = yield* anchorQuotes(ink, folder, quotes);
  return selectors.map(({ quote }, nth) => toAnchoring({ page, ink }, quote.exact, decisions[nth]));
}

/** The page of today in both forms. */
interface Today {
  readonly page: PageText;
  readonly ink: TextInk;
}

function toAnchoring(today: Today, exact: string, decision: Decision | undefined): Anchoring {
  if (decision === undefined || decision.place === null) return toOrphan(today, exact, decision);
  const { place, score } = decision;
  const spans = withoutInsertions(today.page, spansOf(today, place), exact);
  const now = today.page.quoteOf(spans);
  const hasChanged = today.ink.fold(now) !== today.ink.fold(exact);
  const reason = hasChanged ? 'text-changed' : place.hasContext ? null : 'other-paragraph';
  const state = reason === null ? 'placed' : 'moved';
  return { state, reason, score, spans, quote: now, candidates: [] };
}

function toOrphan(today: Today, exact: string, decision: Decision | undefined): Anchoring {
  const candidates = (decision?.candidates ?? [])
    .filter(({ share }) => share >= MIN_CANDIDATE_SHARE)
    .slice(0, MAX_OFFERED_CANDIDATES)
    .map((candidate): Candidate => {
      const spans = spansOf(today, candidate);
      return { spans, quote: today.page.quoteOf(spans), score: candidate.share };
    });
  const reason = decision?.reason ?? 'not-on-page';
  return { state: 'orphan', reason, score: decision?.score ?? 0, spans: [], quote: exact, candidates };
}

function spansOf({ page, ink }: Today, { inkStart, inkEnd }: InkCandidate): readonly Span[] {
  return page.toSpans(ink.textAt(inkStart), ink.textAt(inkEnd - 1) + 1);
}

/** An advert between two blocks of a quote has few of its words: such spans are left out. */
function withoutInsertions(page: PageText, spans: readonly Span[], exact: string): readonly Span[] {
  if (spans.length < 3) return spans;
  const words = new Set(exact.split(/\s+/));
  return spans.filter((span, nth) => {
    if (nth === 0 || nth === spans.length - 1) return true;
    const own = page.quoteOf([span]).split(' ');
    return own.filter((word) => words.has(word)).length * 2 >= own.length;
  });
}
