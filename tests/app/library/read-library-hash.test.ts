import { expect, it } from 'vitest';
import { readLibraryHash } from '../../../lib/app/library/read-library-hash.ts';

it.each([
  ['', null, null],
  ['#', null, null],
  ['#q=quiet+harbour', 'quiet harbour', null],
  ['#q=', '', null],
  ['#highlight=abc', null, 'abc'],
  ['#highlight=abc&q=%23tag', '#tag', 'abc'],
  ['q=without', 'without', null],
])('%j', (hash, words, highlight) => {
  expect(readLibraryHash(hash)).toEqual({ words, highlight });
});
