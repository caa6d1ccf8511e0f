import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShingles, parseShingles, shingleText, words } from '../../../lib/core/text/shingles.ts';

const shared = (one: string, other: string) => {
  const others = shingleText(other);
  return [...shingleText(one)].filter((shingle) => others.has(shingle)).length;
};

describe('words', () => {
  it.each([
    ['without punctuation, in lower case', 'In 2017, “Riyadh” met.', ['in', '2017', 'riyadh', 'met']],
    ['apart at hyphens and apostrophes', 'Pakistan’s 41-member', ['pakistan', 's', '41', 'member']],
    ['in any script', 'في الرياض 2017', ['في', 'الرياض', '2017']],
    ['none in punctuation alone', ' — … ', []],
  ])('are %s', (_name, text, list) => {
    expect(words(text)).toEqual(list);
  });
});

describe('shingleText', () => {
  it.each([
    ['quotes, dashes and spaces', 'The “old” port – it’s open', 'The "old" port -\u00a0it\'s  open'],
    ['letter case and punctuation', 'The old port. It is open!', 'the old port it is open'],
    ['invisible signs', 'The coun\u00adter\u200b terror port', 'The counter terror port'],
  ])('is the same for copies that differ in %s', (_name, one, other) => {
    expect(shingleText(one)).toEqual(shingleText(other));
  });

  it.each([
    ['of many words one for each run of three', 'one two three four five', 3],
    ['of three words one', 'one two three', 1],
    ['of fewer words one', 'Simbal Khan', 1],
    ['of no words none', ' … ', 0],
    ['of a repeated run one', 'so it goes so it goes so it goes', 3],
  ])('has %s', (_name, text, size) => {
    expect(shingleText(text).size).toBe(size);
  });

  it('shares less with a text the more of its words are others', () => {
    const text = 'the ferry crosses the strait each morning before the markets of the old town open';
    const edits = [
      text,
      text.replace('each', 'every'),
      text.replace('each', 'every').replace('markets', 'shops'),
      'no ferry',
    ];
    const counts = edits.map((edit) => shared(edit, text));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(counts).size).toBe(counts.length);
  });

  // Packs have them in their files: a hash that changed would find no article any more.
  it.each([
    ['one', 'RKPl'],
    ['one two', 'Petb'],
    ['one two three', 'CcQO'],
    ['one two three four', 'CcQOI0IM'],
    ['في الرياض 2017', 'XtVt'],
  ])('of %j is %s for ever', (text, shingles) => {
    expect(formatShingles(shingleText(text))).toBe(shingles);
  });

  it('does not depend on where in the text a run is', () => {
    expect(shared('a long way before the old port opened', 'the old port')).toBe(1);
  });
});

describe('formatShingles and parseShingles', () => {
  it('give back what they were given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0xffffff)), (list) => {
        expect(parseShingles(formatShingles(list))).toEqual(new Set(list));
      }),
    );
  });

  it('write the shingles of any text so that they can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseShingles(formatShingles(shingleText(text)))).toEqual(shingleText(text));
      }),
    );
  });

  it('write one set one way, whatever its order', () => {
    expect(formatShingles([3, 0xffffff, 1])).toBe(formatShingles([1, 3, 0xffffff]));
  });

  it.each([
    ['of a length that is no multiple of four', 'AAAAA'],
    ['with a sign of the other base64', 'AA+/'],
    ['with padding', 'AAA='],
    ['with a space', 'AA A'],
    ['with a letter that is not ASCII', 'AAAé'],
    ['with half a surrogate pair', 'AAA\ud83d'],
    ['with an emoji where two signs should be', 'AA🕌'],
  ])('do not read a text %s', (_name, text) => {
    expect(parseShingles(text)).toBeNull();
  });

  it('read the empty text as no shingles', () => {
    expect(parseShingles('')).toEqual(new Set());
  });
});
