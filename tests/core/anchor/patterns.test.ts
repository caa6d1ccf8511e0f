import { describe, expect, it } from 'vitest';
import { createInkFolder, inkToString } from '../../../lib/core/anchor/ink.ts';
import { boundsOf, foldPatterns } from '../../../lib/core/anchor/patterns.ts';

const quoteOf = (prefix: string, exact: string, suffix: string) => ({
  prefix,
  exact,
  suffix,
  formerOffset: 0,
  expectedInk: -1,
});

describe('the patterns of some quotes', () => {
  it('are their ink one after the other, each with bounds of its own', () => {
    const quotes = [quoteOf('a b', 'c d e', 'f'), quoteOf('', '“g”', ' '), quoteOf('h', '', 'i')];
    const patterns = foldPatterns(quotes, createInkFolder());
    expect(inkToString(patterns.units, patterns.firsts.at(-1) ?? 0)).toBe('abcdef"g"hi');
    expect([0, 1, 2].map((quote) => boundsOf(patterns, quote))).toEqual([
      { first: 0, begin: 2, end: 5, last: 6 },
      { first: 6, begin: 6, end: 9, last: 9 },
      { first: 9, begin: 10, end: 10, last: 11 },
    ]);
  });

  it('have room for characters that are many units of ink', () => {
    const phrase = 'صلى الله عليه وسلم';
    const quotes = [quoteOf('ﷺ'.repeat(20), 'ﷺ'.repeat(20), 'ﷺ'.repeat(20)), quoteOf('a', 'b', 'c')];
    const patterns = foldPatterns(quotes, createInkFolder());
    const own = phrase.replaceAll(' ', '').replaceAll('ى', 'ي').repeat(20);
    expect(inkToString(patterns.units, patterns.units.length)).toBe(`${own}${own}${own}abc`);
    expect(boundsOf(patterns, 1)).toEqual({
      first: own.length * 3,
      begin: own.length * 3 + 1,
      end: own.length * 3 + 2,
      last: own.length * 3 + 3,
    });
  });
});
