import { describe, expect, it } from 'vitest';
import { formatQuote, formatQuoteLink } from '../../../lib/core/text/link-to-quote.ts';

const quote = { exact: 'words that are long enough', prefix: '', suffix: '' };

describe('a link to words', () => {
  it.each([
    ['https://example.org/?a|b', 'https://example.org/?a%7Cb#:~:text='],
    ['https://example.org/a#/route|x', 'https://example.org/a#/route%7Cx:~:text='],
    ['https://example.org/a#b#c', 'https://example.org/a#b%23c:~:text='],
    ['https://example.org/a#old:~:text=x', 'https://example.org/a#old:~:text='],
    ['https://example.org/100%', 'https://example.org/100%25#:~:text='],
  ])('of %s is a URI', (url, start) => {
    expect(formatQuoteLink({ url, quote })).toBe(`${start}words%20that%20are%20long%20enough`);
  });

  it('takes half of a character for none', () => {
    const link = formatQuoteLink({
      url: 'https://example.org/',
      quote: { ...quote, exact: 'long enough \uD83D words' },
    });
    expect(link).toBe('https://example.org/#:~:text=long%20enough%20%EF%BF%BD%20words');
  });
});

describe('a link to a quote', () => {
  const url = 'https://example.org/a';
  const quoteOf = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
  const words = (count: number) => Array.from({ length: count }, (_, nth) => `w${nth}`).join(' ');

  it.each<[string, ReturnType<typeof quoteOf>, string]>([
    ['of some words', quoteOf('a formal invitation to Pakistan'), 'a%20formal%20invitation%20to%20Pakistan'],
    [
      'with signs of the syntax',
      quoteOf('one, two - three & four five'),
      'one%2C%20two%20%2D%20three%20%26%20four%20five',
    ],
    ['without the blanks around it', quoteOf('  a formal\n invitation to  it '), 'a%20formal%20invitation%20to%20it'],
    [
      'that is short, with three words of context and no half of one',
      quoteOf('border', 'cut off the long ', ' was shut last night'),
      'off%20the%20long-,border,-was%20shut%20last',
    ],
    [
      'that is short, with less context where there is less',
      quoteOf('border', 'x long ', ' was sh'),
      'long-,border,-was',
    ],
    [
      'that is short, with context on one side',
      quoteOf('border', '', ' was shut last night'),
      'border,-was%20shut%20last',
    ],
    [
      'that is short, with context on the other side',
      quoteOf('border', 'cut off the long ', ''),
      'off%20the%20long-,border',
    ],
    [
      'of 24 characters, with its context',
      quoteOf('a'.repeat(24), 'x long ', ' was sh'),
      `long-,${'a'.repeat(24)},-was`,
    ],
    ['of 25 characters, by itself', quoteOf('a'.repeat(25), 'x long ', ' was sh'), 'a'.repeat(25)],
    ['that is long, by its ends', quoteOf(words(40)), 'w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39'],
    ['of 120 characters, whole', quoteOf(`${'a '.repeat(58)}abcd`), `${'a%20'.repeat(58)}abcd`],
    ['of 121 characters, by its ends', quoteOf(`${'a '.repeat(58)}abcde`), 'a%20a%20a%20a%20a,a%20a%20a%20a%20abcde'],
    [
      'of ten long words, whole',
      quoteOf(Array(10).fill('a'.repeat(20)).join(' ')),
      Array(10).fill('a'.repeat(20)).join('%20'),
    ],
  ])('%s', (_name, each, directive) => {
    expect(formatQuoteLink({ url, quote: each })).toBe(`${url}#:~:text=${directive}`);
  });

  it('keeps the page’s own fragment, and takes the place of another quote', () => {
    expect(formatQuoteLink({ url: `${url}#part:~:text=old`, quote })).toBe(
      `${url}#part:~:text=words%20that%20are%20long%20enough`,
    );
  });

  it('is pasted below the words', () => {
    expect(formatQuote({ exact: ' a\n b ', url: 'https://example.org/', title: ' T ' }).plain).toBe(
      '“a b”\nT\nhttps://example.org/\n',
    );
  });
});
