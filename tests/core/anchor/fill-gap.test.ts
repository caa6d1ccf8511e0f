import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGap, type GapOptions, MAX_GAP_PATTERN_UNITS } from '../../../lib/core/anchor/fill-gap.ts';
import { inkText, unitsOf } from '../../support/ink-samples.ts';

/** Something before the gap on both sides, so that offsets of the gap are not those of the arrays. */
const [BEFORE_QUOTE, BEFORE_TEXT] = ['##', '>>>>>'];

/** A gap of this part of a quote, its own words in brackets, and this part of a text; what was found, as text. */
function fill(quote: string, text: string, open: GapOptions['open'] = null) {
  const bare = quote.replace(/[[\]]/g, '');
  const from = BEFORE_QUOTE.length;
  const begin = quote.includes('[') ? from + quote.indexOf('[') : 0;
  const end = quote.includes(']') ? from + quote.replace('[', '').indexOf(']') : from + bare.length + 1;
  const page = `${BEFORE_TEXT}${text}<<<`;
  const left = BEFORE_TEXT.length;
  const gap = { from, to: from + bare.length, left, right: left + text.length };
  const filled = fillGap(inkText(page), unitsOf(`${BEFORE_QUOTE}${bare}##`), { gap, options: { begin, end, open } });
  if (filled === null) return null;
  const { own, context, words, beginInk, endInk } = filled;
  return {
    own,
    context,
    words: words && page.slice(words.inkStart, words.inkEnd),
    from: beginInk && page.slice(beginInk, left + text.length),
    until: endInk && page.slice(left, endInk),
  };
}

describe('in a gap inside the words', () => {
  it.each<[string, string, string, number, string | null]>([
    ['all that is the same', 'the cabinet', 'the cabinet', 11, 'the cabinet'],
    ['what is left when a word was lost', 'the joint cabinet', 'the cabinet', 11, 'the cabinet'],
    [
      'what is around a word that was set in, and that word',
      'the cabinet',
      'the joint cabinet',
      11,
      'the joint cabinet',
    ],
    ['what follows a word that was replaced', 'the cabinet', 'its cabinet', 8, ' cabinet'],
    ['what is around a letter that was replaced', 'the cabinet', 'the kabinet', 10, 'the kabinet'],
    ['no row of one or two letters', 'ab cd', 'ab xx', 3, 'ab '],
    ['nothing in other words', 'ab cd', 'xy zw', 0, null],
    ['nothing where only two letters agree', 'abcd', 'abzw', 0, null],
    ['nothing of a row that only began outside', 'abxyz', 'vwxyz', 3, 'xyz'],
  ])('%s', (_name, quote, text, own, words) => {
    expect(fill(quote, text)).toMatchObject({ own, context: 0, words, until: null });
  });

  it.each<[string, string, string]>([
    ['empty in the quote', '', 'text'],
    ['empty in the text', 'quote', ''],
    ['too long in the quote', 'q'.repeat(MAX_GAP_PATTERN_UNITS + 1), 'q'.repeat(50)],
    ['too long in the text', 'q'.repeat(50), 'q'.repeat(161)],
  ])('nothing of one that is %s', (_name, quote, text) => {
    expect(fill(quote, text)).toBeNull();
  });

  it('all of the longest that is filled: a sentence', () => {
    expect(fill('q'.repeat(MAX_GAP_PATTERN_UNITS), 'q'.repeat(160))).toMatchObject({ own: MAX_GAP_PATTERN_UNITS });
    expect(MAX_GAP_PATTERN_UNITS).toBeGreaterThanOrEqual(60);
    expect(MAX_GAP_PATTERN_UNITS).toBeLessThanOrEqual(200);
  });

  it('a word that was set in is cheaper than one replaced: the words stay together', () => {
    // Cheapest is to skip "new " once and to keep the rest.
    expect(fill('the army of', 'the new army of')).toMatchObject({ own: 11, words: 'the new army of' });
  });

  it('a loss costs as much as what replaces it', () => {
    // "one two" for "one six two": the word in the middle is lost, both ends are kept.
    expect(fill('one six two', 'one two')).toMatchObject({ own: 7, words: 'one two' });
  });
});

