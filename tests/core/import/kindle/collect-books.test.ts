import { expect, it } from 'vitest';
import { collectBooks } from '../../../../lib/core/import/kindle/collect-books.ts';
import { IMPORT_CONTEXT } from '../../../support/import-context.ts';
import { atLocation, makeKindleEntry } from '../../../support/make-kindle-entry.ts';

it('joins each book by itself, whatever order its entries come in', () => {
  const books = collectBooks(IMPORT_CONTEXT);
  books.add('A', 'Ann', makeKindleEntry(1, { place: atLocation(10) }));
  books.add('B', 'Bo', makeKindleEntry(2, { place: atLocation(10), isNote: true, words: 'on B' }));
  books.add('A', 'Ann', makeKindleEntry(3, { place: atLocation(10), isNote: true, words: 'on A' }));
  const { kind, highlights, articles, joined } = books.finish('kindle');
  expect([kind, joined]).toEqual(['kindle', 1]);
  expect(highlights.map(({ selector, note }) => [selector?.quote.exact ?? null, note])).toEqual([
    ['words 1', 'on A'],
    [null, 'on B'],
  ]);
  expect(articles.map(({ title, author }) => [title, author])).toEqual([
    ['A', 'Ann'],
    ['B', 'Bo'],
  ]);
});

it('says where to find words that the Kindle withheld', () => {
  const books = collectBooks(IMPORT_CONTEXT);
  const place = { ...atLocation(40), page: { start: 7, end: 7 } };
  books.add('A', '', makeKindleEntry(1, { words: '', place }));
  expect(books.finish('kindle').highlights.map(({ note }) => note)).toEqual([
    expect.stringMatching(/^\[Highlighted in the book \(page 7, location 40\)\./),
  ]);
});

it('counts what no row comes of, and tells of rows that are brought all the same', () => {
  const books = collectBooks(IMPORT_CONTEXT);
  const problem = { path: 'clipping 1', line: 1, message: 'wrong' };
  books.skip();
  books.refuse(problem);
  books.tell({ ...problem, path: 'clipping 2' });
  expect(books.finish('kindle')).toMatchObject({
    skipped: 1,
    invalid: 1,
    problems: [problem, { ...problem, path: 'clipping 2' }],
  });
});
