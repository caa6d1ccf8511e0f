// Finding a stored quote in a passage: exact by context first, approximate only for long quotes, else nothing.
import search from 'approx-string-match';
import { foldText, type NormalisedText, toRawRange } from '../text/normalise-text.ts';
import type { TextQuote } from '../text/text-quote.ts';

/** Where a quote stands, in raw offsets of the passage, half open. */
export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  /** 1 for an exact quote; less by the share of its characters that differ. */
  readonly score: number;
}

/** Why a quote has no place: it is not in the passage, or in several places as well. */
export type QuoteMiss = 'absent' | 'ambiguous';

/** A shorter exact quote needs its context to be believed: "He", "border". */
const MIN_SELF_EVIDENT_CHARACTERS = 20;
/** Characters of matching context that decide for a short quote; less when the paragraph itself ends there. */
const MIN_CONTEXT_CHARACTERS = 6;
/** Quotes shorter than this are never matched approximately: too many words are an edit or two from another. */
const MIN_APPROXIMATE_CHARACTERS = 40;
/** Share of a quote's characters that must be unchanged. */
const MIN_SAME_SHARE = 0.75;
/** By so much of the quote's characters the best approximate match must be nearer than the next one elsewhere. */
const MIN_LEAD_SHARE = 0.1;

/** Finds the quote in one passage. An exact match always wins over an approximate one; a tie is a miss. */
export function findQuote(passage: NormalisedText, quote: TextQuote): QuoteMatch | QuoteMiss {
  const exact = foldText(quote.exact);
  if (exact === '') return 'absent';
  const places = occurrences(passage.text, exact);
  if (places.length > 0) return chooseByContext(passage, places, { ...quote, exact });
  return exact.length >= MIN_APPROXIMATE_CHARACTERS ? findApproximate(passage, exact) : 'absent';
}

/** Whole-word occurrences of `needle`, none overlapping, in order. */
export function occurrences(text: string, needle: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(needle);
  while (at >= 0) {
    const isPlace = isWholeWord(text, at, at + needle.length);
    if (isPlace) places.push(at);
    at = text.indexOf(needle, at + (isPlace ? needle.length : 1));
  }
  return places;
}

/** True when neither end of the range cuts a word; scripts that join words are cut where their letters end. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const inside = (at: number) => isWordUnit(text, at - 1) && isWordUnit(text, at);
  return !inside(start) && !inside(end);
}

function chooseByContext(
  passage: NormalisedText,
  places: readonly number[],
  { exact, ...context }: TextQuote,
): QuoteMatch | QuoteMiss {
  const prefix = normaliseContext(context.prefix).trimStart();
  const suffix = normaliseContext(context.suffix).trimEnd();
  const ranked = places
    .map((start) => {
      const before = sharedSuffix(passage.text.slice(0, start), prefix);
      const after = sharedPrefix(passage.text.slice(start + exact.length), suffix);
      return { start, context: before + after };
    })
    .sort((a, b) => b.context - a.context);
  const [best, next] = ranked;
  if (best === undefined) return 'absent';
  if (
    exact.length < MIN_SELF_EVIDENT_CHARACTERS &&
    best.context < Math.min(MIN_CONTEXT_CHARACTERS, prefix.length + suffix.length)
  )
    return 'absent';
  if (next !== undefined && next.context === best.context) return 'ambiguous';
  return { ...toRawRange(passage, best.start, best.start + exact.length), score: 1 };
}

function normaliseContext(context: string): string {
  return foldText(`|${context}|`).slice(1, -1);
}

function findApproximate(passage: NormalisedText, exact: string): QuoteMatch | QuoteMiss {
  const maxErrors = Math.floor(exact.length * (1 - MIN_SAME_SHARE));
  const { text } = passage;
  // The search gives the matches with the fewest errors and no others, in order of their ends.
  const [best] = search(text, exact, maxErrors);
  if (best === undefined) return 'absent';
  // So the runner-up is the best of what lies before and after.
  const around = [text.slice(0, best.start), text.slice(best.end)];
  const rivals = around.flatMap((part) => search(part, exact, maxErrors).slice(0, 1));
  const leadErrors = MIN_LEAD_SHARE * exact.length;
  if (rivals.some(({ errors }) => errors - best.errors < leadErrors)) return 'ambiguous';
  const { start, end } = trim(text, snapToWords(text, best.start, best.end));
  const score = 1 - best.errors / exact.length;
  return end > start ? { ...toRawRange(passage, start, end), score } : 'absent';
}

function trim(text: string, range: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = range;
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}

/** Takes a word that is cut whole when most of it is inside, and leaves it out otherwise. */
function snapToWords(text: string, start: number, end: number): { start: number; end: number } {
  return { start: snap(text, start, 'start'), end: snap(text, end, 'end') };
}

function snap(text: string, at: number, side: 'start' | 'end'): number {
  if (!(isWordUnit(text, at - 1) && isWordUnit(text, at))) return at;
  let left = at;
  let right = at;
  while (isWordUnit(text, left - 1)) left--;
  while (isWordUnit(text, right)) right++;
  const insideShare = side === 'start' ? right - at : at - left;
  const keepsWord = insideShare * 2 >= right - left;
  return side === 'start' ? (keepsWord ? left : right) : keepsWord ? right : left;
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}_]|[\uD800-\uDFFF]/u;
function isWordUnit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD_UNIT.test(text.charAt(at));
}

function sharedSuffix(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

function sharedPrefix(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++;
  return length;
}
