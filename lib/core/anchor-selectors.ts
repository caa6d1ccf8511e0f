// Finding the reader's highlights again: the stored position, else the exact quote by its context and its paragraph,
// else, for long quotes, the nearest words with a clear lead; else an orphan with candidates. Never a guess.
import search from 'approx-string-match';
import type { Anchoring, Candidate } from './anchoring.ts';
import type { HighlightSelector } from './highlight.ts';
import { foldQuote, type PageText } from './page-text.ts';

/** Quotes shorter than this need more than themselves to be believed. */
const SELF_EVIDENT = 20;
/** Characters of context that decide for a short quote. */
const ENOUGH_CONTEXT = 6;
const APPROXIMATE_FROM = 40;
const FLOOR = 0.75;
const LEAD = 0.1;
/** Below this a text is no candidate either. */
const CANDIDATE_FLOOR = 0.5;
const MAX_CANDIDATES = 3;
/** Longer quotes are searched by their beginning and end: Myers' search costs length times length. */
const LONGEST = 1000;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly selector: HighlightSelector;
}

/** One anchoring for each selector, in their order. */
export function anchorSelectors(page: PageText, selectors: readonly HighlightSelector[]): Anchoring[] {
  const grams = createGramIndex(page.text);
  return selectors.map((selector) => anchor(page, selector, grams));
}

function anchor(page: PageText, selector: HighlightSelector, grams: GramIndex): Anchoring {
  const wanted: Wanted = {
    exact: foldQuote(selector.quote.exact),
    prefix: foldContext(selector.quote.prefix),
    suffix: foldContext(selector.quote.suffix),
    selector,
  };
  if (wanted.exact === '') return orphan(wanted, 'not-on-page', []);
  const stored = placeAtPosition(page, wanted);
  if (stored !== null) return found(page, stored, 'placed', null);
  const places = occurrences(page.text, wanted.exact);
  const exact = places.length > 0 ? chooseExact(page, places, wanted) : null;
  if (exact !== null && exact !== 'ambiguous')
    return found(page, exact, exact.sure ? 'placed' : 'moved', exact.sure ? null : 'other-paragraph');
  if (exact === 'ambiguous') {
    const tied = places
      .slice(0, MAX_CANDIDATES)
      .map((start) => ({ start, end: start + wanted.exact.length, score: 1 }));
    return orphan(wanted, 'ambiguous', candidatesOf(page, tied));
  }
  return anchorApproximately(page, wanted, { grams, places });
}

/** Where it stood, when the words and what is around them are still the same. */
function placeAtPosition(page: PageText, { exact, prefix, suffix, selector }: Wanted): Place | null {
  const { start } = selector.position;
  const end = start + exact.length;
  const { text } = page;
  if (!text.startsWith(exact, start)) return null;
  const agrees =
    text.endsWith(prefix, start) && start >= prefix.length && text.startsWith(suffix, end)
      ? sharedBefore(text, start, prefix) === prefix.length
      : false;
  return agrees || isSameParagraph(page, start, selector) ? { start, end, score: 1 } : null;
}

function isSameParagraph(page: PageText, at: number, { paragraph, position }: HighlightSelector): boolean {
  const block = page.blockAt(at);
  return page.hashOf(block) === paragraph.hash && block === paragraph.ordinal && at === position.start;
}

function chooseExact(
  page: PageText,
  places: readonly number[],
  { exact, prefix, suffix, selector }: Wanted,
): (Place & { readonly sure: boolean }) | 'ambiguous' | null {
  const full = prefix.length + suffix.length;
  const ranked = places
    .map((start) => {
      const context = sharedBefore(page.text, start, prefix) + sharedAfter(page.text, start + exact.length, suffix);
      const isOwn = page.hashOf(page.blockAt(start)) === selector.paragraph.hash;
      return { start, context, isOwn };
    })
    .sort((a, b) => b.context - a.context || Number(b.isOwn) - Number(a.isOwn));
  const [best, next] = ranked;
  if (best === undefined) return null;
  const place = { start: best.start, end: best.start + exact.length, score: 1 };
  const isBelieved = best.isOwn || best.context >= Math.min(ENOUGH_CONTEXT, full);
  if (exact.length < SELF_EVIDENT && !isBelieved) return null;
  // Among several, hardly any context is no reason to choose: a repeated paragraph differs by what comes after it.
  const isAlike = next !== undefined && (next.isOwn || !best.isOwn);
  if (isAlike && best.context - next.context < Math.min(ENOUGH_CONTEXT, full)) return 'ambiguous';
  return { ...place, sure: best.isOwn || isBelieved };
}

