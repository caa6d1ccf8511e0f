// Which highlight a note goes to, and when it stays a note on the book.
import { describe, expect, it } from 'vitest';
import { importText } from '../../../support/import-context.ts';
import { added, highlight, note, onPage, record, rowsOf } from '../../../support/kindle-records.ts';

describe('a note', () => {
  it.each([
    [
      'at the end of its highlight',
      highlight('10-12', 'a') + highlight('20-22', 'b') + note('12', 'n'),
      [
        ['a', 'n'],
        ['b', ''],
      ],
    ],
    [
      'inside it',
      highlight('10-14', 'a') + highlight('20-22', 'b') + note('12', 'n'),
      [
        ['a', 'n'],
        ['b', ''],
      ],
    ],
    [
      'inside two: the one that ends there',
      highlight('10-20', 'a') + highlight('16-40', 'b') + note('20', 'n'),
      [
        ['a', 'n'],
        ['b', ''],
      ],
    ],
    [
      'inside two: the inner one',
      highlight('10-30', 'a') + highlight('14-25', 'b') + note('16', 'n'),
      [
        ['a', ''],
        ['b', 'n'],
      ],
    ],
    [
      'inside two: the one of the same second',
      highlight('10-20', 'a') + highlight('16-40', 'b', '11:00:00') + note('20', 'n', '11:00:00'),
      [
        ['a', ''],
        ['b', 'n'],
      ],
    ],
    [
      'nowhere near one',
      highlight('10-12', 'a') + note('13', 'n'),
      [
        ['a', ''],
        [null, 'n'],
      ],
    ],
    [
      'before all',
      note('1', 'n') + highlight('10-12', 'a'),
      [
        [null, 'n'],
        ['a', ''],
      ],
    ],
    [
      'of another book',
      highlight('10-12', 'a') + record(`- Your Note at location 12 | ${added('10:00:30')}`, 'n', 'Other (Doe)'),
      [
        ['a', ''],
        [null, 'n'],
      ],
    ],
    [
      'on a page with one highlight',
      onPage('Highlight', '7', 'a') + onPage('Note', '7', 'n', '12:00:00'),
      [['a', 'n']],
    ],
    [
      'on a page with two: the one written just before',
      onPage('Highlight', '7', 'a') + onPage('Highlight', '7', 'b', '10:01:00') + onPage('Note', '7', 'n', '10:01:20'),
      [
        ['a', ''],
        ['b', 'n'],
      ],
    ],
    [
      'on a page with two, long after both',
      onPage('Highlight', '7', 'a') + onPage('Highlight', '7', 'b', '10:01:00') + onPage('Note', '7', 'n', '12:00:00'),
      [
        ['a', ''],
        ['b', ''],
        [null, 'n'],
      ],
    ],
    [
      'on page xii, which is not page 12',
      onPage('Highlight', '12', 'a') + onPage('Note', 'xii', 'n'),
      [
        ['a', ''],
        [null, 'n'],
      ],
    ],
    ['on page xii', onPage('Highlight', 'xii', 'a') + onPage('Note', 'XII', 'n'), [['a', 'n']]],
    [
      'on a highlight that was extended since',
      highlight('10-12', 'a few') + note('12', 'n') + highlight('10-15', 'a few more words', '10:05:00'),
      [['a few more words', 'n']],
    ],
    [
      'beside another one on the same highlight',
      highlight('10-20', 'a') + note('12', 'one') + note('20', 'two'),
      [['a', 'one\n\ntwo']],
    ],
  ])('%s', (_where, text, rows) => {
    expect(rowsOf(importText(text))).toEqual(rows);
  });
});
