import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanTag } from '../../../lib/core/highlight/clean-tag.ts';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { parseHighlight } from '../../../lib/core/highlight/parse-highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

it.each([
  ['sea', 'sea'],
  [' #two words ', 'two-words'],
  ['#a#b', 'a-b'],
  ['--a--', 'a'],
  ['  # # ', ''],
  ['', ''],
  [`${'a'.repeat(HIGHLIGHT_LIMITS.tag - 1)} b`, 'a'.repeat(HIGHLIGHT_LIMITS.tag - 1)],
])('%j is the tag %j', (words, tag) => {
  expect(cleanTag(words)).toBe(tag);
});

it('whatever is typed, the store takes what is left of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
      const tag = cleanTag(words);
      expect(parseHighlight(makeHighlight(1, { tags: tag === '' ? [] : [tag] })).ok).toBe(true);
    }),
  );
});
