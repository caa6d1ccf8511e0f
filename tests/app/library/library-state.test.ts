import { expect, it } from 'vitest';
import { NOTHING_READ } from '../../../lib/app/library/library-state.ts';
import { countUnsaved, listShown } from '../../../lib/app/library/list-shown.ts';

it('a library that has read nothing lists nothing, searches nothing and reminds of nothing', () => {
  const search = () => {
    throw new Error('Expected no search');
  };
  expect(listShown({ ...NOTHING_READ, words: 'zebra' }, search)).toEqual([]);
  expect(countUnsaved(NOTHING_READ)).toBe(0);
});
