import { describe, expect, it } from 'vitest';
import { formatQuoteLink } from '../../../lib/core/text/link-to-quote.ts';

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
