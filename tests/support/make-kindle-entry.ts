import type { KindleEntry } from '../../lib/core/import/kindle/kindle-entry.ts';
import type { KindlePlace, KindleRange } from '../../lib/core/import/kindle/read-label.ts';

/** Locations from one to another. */
export function atLocation(start: number, end = start): KindlePlace {
  return { location: { start, end }, page: null, isRoman: false };
}

/** A page alone, as of books without locations. */
export function atPage(page: KindleRange | number, isRoman = false): KindlePlace {
  return { location: null, page: typeof page === 'number' ? { start: page, end: page } : page, isRoman };
}

/** The nth entry of a book, a highlight at its own location unless fields say otherwise. */
export function makeKindleEntry(nth: number, fields: Partial<KindleEntry> = {}): KindleEntry {
  const place = fields.place ?? atLocation(nth * 10);
  return {
    nth,
    path: `clipping ${nth}`,
    line: nth * 5 - 4,
    isNote: false,
    words: `words ${nth}`,
    place,
    reach: place,
    created: '',
    colour: '',
    ...fields,
  };
}
