// What an article is called where its page gives no title that can be seen.
import { describe, expect, it } from 'vitest';
import { isVisible, titleOf } from '../../../lib/core/export/title-of.ts';

describe('the title of an article', () => {
  it.each([
    ['A page', 'A page'],
    [' A\npage ', 'A page'],
    ['', 'https://e.org/a'],
    [' \u00A0\u200B\u202E', 'https://e.org/a'],
    ['\0\x1B', 'https://e.org/a'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['علم', 'علم'],
    ['…', '…'],
  ])('%j is %j', (title, name) => {
    expect(titleOf({ title, key: 'https://e.org/a' })).toBe(name);
  });

  it.each([
    ['\u0301', false],
    ['\uD800', true],
    ['-', true],
  ])('%j can be seen: %s', (text, isSeen) => {
    expect(isVisible(text)).toBe(isSeen);
  });
});
