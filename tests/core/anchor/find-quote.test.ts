import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, isWholeWord, occurrences, type QuoteMatch } from '../../../lib/core/anchor/find-quote.ts';
import { normaliseText } from '../../../lib/core/text/normalise-text.ts';
import { makeQuote } from '../../support/make-pack.ts';

const PORT =
  'He opened the old port in May. The port stands near the border; the border, he said, is quiet. ' +
  'Trade across the border doubled within five years, and nobody expected the harbour to recover so soon.';

/** The words under a match, or the miss itself. */
function read(passage: string, exact: string, prefix = '', suffix = ''): string {
  const found = findQuote(normaliseText(passage), makeQuote(exact, prefix, suffix));
  return typeof found === 'string' ? found : passage.slice(found.start, found.end);
}

function match(passage: string, exact: string): QuoteMatch {
  const found = findQuote(normaliseText(passage), makeQuote(exact));
  if (typeof found === 'string') throw new Error(`Expected a match, got ${found}`);
  return found;
}

describe('findQuote, exact', () => {
  it.each([
    ['a long quote without context', 'Trade across the border doubled', '', '', 'Trade across the border doubled'],
    ['a short quote by both sides', 'old port', 'opened the ', ' in May', 'old port'],
    ['a short quote by its prefix', 'old port', 'He opened the ', '', 'old port'],
    ['a short quote by its suffix', 'old port', '', ' in May. The', 'old port'],
    ['the first word by what follows', 'He', '', ' opened the old', 'He'],
    ['the last words by what precedes', 'so soon', 'to recover ', '.', 'so soon'],
    [
      'a quote whose context the page cut short',
      'old port',
      'It is said that he opened the ',
      ' on the first of May',
      'old port',
    ],
    ['nothing where a short quote has no context on the page', 'border', 'beyond the mountain ', ' of snow', 'absent'],
    ['nothing where the words are not there', 'the new airport of the town', '', '', 'absent'],
    ['nothing for a quote without words', ' \u00ad ', '', '', 'absent'],
    ['nothing for a quote that only begins a word', 'bord', 'across the ', 'er doubled', 'absent'],
    ['nothing for a quote in other letter case', 'Border', 'across the ', ' doubled', 'absent'],
  ])('finds %s', (_name, exact, prefix, suffix, found) => {
    expect(read(PORT, exact, prefix, suffix)).toBe(found);
  });

  it.each([
    ['the first', 'near the ', '; the border', PORT.indexOf('border;')],
    ['the second', 'near the border; the ', ', he said', PORT.indexOf('border,')],
    ['the third', 'Trade across the ', ' doubled', PORT.indexOf('border doubled')],
  ])('tells %s of three alike by prefix and suffix', (_name, prefix, suffix, start) => {
    expect(findQuote(normaliseText(PORT), makeQuote('border', prefix, suffix))).toEqual({
      start,
      end: start + 6,
      score: 1,
    });
  });

  it.each([
    [
      'two long quotes alike',
      'the harbour is open to all; the harbour is open to all',
      'the harbour is open to all',
      '',
      '',
    ],
    ['context that fits two places as well', 'the ferry left, the ferry left, the ferry', 'ferry', 'left, the ', ''],
  ])('is ambiguous on %s', (_name, passage, exact, prefix, suffix) => {
    expect(read(passage, exact, prefix, suffix)).toBe('ambiguous');
  });

  it.each([
    ['curly quotes', 'He said “we will\u00a0stay” and left', 'He said "we will stay" and left'],
    ['dashes and ellipsis', 'the north – the sea… and more', 'the north - the sea... and more'],
    ['a line break in the markup', 'the first military\r\n\t alliance', 'the first military alliance'],
    ['soft hyphens', 'the first mili\u00adtary al\u00adliance', 'the first military alliance'],
  ])('finds a quote whose copy on the page has %s', (_name, passage, exact) => {
    expect(read(passage, exact)).toBe(passage);
    expect(match(passage, exact).score).toBe(1);
  });

  it('prefers the exact quote to a passage that is nearly it', () => {
    const near = 'the coalition will share what it learns with all of its members';
    const exact = 'the coalition will share what it learned with all of its members';
    expect(match(`${near}, and ${exact}.`, exact)).toMatchObject({ start: near.length + 6, score: 1 });
  });

  it('finds every stretch of a text that occurs once in it', () => {
    const words = fc.array(fc.constantFrom('port', 'sea', 'ship', 'é', 'كتب', '🕌', 'o’er', 'x-y'), { minLength: 1 });
    fc.assert(
      fc.property(words, words, words, (before, quote, after) => {
        const [head, exact, tail] = [
          `${before.join(' ')} <`,
          `${quote.join(' ')} harbour of the north`,
          `> ${after.join(' ')}`,
        ];
        expect(match(head + exact + tail, exact)).toEqual({
          start: head.length,
          end: head.length + exact.length,
          score: 1,
        });
      }),
    );
  });
});

