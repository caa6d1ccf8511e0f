import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNotes, mergeNotes } from '../../../lib/core/highlight/merge-notes.ts';

const RULE = '\n\n---\n\n';

describe('two authors of one note', () => {
  it.each<[string, string, string, string, string]>([
    ['wrote two texts where none was', '', 'theirs', 'mine', `theirs${RULE}mine`],
    ['went on from the same words', 'one', 'one two', 'one three', `one two${RULE}three`],
    [
      'went on in the middle of a word',
      'Half a thou',
      'Half a thou (so)',
      'Half a thought',
      `Half a thou (so)${RULE}thought`,
    ],
    ['wrote at both ends', 'middle', 'first middle', 'middle last', 'first middle last'],
    ['wrote in two paragraphs', 'a\n\nb', 'a more\n\nb', 'a\n\nb more', 'a more\n\nb more'],
    ['changed one word to two others', 'it is X, no', 'it is Y, no', 'it is Z, no', `it is Y, no${RULE}it is Z, no`],
    ['changed one line of three', 'a\nb b\nc', 'a\nb x\nc', 'a\nb y\nc', `a\nb x${RULE}b y\nc`],
    ['are one author, who wrote on', 'old', 'old a', 'old a b', 'old a b'],
    ['are one author, who wrote on and answers late', 'old', 'old a b', 'old a', 'old a b'],
    ['wrote the beginning of the other’s word', '', 'w1', 'w10', `w1${RULE}w10`],
    ['changed nothing, mine', 'old', 'new', 'old', 'new'],
    ['changed nothing, theirs', 'old', 'old', 'new', 'new'],
    ['said the same', 'old', 'new words', 'new words', 'new words'],
    ['took away and wrote', 'one two three', 'one three', 'one two three four', 'one three four'],
    ['took away what the other changed', 'one two three', 'one three', 'one deux three', 'one deux three'],
    ['wrote a word that is part of a word', 'x', 'x cat', 'x so a category', `x cat${RULE}so a category`],
  ])('%s', (_name, base, theirs, mine, wanted) => {
    expect(mergeNotes(theirs, mine, base)).toBe(wanted);
  });
});

const word = fc.constantFrom('a', 'ab', 'b', 'c', 'rain', 'train', 'و', '', '---');
const note = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '  ')), { maxLength: 8 })
  .map((pairs) => pairs.flat().join('').trim());
/** Of words that come twice nobody can say which of them another author kept. */
const distinct = fc.uniqueArray(fc.constantFrom('a', 'ab', 'b', 'c', 'rain', 'و')).map((words) => words.join(' '));
/** Words that one author adds to a text. */
const additionOf = (...words: readonly string[]) => fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 });
const add = (base: string, words: readonly string[]) => [...wordsOf(base), ...words].join(' ');
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

describe('a merge of notes', () => {
  it('keeps each word that either author wrote', () => {
    fc.assert(
      fc.property(note, note, note, (base, theirs, mine) => {
        const merged = mergeNotes(theirs, mine, base);
        const known = new Set(wordsOf(base));
        for (const each of [...wordsOf(theirs), ...wordsOf(mine)])
          if (!known.has(each)) expect(wordsOf(merged)).toContain(each);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, (merged: string, theirs: string, mine: string, base: string) => string]>([
    ['mine once more', (merged, _theirs, mine, base) => mergeNotes(merged, mine, base)],
    ['theirs once more', (merged, theirs, _mine, base) => mergeNotes(merged, theirs, base)],
    ['itself', (merged, _theirs, _mine, base) => mergeNotes(merged, merged, base)],
  ])('is not changed by %s', (_name, again) => {
    fc.assert(
      fc.property(distinct, additionOf('new', 'more'), additionOf('else', 'نیا'), (base, one, two) => {
        const [theirs, mine] = [add(base, one), add(base, two)];
        const merged = mergeNotes(theirs, mine, base);
        expect(again(merged, theirs, mine, base)).toBe(merged);
      }),
      { numRuns: 1000 },
    );
  });

  it('grows by what is typed, however often two authors answer each other', () => {
    let row = 'start';
    const bases = { a: row, b: row };
    for (let turn = 0; turn < 40; turn++) {
      const who = turn % 2 === 0 ? 'a' : 'b';
      row = mergeNotes(row, `${bases[who]} ${who}${turn}`, bases[who]);
      bases[who] = row;
    }
    expect(wordsOf(row).filter((each) => each !== '---')).toEqual([
      'start',
      ...Array.from({ length: 40 }, (_, turn) => `${turn % 2 === 0 ? 'a' : 'b'}${turn}`),
    ]);
  });
});

describe('two texts whole', () => {
  it.each([
    ['are one under the other', 'one', 'two', `one${RULE}two`],
    ['are one when one holds the other', 'one two three', 'two three', 'one two three'],
    ['are one when the other holds it', 'two', 'one two three', 'one two three'],
    ['are two when one is a part of a word', 'cat', 'category', `cat${RULE}category`],
    ['are the one that is not empty', '', 'two', 'two'],
  ])('%s', (_name, one, other, wanted) => {
    expect(joinNotes(one, other)).toBe(wanted);
  });
});
