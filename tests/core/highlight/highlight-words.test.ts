// Words that changed, sentences, links to quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../lib/core/text/compare-words.ts';
import { formatQuote, formatQuoteLink } from '../../../lib/core/text/link-to-quote.ts';
import { sentencesAround, splitSentences } from '../../../lib/core/text/split-sentences.ts';

describe('words that changed', () => {
  it('are told apart from those that did not', () => {
    expect(compareWords('the old grey cat sat', 'the new grey cat sat down')).toEqual([
      { kind: 'same', text: 'the' },
      { kind: 'removed', text: 'old' },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: 'grey cat sat' },
      { kind: 'added', text: 'down' },
    ]);
  });

  it('give back both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareWords(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join(' ');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});

describe('sentences', () => {
  it.each<[string, string, readonly string[]]>([
    ['end at full stops', 'One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['do not end at a title', 'Dr. Khan met Gen. Sharif. He left.', ['Dr. Khan met Gen. Sharif.', 'He left.']],
    ['do not end at initials', 'J. R. Smith wrote it. Yes.', ['J. R. Smith wrote it.', 'Yes.']],
    ['do not end inside an abbreviation', 'The U.S. said so. We heard.', ['The U.S. said so.', 'We heard.']],
    ['end in Urdu at its own stop', 'یہ پہلا ہے۔ یہ دوسرا ہے۔', ['یہ پہلا ہے۔', 'یہ دوسرا ہے۔']],
    ['are none in nothing', '   ', []],
  ])('%s', (_name, text, wanted) => {
    expect(splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });

  it('around some words are whole', () => {
    const text = 'One is here. Two is there. Three is gone.';
    const { start, end } = sentencesAround(text, { start: 16, end: 30 }, 'en');
    expect(text.slice(start, end)).toBe('Two is there. Three is gone.');
  });

  it('take a language that is none', () => {
    expect(splitSentences('One. Two.', 'not a language')).toHaveLength(2);
  });
});

describe('a link to a quote', () => {
  const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
  it.each<[string, ReturnType<typeof quote>, string]>([
    ['of some words', quote('a formal invitation to Pakistan'), '#:~:text=a%20formal%20invitation%20to%20Pakistan'],
    [
      'with signs of the syntax',
      quote('one, two - three & four five'),
      '#:~:text=one%2C%20two%20%2D%20three%20%26%20four%20five',
    ],
    [
      'that is short, with its context',
      quote('border', 'cut off the long ', ' was shut last night'),
      '#:~:text=off%20the%20long-,border,-was%20shut%20last',
    ],
    [
      'that is long, by its ends',
      quote(Array.from({ length: 40 }, (_, nth) => `w${nth}`).join(' ')),
      '#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39',
    ],
  ])('%s', (_name, each, fragment) => {
    expect(formatQuoteLink({ url: 'https://example.org/a', quote: each })).toBe(`https://example.org/a${fragment}`);
  });

  it('keeps the page’s own fragment, and takes the place of another quote', () => {
    const each = quote('some words that are long enough');
    expect(formatQuoteLink({ url: 'https://example.org/a#part:~:text=old', quote: each })).toBe(
      'https://example.org/a#part:~:text=some%20words%20that%20are%20long%20enough',
    );
  });

  it('is pasted below the words', () => {
    expect(formatQuote({ exact: ' a\n b ', url: 'https://example.org/', title: 'T' }).plain).toBe(
      '“a b”\nT\nhttps://example.org/\n',
    );
  });
});
