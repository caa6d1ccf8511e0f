import { describe, expect, it } from 'vitest';
import { parseClipper } from '../../../lib/core/import/parse-clipper.ts';
import { CONTEXT } from '../../support/export-samples.ts';

const read = (highlights: readonly unknown[], data: unknown = undefined) =>
  parseClipper([{ url: 'https://example.org/essay', title: 'An essay', highlights, data }], CONTEXT);
const around = (content: string, prefix: string, id = '0') => ({
  type: 'text',
  id,
  content,
  textQuote: { prefix, suffix: ' after' },
});
const prefixes = (highlights: readonly unknown[], data: unknown) =>
  read(highlights, data).highlights.map(({ selector }) => selector?.quote.prefix);

describe('what is around the words of the Clipper', () => {
  it('comes from its data', () => {
    const set = read(
      [{ text: 'The harbour was <em>quiet</em> &amp; cold.' }, { text: 'Nowhere.' }],
      [around('The harbour was <em>quiet</em> &amp; cold.', 'She said: ')],
    );
    expect(set.highlights.map(({ selector }) => selector?.quote)).toEqual([
      { exact: 'The harbour was quiet & cold.', prefix: 'She said: ', suffix: ' after' },
      { exact: 'Nowhere.', prefix: '', suffix: '' },
    ]);
  });

  it('is that of the same time where words are there twice, else in the order of the file', () => {
    const [first, second] = ['2026-05-01T10:00:00.000Z', '2026-05-01T10:01:00.000Z'];
    const data = [
      around('quiet', 'one ', String(Date.parse(first))),
      around('quiet', 'two ', String(Date.parse(second))),
    ];
    const rows = [
      { text: 'quiet', timestamp: second },
      { text: 'quiet', timestamp: first },
    ];
    expect(prefixes(rows, data)).toEqual(['two ', 'one ']);
    expect(prefixes([{ text: 'quiet' }, { text: 'quiet' }], data)).toEqual(['one ', 'two ']);
  });

  it.each([[null], [7], [[null, 7, {}]], [[{ content: 5, textQuote: 'x' }]], [{}]])('may be anything: %j', (data) => {
    expect(prefixes([{ text: 'quiet' }], data)).toEqual(['']);
  });

  it('is looked up once for each of many rows with the same words', () => {
    const many = Array.from({ length: 20_000 }, (_, nth) => ({ text: 'quiet', notes: [`${nth}`] }));
    const data = many.map((_, nth) => around('quiet', `number ${nth} `));
    const set = read(many, data);
    expect(set.highlights[19_999]?.selector?.quote.prefix).toBe('number 19999 ');
  });
});

describe('rows of the Clipper', () => {
  it('keep signs of plain text, and tell which are none', () => {
    const set = read([{ text: 'a < b and c > d' }, { text: '<img src="a.png" alt="A map">' }, null, 7]);
    expect(set.highlights.map(({ selector }) => selector?.quote.exact)).toEqual(['a < b and c > d']);
    expect(set.problems.map(({ path }) => path)).toEqual([1, 2, 3].map((nth) => `[0].highlights[${nth}]`));
  });

  it('have the same ids when others come before them', () => {
    const [old] = read([{ text: 'one' }]).highlights;
    const [, again] = read([{ text: 'new' }, { text: 'one' }]).highlights;
    expect(again?.id).toBe(old?.id);
  });
});
