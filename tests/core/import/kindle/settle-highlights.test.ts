// Highlights that were extended, notes that were mended: the file has all versions of them.
import { describe, expect, it } from 'vitest';
import { importText } from '../../../support/import-context.ts';
import { highlight, note, onPage, rowsOf } from '../../../support/kindle-records.ts';

describe('what is in the file more than once', () => {
  it.each([
    [
      'extended',
      highlight('10-11', 'some words') + highlight('10-13', 'some words and more'),
      [['some words and more', '']],
      1,
    ],
    [
      'extended to the front',
      highlight('12-13', 'and more') + highlight('10-13', 'some words and more'),
      [['some words and more', '']],
      1,
    ],
    [
      'extended twice',
      highlight('10-10', 'a b') + highlight('10-11', 'a b c') + highlight('10-12', 'a b c d'),
      [['a b c d', '']],
      2,
    ],
    [
      'made shorter',
      highlight('10-13', 'some words and more') + highlight('10-11', 'some words'),
      [['some words and more', '']],
      1,
    ],
    [
      'with other blanks',
      highlight('10-13', 'some  words') + highlight('10-13', 'some words and'),
      [['some words and', '']],
      1,
    ],
    ['the same', highlight('10-13', 'a') + highlight('10-13', 'a', '10:09:00'), [['a', '']], 1],
    [
      'the same words elsewhere',
      highlight('10-13', 'a') + highlight('30-33', 'a'),
      [
        ['a', ''],
        ['a', ''],
      ],
      0,
    ],
    [
      'neighbours',
      highlight('10-13', 'some words') + highlight('13-14', 'and others'),
      [
        ['some words', ''],
        ['and others', ''],
      ],
      0,
    ],
    [
      'extended on a page',
      onPage('Highlight', '7', 'some') + onPage('Highlight', '7', 'some more'),
      [['some more', '']],
      1,
    ],
    [
      'a word of a page, and a sentence that has it',
      onPage('Highlight', '7', 'word') + onPage('Highlight', '7', 'the word is here'),
      [
        ['word', ''],
        ['the word is here', ''],
      ],
      0,
    ],
    [
      'a note, mended',
      highlight('10-12', 'a') + note('12', 'my note') + note('12', 'my note, mended', '10:09:00'),
      [['a', 'my note, mended']],
      1,
    ],
    [
      'a note, made shorter',
      highlight('10-12', 'a') + note('12', 'my note, long') + note('12', 'my note', '10:09:00'),
      [['a', 'my note']],
      1,
    ],
    [
      'a note with a slip of the pen',
      highlight('10-12', 'a') + note('12', 'I dont agree at all') + note('12', "I don't agree at all", '10:09:00'),
      [['a', "I don't agree at all"]],
      1,
    ],
    [
      'a note alone, mended',
      note('12', 'my note') + note('12', 'my note, mended', '10:09:00'),
      [[null, 'my note, mended']],
      1,
    ],
    [
      'a note that its extended highlight has once more',
      highlight('10-12', 'a few') +
        note('12', 'n') +
        highlight('10-15', 'a few more', '10:05:00') +
        note('15', 'n', '10:05:00'),
      [['a few more', 'n']],
      2,
    ],
    [
      'a note, mended after another highlight in its place was made',
      highlight('10-12', 'a') +
        note('12', 'on the first') +
        highlight('10-12', 'b') +
        note('12', 'on the first, mended', '10:09:00'),
      [
        ['a', 'on the first, mended'],
        ['b', ''],
      ],
      1,
    ],
    [
      'two notes alone in one place',
      note('12', 'apples') + note('12', 'pears', '10:09:00'),
      [
        [null, 'apples'],
        [null, 'pears'],
      ],
      0,
    ],
    [
      'two notes of one second',
      highlight('10-12', 'a') + note('12', 'Hollow 2') + note('12', 'Hollow 3'),
      [['a', 'Hollow 2\n\nHollow 3']],
      0,
    ],
  ])('%s', (_what, text, rows, skipped) => {
    const set = importText(text);
    expect([rowsOf(set), set.skipped, set.problems]).toEqual([rows, skipped, []]);
  });

  it('tells the words of a note that another one replaces', () => {
    const set = importText(highlight('10-12', 'a') + note('12', 'apples') + note('12', 'pears', '10:09:00'));
    expect([rowsOf(set), set.skipped]).toEqual([[['a', 'pears']], 1]);
    expect(set.problems).toMatchObject([{ path: 'clipping 2', line: 6, message: expect.stringContaining('apples') }]);
  });
});
