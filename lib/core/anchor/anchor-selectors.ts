// Finding the reader's highlights again on the page of today: all of them in one go, each with how sure its place is.

import type { HighlightSelector } from '../highlight/highlight.ts';
import { lastAtMost } from '../text/last-at-most.ts';
import type { PageText } from '../text/page-text.ts';
import type { Span } from '../text/span.ts';
import { anchorQuotes } from './anchor-quotes.ts';
import type { Anchoring, Candidate } from './anchoring.ts';
import type { Found } from './decide-places.ts';
import { createInkFolder, type InkFolder, inkToString } from './ink.ts';
import type { QuoteInk } from './quote.ts';

const MAX_CANDIDATES = 3;
/** Below this a text is no candidate either. */
const CANDIDATE_FLOOR = 0.2;

/** One anchoring for each selector, in their order. */
export function anchorSelectors(page: PageText, selectors: readonly HighlightSelector[]): Anchoring[] {
  const work = anchorInSteps(page, selectors);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, a step of some milliseconds at a time, for pages so long that one go would be felt. */
export function* anchorInSteps(page: PageText, selectors: readonly HighlightSelector[]): Generator<void, Anchoring[]> {
  const ink = inkOf(page, createInkFolder());
  yield;
  const quotes = selectors.map(({ quote, position }) => ({
    ...quote,
    at: position.start,
    expected: ink.inkAt(position.start),
  }));
  const found = yield* anchorQuotes(ink, ink.folder, quotes);
  return selectors.map((selector, at) => toAnchoring(page, ink, selector, found[at]));
}

interface TextInk extends QuoteInk {
  readonly folder: InkFolder;
  /** From an offset of the page's text to the ink that begins there, and back. */
  readonly inkAt: (offset: number) => number;
  readonly textAt: (ink: number) => number;
}

/** The ink of a page's text, block by block, so that its blocks are known in it. */
function inkOf({ text, starts }: PageText, folder: InkFolder): TextInk {
  let units = new Uint16Array(text.length + 1);
  const firsts = new Int32Array(starts.length);
  const fold = () => {
    let length = 0;
    for (let block = 0; block + 1 < starts.length; block++) {
      firsts[block] = length;
      length = folder.fold(text.slice(starts[block], starts[block + 1]), units, length);
    }
    firsts[Math.max(0, starts.length - 1)] = length;
    return length;
  };
  const length = fold();
  if (length > units.length) {
    units = new Uint16Array(length);
    fold();
  }
  let string: string | null = null;
  const blockWith = (list: ArrayLike<number>, value: number) => lastAtMost(list, value, list.length - 1);
  return {
    units,
    length,
    folder,
    asString: () => {
      string ??= inkToString(units, length);
      return string;
    },
    breaksIn: (start, end) => start <= 0 || end >= length || (firsts[blockWith(firsts, end)] ?? 0) >= start,
    inkAt(offset) {
      const block = blockWith(starts, offset);
      const head = text.slice(starts[block], Math.max(starts[block] ?? 0, offset));
      return (firsts[block] ?? 0) + folder.fold(head, new Uint16Array(head.length * 2), 0);
    },
    textAt(ink) {
      const block = blockWith(firsts, ink);
      const from = starts[block] ?? 0;
      const before = units[(firsts[block] ?? 0) - 1] ?? 0;
      return from + folder.offsetOf(text.slice(from, starts[block + 1]), ink - (firsts[block] ?? 0), before);
    },
  };
}

function toAnchoring(page: PageText, ink: TextInk, { quote }: HighlightSelector, found: Found | undefined): Anchoring {
  const rangeOf = ({ start, end }: { start: number; end: number }) =>
    page.toSpans(ink.textAt(start), ink.textAt(end - 1) + 1);
  if (found === undefined || found.place === null) {
    const candidates = (found?.places ?? [])
      .filter(({ share }) => share >= CANDIDATE_FLOOR)
      .slice(0, MAX_CANDIDATES)
      .map((place): Candidate => {
        const spans = rangeOf(place);
        return { spans, quote: page.quoteOf(spans), score: place.share };
      });
    const reason = found?.reason ?? 'not-on-page';
    return { state: 'orphan', reason, score: found?.score ?? 0, spans: [], quote: quote.exact, candidates };
  }
  const spans = withoutInsertions(page, rangeOf(found.place), quote.exact);
  const now = page.quoteOf(spans);
  const hasChanged = inkIn(ink.folder, now) !== inkIn(ink.folder, quote.exact);
  const reason = hasChanged ? 'text-changed' : found.place.hasContext ? null : 'other-paragraph';
  const state = reason === null ? 'placed' : 'moved';
  return { state, reason, score: found.score, spans, quote: now, candidates: [] };
}

function inkIn(folder: InkFolder, raw: string): string {
  const units = new Uint16Array(folder.fold(raw, new Uint16Array(0), 0));
  return inkToString(units, folder.fold(raw, units, 0));
}

/** An advert between two blocks of a quote is none of its words. */
function withoutInsertions(page: PageText, spans: readonly Span[], exact: string): readonly Span[] {
  if (spans.length < 3) return spans;
  const words = new Set(exact.split(/\s+/));
  return spans.filter((span, at) => {
    if (at === 0 || at === spans.length - 1) return true;
    const own = page.quoteOf([span]).split(' ');
    return own.filter((word) => words.has(word)).length * 2 >= own.length;
  });
}
