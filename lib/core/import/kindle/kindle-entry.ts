import type { KindlePlace, KindleRange } from './read-label.ts';

/** A highlight or a note of one book, wherever it was written down. */
export interface KindleEntry {
  /** In the order of the file. */
  readonly nth: number;
  /** Where it stands in the file, to tell of it. */
  readonly path: string;
  readonly line: number | null;
  readonly isNote: boolean;
  /** The book's, or the reader's for a note. */
  readonly words: string;
  readonly place: KindlePlace;
  /** Where notes of this highlight can be; wider than its own place when it took in earlier ones. */
  readonly reach: KindlePlace;
  /** ISO 8601, or empty. */
  readonly created: string;
  readonly colour: string;
}

/** What two entries can be compared by: locations where both have one, else pages of the same numbering. */
export function commonRanges(one: KindlePlace, other: KindlePlace): readonly [KindleRange, KindleRange] | null {
  if (one.location !== null && other.location !== null) return [one.location, other.location];
  if (one.location !== null || other.location !== null) return null;
  if (one.page === null || other.page === null || one.isRoman !== other.isRoman) return null;
  return [one.page, other.page];
}

/** The number that gives the order in a book; `null` for an entry without a place. */
export function placeNumber({ location, page }: KindlePlace): number | null {
  return (location ?? page)?.start ?? null;
}
