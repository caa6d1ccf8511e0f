import { expect, it } from 'vitest';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { bookKey } from '../../../lib/core/import/book-key.ts';

it.each([
  ['Walden', 'H. D. Thoreau', '', 'urn:postil:book:Walden%20%E2%80%93%20H.%20D.%20Thoreau'],
  ['Walden', '', 'ignored', 'urn:postil:book:Walden'],
  ['', 'Thoreau', 'ignored', 'urn:postil:book:Thoreau'],
  ['', '', 'example.org/a', 'urn:postil:book:example.org%2Fa'],
  ['', '', '', 'urn:postil:book:untitled'],
  ['half \uD83D', '', '', 'urn:postil:book:half%20%EF%BF%BD'],
])('the key of %j by %j, otherwise %j, is %s', (title, author, otherwise, key) => {
  expect(bookKey({ title, author }, otherwise)).toBe(key);
});

it('a key is no longer than the store takes', () => {
  expect(bookKey({ title: 'é'.repeat(5000), author: '' }).length).toBeLessThanOrEqual(HIGHLIGHT_LIMITS.address);
});
