import { expect, it } from 'vitest';
import { commonRanges, placeNumber } from '../../../../lib/core/import/kindle/kindle-entry.ts';
import type { KindlePlace } from '../../../../lib/core/import/kindle/read-label.ts';
import { atLocation, atPage } from '../../../support/make-kindle-entry.ts';

const BOTH: KindlePlace = { location: { start: 120, end: 122 }, page: { start: 8, end: 8 }, isRoman: false };
const NOWHERE: KindlePlace = { location: null, page: null, isRoman: false };

it.each<[string, KindlePlace, KindlePlace, readonly number[] | null]>([
  ['locations', atLocation(1, 3), atLocation(2), [1, 2]],
  ['locations before pages', BOTH, atLocation(2), [120, 2]],
  ['pages', atPage(8), atPage(9), [8, 9]],
  ['nothing of a location and a page', atLocation(1), atPage(8), null],
  ['nothing of a page and a page of the front matter', atPage(8), atPage(8, true), null],
  ['nothing of no place', NOWHERE, atPage(8), null],
])('two entries are compared by %s', (_name, one, other, starts) => {
  expect(commonRanges(one, other)?.map(({ start }) => start) ?? null).toEqual(starts);
});

it.each<[KindlePlace, number | null]>([
  [BOTH, 120],
  [atPage(8), 8],
  [NOWHERE, null],
])('the number of %j in its book is %s', (place, number) => {
  expect(placeNumber(place)).toBe(number);
});
