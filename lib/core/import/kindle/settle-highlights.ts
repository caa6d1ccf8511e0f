// A Kindle only ever adds to its file: a highlight that is extended is there once more, and the shorter one stays.
import { commonRanges, type KindleEntry, placeNumber } from './kindle-entry.ts';
import type { KindlePlace, KindleRange } from './read-label.ts';

/** The highlights of one book without the shorter versions of each. */
export interface SettledHighlights {
  /** The longest of each, in the order of the file. */
  readonly kept: readonly KindleEntry[];
  /** How many are part of one that is kept. */
  readonly superseded: number;
}

/** Neighbours by place that a highlight is held against: so many begin in one place only in a file made to keep us busy. */
const MOST_COMPARED = 24;

/** Of highlights in one place of one book, of which one has the words of the other, the longer one. */
export function settleHighlights(highlights: readonly KindleEntry[]): SettledHighlights {
  const sorted = highlights.toSorted(
    (one, other) => (placeNumber(one.place) ?? -1) - (placeNumber(other.place) ?? -1) || one.nth - other.nth,
  );
  const kept: KindleEntry[] = [];
  for (const highlight of sorted) {
    let longest = highlight;
    for (let at = kept.length - 1; at >= Math.max(0, kept.length - MOST_COMPARED); at--) {
      const earlier = kept[at];
      if (earlier === undefined || !isSameHighlight(earlier, longest)) continue;
      longest = merge(earlier, longest);
      kept.splice(at, 1);
    }
    kept.push(longest);
  }
  kept.sort((one, other) => one.nth - other.nth);
  return { kept, superseded: highlights.length - kept.length };
}

function isSameHighlight(one: KindleEntry, other: KindleEntry): boolean {
  const [short, long] = [one.words, other.words].map(flatten).toSorted((a, b) => a.length - b.length);
  if (short === undefined || long === undefined) return false;
  const ranges = commonRanges(one.reach, other.reach);
  if (ranges === null) return short === long && isNowhere(one.place) && isNowhere(other.place);
  const [first, second] = ranges;
  if (first.end < second.start || second.end < first.start) return false;
  // A page is large: a word may be on it twice, but a highlight grows from one of its ends.
  if (one.reach.location === null) return long.startsWith(short) || long.endsWith(short);
  return long.includes(short);
}

function isNowhere({ location, page }: KindlePlace): boolean {
  return location === null && page === null;
}

function flatten(words: string): string {
  return words.replace(/\s+/gu, ' ');
}

/** The longer one; of two with the same words the later. */
function merge(one: KindleEntry, other: KindleEntry): KindleEntry {
  const [earlier, later] = one.nth < other.nth ? [one, other] : [other, one];
  const longest = flatten(earlier.words).length > flatten(later.words).length ? earlier : later;
  const location = span(one.reach.location, other.reach.location);
  const page = span(one.reach.page, other.reach.page);
  return { ...longest, reach: { ...longest.reach, location, page } };
}

function span(one: KindleRange | null, other: KindleRange | null): KindleRange | null {
  if (one === null || other === null) return one ?? other;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
