import { expect, it } from 'vitest';
import { describeArticle } from '../../../lib/app/print/describe-article.ts';

const AT = 'https://www.harbour.example/node/7';
type Reading = NonNullable<Parameters<typeof describeArticle>[1]['reading']>;

const article = {
  title: 'The ferry returns',
  byline: 'A. Writer',
  published: '2017-12-01',
  language: 'en',
} as Reading['article'];
const blocks = ['  The ferry returns ', ' An advert ', ' It came\nback. ', 'And left.'].map((text) => ({ text }));
const reading = { article, blocks: blocks as unknown as Reading['blocks'], paragraphs: [2, 3, 9] };

it('has what the page says of its article, and the text of its paragraphs alone', () => {
  expect(describeArticle(AT, { recognition: { pack: 'harbour-7' }, reading })).toEqual({
    url: AT,
    pack: 'harbour-7',
    article: {
      title: 'The ferry returns',
      byline: 'A. Writer',
      published: '2017-12-01',
      language: 'en',
      paragraphs: ['It came\nback.', 'And left.', ''],
    },
  });
});

it.each([
  ['a page without notes', { recognition: { pack: 'harbour-7' }, reading: null }, 'harbour-7'],
  ['a page that was not recognised', { recognition: null, reading: null }, null],
])('%s has no text', (_name, visit, pack) => {
  expect(describeArticle(AT, visit)).toEqual({ url: AT, pack, article: null });
});
