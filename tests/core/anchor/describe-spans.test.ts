import { describe, expect, it } from 'vitest';
import { describeSpans } from '../../../lib/core/anchor/describe-spans.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';
import type { Span } from '../../../lib/core/text/span.ts';

const pageOf = (...texts: string[]) => readPageText(texts.map((text) => ({ text, heading: false })));
const spanOf = (page: ReturnType<typeof pageOf>, block: number, words: string): Span => {
  const start = page.blocks[block]?.text.indexOf(words) ?? -1;
  return { block, start, end: start + words.length };
};

describe('what is stored of a selection', () => {
  const page = pageOf(
    'A first paragraph, quite short.',
    'The long border between  the two was shut last night.',
    'And then?',
  );

  it('is its words, what is around them, and where they are', () => {
    const selector = describeSpans(page, [spanOf(page, 1, 'between  the two')]);
    expect(selector).toEqual({
      quote: {
        exact: 'between the two',
        prefix: 'h, quite short. The long border ',
        suffix: ' was shut last night. And then?',
      },
      position: { start: 48, end: 63 },
      paragraph: { ordinal: 1, hash: page.hashOf(1) },
    });
    expect(page.text.slice(48, 63)).toBe('between the two');
  });

  it('is 32 characters of context on each side, across paragraphs, less at the ends of the page', () => {
    const quoteOf = (block: number, words: string) => describeSpans(page, [spanOf(page, block, words)])?.quote;
    expect(quoteOf(1, 'between')?.prefix).toHaveLength(32);
    expect(quoteOf(0, 'paragraph')?.suffix).toHaveLength(32);
    expect(quoteOf(0, 'first')?.prefix).toBe('A ');
    expect(quoteOf(0, 'A')?.prefix).toBe('');
    expect(quoteOf(2, 'then')?.suffix).toBe('?');
    expect(quoteOf(2, 'then?')?.suffix).toBe('');
  });

  it('is of the paragraph in which it begins', () => {
    const spans = [spanOf(page, 1, 'last night.'), spanOf(page, 2, 'And')];
    expect(describeSpans(page, spans)).toMatchObject({
      quote: { exact: 'last night. And' },
      paragraph: { ordinal: 1 },
    });
  });

  it('has no blanks at its edges', () => {
    expect(describeSpans(page, [spanOf(page, 1, ' between  ')])?.quote.exact).toBe('between');
  });

  it('is nothing for blanks, and for no selection', () => {
    expect(describeSpans(page, [spanOf(page, 1, '  ')])).toBeNull();
    expect(describeSpans(page, [])).toBeNull();
  });

  it.each<[string, string]>([
    ['before it', `${'x'.repeat(5)}👍${'y'.repeat(31)}word`],
    ['after it', `word${'y'.repeat(31)}👍${'x'.repeat(5)}`],
  ])('has no half of a character %s', (_name, text) => {
    const emoji = pageOf(text);
    const quote = describeSpans(emoji, [spanOf(emoji, 0, 'word')])?.quote;
    expect((quote?.prefix ?? '') + (quote?.suffix ?? '')).toBe('y'.repeat(31));
  });

  it.each<[string, string]>([
    ['before it', `${'x'.repeat(5)}👍${'y'.repeat(30)}word`],
    ['after it', `word${'y'.repeat(30)}👍${'x'.repeat(5)}`],
  ])('has a whole one %s where there is room', (_name, text) => {
    const emoji = pageOf(text);
    const quote = describeSpans(emoji, [spanOf(emoji, 0, 'word')])?.quote;
    expect((quote?.prefix ?? '') + (quote?.suffix ?? '')).toHaveLength(32);
    expect((quote?.prefix ?? '') + (quote?.suffix ?? '')).toContain('👍');
  });

  it.each(['\ud800\udc00', '\udbff\udfff'])('has no half of %j, the first and last of their kind', (character) => {
    const edge = pageOf(`${'x'.repeat(5)}${character}${'y'.repeat(31)}word`);
    expect(describeSpans(edge, [spanOf(edge, 0, 'word')])?.quote.prefix).toBe('y'.repeat(31));
  });

  it('may begin with the unit after a pair', () => {
    const after = pageOf(`👍\ue000${'y'.repeat(31)}word`);
    expect(describeSpans(after, [spanOf(after, 0, 'word')])?.quote.prefix).toBe(`\ue000${'y'.repeat(31)}`);
  });
});