function anchorApproximately(
  page: PageText,
  wanted: Wanted,
  { grams, places }: { grams: GramIndex; places: readonly number[] },
): Anchoring {
  const near = nearest(page, wanted, grams);
  const [best, next] = near;
  const isLong = wanted.exact.length >= APPROXIMATE_FROM && places.length === 0;
  if (isLong && best !== undefined && best.score >= FLOOR) {
    if (next === undefined || best.score - next.score >= LEAD) return found(page, best, 'moved', 'text-changed');
    return orphan(wanted, 'ambiguous', candidatesOf(page, near));
  }
  const exact = places.map((start) => ({ start, end: start + wanted.exact.length, score: 1 }));
  return orphan(wanted, 'not-on-page', candidatesOf(page, [...exact, ...near]));
}

/** The nearest stretches, best first, none overlapping. */
function nearest(page: PageText, { exact }: Wanted, grams: GramIndex): Place[] {
  if (exact.length < 12 || exact.length > LONGEST * 4) return [];
  const pattern = exact.slice(0, LONGEST);
  const maxErrors = Math.floor(pattern.length * (1 - CANDIDATE_FLOOR));
  const found: Place[] = [];
  for (const { from, to } of grams.windowsFor(exact)) {
    const window = page.text.slice(from, to);
    const [match] = search(window, pattern, maxErrors);
    if (match === undefined) continue;
    const end = from + match.end + (exact.length - pattern.length);
    const { start: first, end: last } = snapToWords(page.text, from + match.start, Math.min(end, page.text.length));
    found.push({ start: first, end: last, score: 1 - match.errors / pattern.length });
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  const apart: Place[] = [];
  for (const place of found)
    if (!apart.some(({ start, end }) => place.start < end && start < place.end)) apart.push(place);
  return apart.slice(0, MAX_CANDIDATES + 1);
}

function found(
  page: PageText,
  { start, end }: Place,
  state: 'placed' | 'moved',
  reason: Anchoring['reason'],
): Anchoring {
  const spans = page.toSpans(start, end);
  return { state, reason, spans, quote: page.quoteOf(spans), candidates: [] };
}

function orphan(
  { selector }: Wanted,
  reason: 'ambiguous' | 'not-on-page',
  candidates: readonly Candidate[],
): Anchoring {
  return { state: 'orphan', reason, spans: [], quote: selector.quote.exact, candidates };
}

function candidatesOf(page: PageText, places: readonly Place[]): Candidate[] {
  return places.slice(0, MAX_CANDIDATES).map(({ start, end, score }) => {
    const spans = page.toSpans(start, end);
    return { spans, quote: page.quoteOf(spans), score };
  });
}

/** All places of a quote, cut words and all: a reader may select half a word. */
function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/** Context keeps its blank edge: it tells where a word ends. */
function foldContext(context: string): string {
  return foldQuote(`|${context}|`).slice(1, -1);
}

function sharedBefore(text: string, at: number, prefix: string): number {
  let length = 0;
  while (length < prefix.length && length < at && text[at - 1 - length] === prefix[prefix.length - 1 - length])
    length++;
  return length;
}

function sharedAfter(text: string, at: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text[at + length] === suffix[length]) length++;
  return length;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
function snapToWords(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  const isWord = (at: number) => WORD.test(text.charAt(at));
  while (from > 0 && isWord(from) && isWord(from - 1)) from--;
  while (to < text.length && to > 0 && isWord(to - 1) && isWord(to)) to++;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return { start: from, end: to };
}

interface GramIndex {
  /** Stretches of the text that share enough with a quote to be searched, in order, widest need first. */
  readonly windowsFor: (exact: string) => readonly { readonly from: number; readonly to: number }[];
}

const GRAM = 5;
/** Stretches that are searched for one quote: the likeliest. */
const MAX_WINDOWS = 8;

/**
 * Where in a text runs of five characters stand, so that the costly search looks only where a quote's own runs are
 * dense. Built at the first quote that needs it: an unchanged page never pays for it.
 */
function createGramIndex(text: string): GramIndex {
  let index: Map<string, number[]> | null = null;
  const build = () => {
    const built = new Map<string, number[]>();
    for (let at = 0; at + GRAM <= text.length; at++) {
      const gram = text.slice(at, at + GRAM);
      const places = built.get(gram);
      if (places === undefined) built.set(gram, [at]);
      // A run that is everywhere tells nothing.
      else if (places.length < 64) places.push(at);
    }
    return built;
  };
  return {
    windowsFor(exact) {
      index ??= build();
      const width = exact.length;
      const votes = new Map<number, number>();
      for (let at = 0; at + GRAM <= exact.length; at += 2)
        for (const place of index.get(exact.slice(at, at + GRAM)) ?? []) {
          // Two buckets each, so that a stretch is not cut by a bucket's edge.
          const bucket = Math.floor((place - at) / width);
          votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
          votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + 1);
        }
      return [...votes]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MAX_WINDOWS)
        .map(([bucket]) => ({
          from: Math.max(0, (bucket - 1) * width - Math.ceil(width / 4)),
          to: Math.min(text.length, (bucket + 1) * width + width + Math.ceil(width / 4)),
        }));
    },
  };
}
