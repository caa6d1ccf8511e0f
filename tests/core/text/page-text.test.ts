import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../lib/core/text/hash-text.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';

const pageOf = (...texts: string[]) => readPageText(texts.map((text) => ({ text, heading: false })));

describe('the text of a page', () => {
  it('is all blocks, a space between two, each normalised', () => {
    const page = pageOf('One “two”', 'three\n  four', '', 'five…');
    expect(page.text).toBe('One "two" three four  five...');
    expect(page.starts).toEqual([0, 10, 21, 22, 30]);
    expect(page.blocks).toHaveLength(4);
  });

  it('is empty without blocks', () => {
    const page = pageOf();
    expect([page.text, page.starts, page.toSpans(0, 5), page.fromSpans([])]).toEqual(['', [0], [], null]);
  });

  it.each<[number, number]>([
    [0, 0],
    [3, 0],
    [4, 1],
    [8, 1],
    [9, 2],
    [500, 2],
    [-3, 0],
  ])('offset %i is in block %i', (offset, block) => {
    expect(pageOf('one', 'four', 'five').blockAt(offset)).toBe(block);
  });
});

describe('the hash of a block', () => {
  const page = pageOf('one', ' two ', 'one', '“two”');

  it('is that of its normalised text without blank edges', () => {
    expect([0, 1, 2, 3].map(page.hashOf)).toEqual([
      hashText('one'),
      hashText('two'),
      hashText('one'),
      hashText('"two"'),
    ]);
  });

  it('of no block is that of nothing', () => {
    expect(page.hashOf(9)).toBe(hashText(''));
  });

  it('leads to all blocks that have it', () => {
    expect(page.blocksOf(hashText('one'))).toEqual([0, 2]);
    expect(page.blocksOf(hashText('two'))).toEqual([1]);
    expect(page.blocksOf('ffffffff')).toEqual([]);
  });
});

describe('from the text to spans of its blocks', () => {
  const page = pageOf('One “two”', 'so… four', '  ', 'five');

  it.each<[string, string, object[]]>([
    ['words of one block', 'two', [{ block: 0, start: 5, end: 8 }]],
    [
      'words across blocks',
      '"two" so',
      [
        { block: 0, start: 4, end: 9 },
        { block: 1, start: 0, end: 2 },
      ],
    ],
    ['a sign that is several units', 'so.', [{ block: 1, start: 0, end: 3 }]],
    [
      'blocks with a blank one between',
      'four   five',
      [
        { block: 1, start: 4, end: 8 },
        { block: 3, start: 0, end: 4 },
      ],
    ],
    ['the end of a block without the next', 'four ', [{ block: 1, start: 4, end: 8 }]],
  ])('%s', (_name, words, spans) => {
    const start = page.text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(page.toSpans(start, start + words.length)).toEqual(spans);
  });

  it('blanks are no span', () => {
    expect(page.toSpans(3, 4)).toEqual([]);
    expect(page.toSpans(9, 10)).toEqual([]);
    expect(page.toSpans(5, 5)).toEqual([]);
    expect(page.toSpans(page.text.length, page.text.length + 10)).toEqual([]);
  });

  it('a range of words and the blanks at its edges is kept as it is', () => {
    const spaced = pageOf('one two three');
    expect(spaced.toSpans(3, 8)).toEqual([{ block: 0, start: 3, end: 8 }]);
  });
});

describe('from spans to the text', () => {
  const page = pageOf('One  “two”', 'so… four');
  const textOf = (...spans: [number, number, number][]) => {
    const range = page.fromSpans(spans.map(([block, start, end]) => ({ block, start, end })));
    return range && page.text.slice(range.start, range.end);
  };

  it.each<[string, [number, number, number][], string | null]>([
    ['words', [[0, 6, 9]], 'two'],
    ['without blank edges', [[0, 3, 9]], '"two'],
    ['without a blank at the end', [[0, 0, 5]], 'One'],
    [
      'all from the first span to the last',
      [
        [0, 6, 9],
        [1, 4, 8],
      ],
      'two" so... four',
    ],
    ['a sign of several units', [[1, 2, 3]], '...'],
    ['nothing for blanks', [[0, 3, 5]], null],
    ['nothing for an empty span', [[0, 6, 6]], null],
    ['nothing for a block that is not there', [[7, 0, 4]], null],
    [
      'what is there of several',
      [
        [7, 0, 4],
        [1, 4, 8],
      ],
      'four',
    ],
    ['nothing for no spans', [], null],
  ])('%s', (_name, spans, words) => {
    expect(textOf(...spans)).toBe(words);
  });

  it('and back it is the same', () => {
    const word = fc.constantFrom('one', ' ', '…', '“', 'é', '\u00ad', '—', '\n');
    const block = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (texts, one, other) => {
        const read = pageOf(...texts);
        const [start = 0, end = 0] = [one, other]
          .map((offset) => offset % (read.text.length + 1))
          .sort((a, b) => a - b);
        const spans = read.toSpans(start, end);
        const range = read.fromSpans(spans);
        if (spans.length === 0) return;
        expect(range).not.toBeNull();
        expect(read.text.slice(range?.start, range?.end)).toContain(read.text.slice(start, end).trim());
        expect(read.toSpans(range?.start ?? 0, range?.end ?? 0).length).toBe(spans.length);
      }),
    );
  });
});

describe('the quote of some spans', () => {
  it('is their words as the page has them, white space folded', () => {
    const page = pageOf('One  “two”', 'so… four\n five');
    expect(
      page.quoteOf([
        { block: 0, start: 5, end: 10 },
        { block: 1, start: 0, end: 14 },
      ]),
    ).toBe('“two” so… four five');
    expect(page.quoteOf([])).toBe('');
    expect(page.quoteOf([{ block: 9, start: 0, end: 4 }])).toBe('');
    expect(page.quoteOf([{ block: 1, start: 3, end: 9 }])).toBe('four');
  });
});
