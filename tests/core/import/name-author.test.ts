import { describe, expect, it } from 'vitest';
import { nameAuthor, withoutAuthor } from '../../../lib/core/import/name-author.ts';

describe('the name before the words of another', () => {
  it.each([
    ['Class Mate', 'said', '**Class Mate:** said'],
    ['', 'said', 'said'],
    [' \n', 'said', 'said'],
    ['A', '', '**A:**'],
    ['*_`[<#|~>]', 'said', 'said'],
    ['a'.repeat(500), 'said', `**${'a'.repeat(100)}:** said`],
    ['مضمون', 'said', '**مضمون:** said'],
  ])('of %j is in Markdown that is the name alone', (name, words, note) => {
    expect(nameAuthor(name, words)).toBe(note);
  });

  it.each([
    ['**A:** said', 'said'],
    ['**A:**', ''],
    ['**bold** said', '**bold** said'],
    ['said **A:** b', 'said **A:** b'],
    [`**${'a'.repeat(200)}:** said`, `**${'a'.repeat(200)}:** said`],
  ])('is taken off %j', (note, words) => {
    expect(withoutAuthor(note)).toBe(words);
  });
});
