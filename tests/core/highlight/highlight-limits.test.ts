import { describe, expect, it } from 'vitest';
import { findTooLong, HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { parseHighlight } from '../../../lib/core/highlight/parse-highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const quoting = (length: number) => {
  const { selector } = makeHighlight(1);
  if (selector === null) throw new Error('Expected a selector');
  return { selector: { ...selector, quote: { ...selector.quote, exact: 'x'.repeat(length) } } };
};
const tags = (count: number, length: number) =>
  Array.from({ length: count }, (_, nth) => String(nth).padStart(length, 'x'));
const at = (length: number) => 'https://example.org/'.padEnd(length, 'x');

describe('what a row may hold', () => {
  it.each([
    ['a note', { note: 'x'.repeat(HIGHLIGHT_LIMITS.note) }, { note: 'x'.repeat(HIGHLIGHT_LIMITS.note + 1) }, 'note'],
    ['a quote', quoting(HIGHLIGHT_LIMITS.quote), quoting(HIGHLIGHT_LIMITS.quote + 1), 'quote'],
    ['a tag', { tags: tags(1, HIGHLIGHT_LIMITS.tag) }, { tags: tags(1, HIGHLIGHT_LIMITS.tag + 1) }, 'tags'],
    ['tags', { tags: tags(HIGHLIGHT_LIMITS.tags, 9) }, { tags: tags(HIGHLIGHT_LIMITS.tags + 1, 9) }, 'tags'],
    ['an address', { article: at(HIGHLIGHT_LIMITS.address) }, { article: at(HIGHLIGHT_LIMITS.address + 1) }, 'address'],
  ])('%s: what can be kept is what can be parsed', (_name, longest, longer, field) => {
    expect(findTooLong(makeHighlight(1, longest))).toBeNull();
    expect(parseHighlight(makeHighlight(1, longest)).ok).toBe(true);
    expect(findTooLong(makeHighlight(1, longer))).toBe(field);
    expect(parseHighlight(makeHighlight(1, longer)).ok).toBe(false);
  });

  it('a note on a page as a whole has no quote to be too long', () => {
    expect(findTooLong(makeHighlight(1, { selector: null }))).toBeNull();
  });
});