describe('in a gap across the edge of the words', () => {
  it.each<[string, string, string, ReturnType<typeof fill>]>([
    [
      'context and words are counted apart',
      'ore [the cab] net',
      'ore the cab net',
      { own: 7, context: 8, words: 'the cab', from: 'the cab net', until: 'ore the cab' },
    ],
    [
      'a replaced word is between where the words begin and end',
      'before [word] after',
      'before stuff after',
      { own: 0, context: 13, words: null, from: 'stuff after', until: 'before stuff' },
    ],
    [
      'words begin after what was set in before them',
      'and [first',
      'or second first',
      { own: 5, context: 3, words: 'first', from: 'first', until: null },
    ],
    [
      'words end before what was set in after them',
      'last] and',
      'last second or',
      { own: 4, context: 1, words: 'last', from: null, until: 'last' },
    ],
    [
      'words that end with the gap have no end inside it',
      'on [last]',
      'on last',
      { own: 4, context: 3, words: 'last', from: 'last', until: null },
    ],
  ])('%s', (_name, quote, text, filled) => {
    expect(fill(quote, text)).toEqual(filled);
  });
});

describe('at an open end', () => {
  it.each<[string, string, string, GapOptions['open'], ReturnType<typeof fill>]>([
    [
      'text before the quote is left over',
      'so [it was',
      'an advert of things so it was',
      'start',
      { own: 6, context: 3, words: 'it was', from: 'it was', until: null },
    ],
    [
      'of two places the nearer to the run counts',
      'so [it was',
      'so it was so it was',
      'start',
      { own: 6, context: 3, words: 'it was', from: 'it was', until: null },
    ],
    [
      'text after the quote is left over',
      'it was] so',
      'it was so and more text',
      'end',
      { own: 6, context: 3, words: 'it was', from: null, until: 'it was' },
    ],
    [
      'of two places the nearer to the run counts, at the end too',
      'it was] so',
      'it was so it was so',
      'end',
      { own: 6, context: 3, words: 'it was', from: null, until: 'it was' },
    ],
    [
      'nothing agrees in other text',
      '[it was',
      'zzzz',
      'start',
      { own: 0, context: 0, words: null, from: '', until: null },
    ],
  ])('%s', (_name, quote, text, open, filled) => {
    expect(fill(quote, text, open)).toEqual(filled);
  });

  it('text costs nothing on that side only', () => {
    const [lead, words] = ['some other text before ', 'it was so'];
    expect(fill(words, `${lead}${words}`, 'start')).toMatchObject({ own: 9, words });
    expect(fill(words, `${words}${lead}`, 'end')).toMatchObject({ own: 9, words });
    // On a closed side the text has to be paid for: the words are the same, and cost more than what replaces them.
    expect(fill(words, `${words} and then some text that was set in`, null)).toMatchObject({ own: 9 });
  });
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 24 });

describe('in any gap', () => {
  it('no more of the quote is found than there is, in words as long as what agrees', () => {
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(null, 'start' as const, 'end' as const), (quote, text, open) => {
        const filled = fill(quote, text, open);
        expect(filled?.context).toBe(0);
        expect(filled?.own).toBeLessThanOrEqual(Math.min(quote.length, text.length));
        expect(filled?.words?.length ?? 0).toBeGreaterThanOrEqual(filled?.own ?? 0);
        if (filled?.words) expect(text).toContain(filled.words);
      }),
    );
  });

  it('what is the same on both sides is all found', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const own = text.length < 3 ? 0 : text.length;
        expect(fill(text, text)).toMatchObject({ own, words: own === 0 ? null : text });
      }),
    );
  });

  it('the rows that agree are those of a cheapest edit', () => {
    fc.assert(
      fc.property(letters, letters, (quote, text) => {
        // Rows of three can be fewer than all units that agree, never more.
        expect(fill(quote, text)?.own).toBeLessThanOrEqual(mostKept(quote, text));
      }),
    );
  });
});

/** Most units that any of the cheapest edits keeps, by plain recursion over pairs. */
function mostKept(quote: string, text: string): number {
  const known = new Map<string, { cost: number; kept: number }>();
  const from = (row: number, column: number): { cost: number; kept: number } => {
    const key = `${row} ${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const ways: { cost: number; kept: number }[] = [];
    const add = (cost: number, kept: number, next: { cost: number; kept: number }) =>
      ways.push({ cost: cost + next.cost, kept: kept + next.kept });
    if (row < quote.length && column < text.length) {
      const isSame = quote[row] === text[column];
      add(isSame ? 0 : 2, isSame ? 1 : 0, from(row + 1, column + 1));
    }
    if (row < quote.length) add(2, 0, from(row + 1, column));
    if (column < text.length) add(1, 0, from(row, column + 1));
    const best = ways.sort((a, b) => a.cost - b.cost || b.kept - a.kept)[0] ?? { cost: 0, kept: 0 };
    known.set(key, best);
    return best;
  };
  return from(0, 0).kept;
}
