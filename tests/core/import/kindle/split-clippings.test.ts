import { describe, expect, it } from 'vitest';
import { isClippings, splitClippings, splitTitle } from '../../../../lib/core/import/kindle/split-clippings.ts';

const LABEL = '- Your Highlight at location 1-2 | Added on Sunday, 1 March 2020 10:00:00';
const RECORD = `A Book (Ann)\n${LABEL}\n\nwords\nof two lines\n==========\n`;

describe('records', () => {
  it('are taken apart', () => {
    expect(splitClippings(RECORD)).toEqual([
      { nth: 1, line: 1, title: 'A Book', author: 'Ann', label: LABEL, words: 'words\nof two lines', isTorn: false },
    ]);
  });

  it.each([
    ['line ends of Windows', RECORD.replaceAll('\n', '\r\n')],
    ['a mark before each title', `\uFEFF${RECORD}\uFEFF${RECORD}`],
    ['no end of the last one', RECORD.replace('==========\n', '')],
    ['blanks behind the signs', RECORD.replace('==========', '==========  ')],
  ])('with %s', (_name, text) => {
    expect(splitClippings(text)[0]).toMatchObject({ title: 'A Book', words: 'words\nof two lines' });
  });

  it('count empty ones, and tell the line of each title', () => {
    const text = `==========\n\n==========\n${RECORD}`;
    expect(splitClippings(text).map(({ nth, line }) => [nth, line])).toEqual([[3, 4]]);
  });

  it('are torn where lines are before the title', () => {
    expect(splitClippings(`half a line\n${RECORD}`)[0]).toMatchObject({ title: 'A Book', line: 2, isTorn: true });
  });

  it('without a label have a title alone', () => {
    expect(splitClippings('A Book (Ann)\n\nwords\n==========\n')[0]).toMatchObject({
      label: null,
      words: '',
      title: 'A Book',
    });
  });

  it('with nothing above the label have no title', () => {
    expect(splitClippings(`${LABEL}\n\nwords\n==========\n`)[0]).toMatchObject({
      label: LABEL,
      words: 'words',
      title: '',
    });
  });
});

it.each([
  [RECORD, true],
  ['==========\n', false],
  ['A text\n==========\nwith a line of signs', false],
  [RECORD.replace('==========', '======'), false],
  ['', false],
])('%j is a file of clippings: %s', (text, expected) => {
  expect(isClippings(text)).toBe(expected);
});

it.each([
  ['A Book (Ann)', 'A Book', 'Ann'],
  ['A Book (Second Edition) (Reader, N.)', 'A Book (Second Edition)', 'Reader, N.'],
  ['飘 ((美)米切尔)', '飘', '(美)米切尔'],
  ['A Book (A Subtitle)  ', 'A Book (A Subtitle)', ''],
  ['A Book)', 'A Book)', ''],
  ['', '', ''],
])('%j is %j by %j', (line, title, author) => {
  expect(splitTitle(line)).toEqual({ title, author });
});
