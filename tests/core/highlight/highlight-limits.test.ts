import { expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { findTooLong, HIGHLIGHT_LIMITS, type LimitedField } from '../../../lib/core/highlight/highlight-limits.ts';
import { parseHighlight } from '../../../lib/core/highlight/parse-highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const quoted = (exact: string): Partial<Highlight> => {
  const { selector } = makeHighlight(1);
  return { selector: selector && { ...selector, quote: { ...selector.quote, exact } } };
};
const address = (length: number) => 'https://e.org/'.padEnd(length, 'x');
const { note, quote, tag, tags, address: ADDRESS } = HIGHLIGHT_LIMITS;

it.each<[string, Partial<Highlight>, LimitedField | null]>([
  ['a note at its limit', { note: 'x'.repeat(note) }, null],
  ['a note beyond it', { note: 'x'.repeat(note + 1) }, 'note'],
  ['a quote at its limit', quoted('x'.repeat(quote)), null],
  ['a quote beyond it', quoted('x'.repeat(quote + 1)), 'quote'],
  ['a tag at its limit', { tags: ['x'.repeat(tag)] }, null],
  ['a tag beyond it', { tags: ['x'.repeat(tag + 1)] }, 'tags'],
  ['as many tags as it may have', { tags: Array.from({ length: tags }, (_, nth) => `${nth}`) }, null],
  ['one tag more', { tags: Array.from({ length: tags + 1 }, (_, nth) => `${nth}`) }, 'tags'],
  ['an address at its limit', { article: address(ADDRESS) }, null],
  ['an address beyond it', { article: address(ADDRESS + 1) }, 'address'],
  ['a note on the page', { selector: null }, null],
])('of a row with %s this is too long: %#', (_name, fields, field) => {
  const row = makeHighlight(1, fields);
  expect(findTooLong(row)).toBe(field);
  // The store's own parser agrees: nothing is shown that cannot be kept.
  expect(parseHighlight(row).ok).toBe(field === null);
});