describe('findQuote, approximate', () => {
  const quote = 'Successful military operations have pushed a number of terrorist elements into bordering provinces';
  const page = (text: string) => `The threat is growing. ${text}. It is not clear what comes next.`;
  const edits = [
    quote,
    quote.replace('Successful', 'Successive'),
    quote.replace('Successful', 'Recent').replace('number', 'lot'),
    quote.replace('Successful', 'Recent').replace('number', 'lot').replace('pushed', 'driven'),
  ];

  it.each(edits.slice(1))('finds the sentence edited to “%s”', (edited) => {
    expect(read(page(edited), quote)).toBe(edited);
  });

  it('scores a more edited sentence lower', () => {
    const scores = edits.map((edited) => match(page(edited), quote).score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it.each([
    [
      'rewritten beyond recognition',
      quote,
      'The army has won many battles, so that fighters fled across the frontier to the villages',
    ],
    ['of which half is gone', quote, quote.slice(0, quote.length / 2)],
    ['shorter than forty characters', 'the old port of the northern sea', 'the old fort of the northern sea'],
  ])('does not find a sentence %s', (_name, exact, text) => {
    expect(read(page(text), exact)).toBe('absent');
  });

  it.each([39, 40])('asks for forty characters before it guesses (%i)', (length) => {
    const exact = 'the coalition meets in the city each spring'.slice(0, length);
    const edited = exact.replace('meets', 'meats');
    expect(read(`So ${edited}`, exact)).toBe(length < 40 ? 'absent' : edited);
  });

  it.each([
    ['just as near', [quote.replace('pushed', 'driven'), quote.replace('pushed', 'driven')]],
    ['nearly as near', [quote.replace('Successful', 'Recent'), quote.replace('pushed', 'driven')]],
  ])('is ambiguous when another sentence is %s', (_name, rivals) => {
    expect(read(page(rivals.join('. ')), quote)).toBe('ambiguous');
  });

  it('takes the nearer sentence when the other is far behind', () => {
    const near = quote.replace('pushed', 'pushes');
    const far = quote
      .replace('Successful', 'Recent')
      .replace('number', 'lot')
      .replace('terrorist elements', 'fighters');
    expect(read(page(`${far}. ${near}`), quote)).toBe(near);
  });

  it.each([
    ['the last', quote.replace('provinces', 'provincial')],
    ['the first', quote.replace('Successful', 'Unsuccessful')],
    ['both', quote.replace('Successful', 'Unsuccessful').replace('provinces', 'provincial')],
  ])('ends at words when %s is another', (_name, edited) => {
    const passage = page(edited);
    const { text } = normaliseText(passage);
    const { start, end } = match(passage, quote);
    expect(isWholeWord(text, start, end)).toBe(true);
    expect(passage.slice(start, end)).toBe(edited);
  });
});

describe('occurrences', () => {
  it.each([
    ['each', 'a port, a port', 'port', [2, 10]],
    ['none inside a word', 'report, ports, import', 'port', []],
    ['none that cut a number', '41 members of 410', '41', [0]],
    ['one at each end', 'Iran and Iran', 'Iran', [0, 9]],
    ['one beside punctuation', '(CPEC)', 'CPEC', [1]],
    ['one beside a hyphen', 'Pakistan-Saudi', 'Pakistan', [0]],
    ['none over another', 'no no no no', 'no no', [0, 6]],
    ['one that begins inside a false one', 'xno no no', 'no no', [4]],
    ['none inside a word with marks', 'كَتَبَ', 'كَتَب', []],
    ['one among words of another script', 'في باكستان اليوم', 'باكستان', [3]],
  ])('are %s', (_name, text, needle, places) => {
    expect(occurrences(text, needle)).toEqual(places);
  });
});
