import { describe, expect, it } from 'vitest';
import { comparePlaces } from '../../../lib/core/import/compare-places.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const at = (start: number, prefix = '', suffix = '', hash = '00000000') =>
  makeHighlight(1, {
    selector: {
      quote: { exact: 'words', prefix, suffix },
      position: { start, end: start + 5 },
      paragraph: { ordinal: 0, hash },
    },
  });
/** The nth of its page, in a file that tells no more. */
const nth = (order: number) => {
  const row = at(order);
  return { ...row, selector: row.selector && { ...row.selector, paragraph: { ordinal: order, hash: '00000000' } } };
};
const pageNote = makeHighlight(1, { selector: null, note: 'words' });

describe('comparePlaces', () => {
  it.each([
    ['the same position', at(10), at(10), 'same'],
    ['another position', at(10), at(900), 'other'],
    ['no position in one', at(10), at(0), 'unknown'],
    ['an order that another file has otherwise', nth(3), nth(4), 'unknown'],
    ['an order and a position', nth(3), at(900), 'unknown'],
    ['the first position of a page', at(0, '', '', '0123abcd'), at(10), 'other'],
    ['the same words around, counted otherwise', at(10, 'she says that '), at(12, 'says  that'), 'same'],
    ['the same words after', at(0, '', ' in the morning'), at(0, '', '\nin the mor'), 'same'],
    ['other words before', at(0, 'she says that '), at(0, 'nobody knows '), 'other'],
    ['other words after', at(0, '', ' in the morning'), at(0, '', ' at noon'), 'other'],
    ['few words around', at(0, 'a '), at(0, 'a '), 'unknown'],
    ['a note on the page, twice', pageNote, pageNote, 'same'],
    ['a note on the page that came as a quote', pageNote, { ...at(0), note: '' }, 'same'],
    ['a quote with a note of its own', pageNote, { ...at(0), note: 'more' }, 'other'],
  ] as const)('%s', (_what, one, other, relation) => {
    expect(comparePlaces(one, other)).toBe(relation);
    expect(comparePlaces(other, one)).toBe(relation);
  });
});
