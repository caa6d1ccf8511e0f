// Records that are no plain highlights: limits of publishers, titles of all kinds, torn ones.
import { describe, expect, it } from 'vitest';
import { countRows, importText } from '../../../support/import-context.ts';
import { added, highlight, note, record, rowsOf } from '../../../support/kindle-records.ts';

describe('the limit of a publisher', () => {
  it.each([
    ['<You have reached the clipping limit for this item>'],
    ['<You have reached the clipping limit set by the publisher, Some Publisher>'],
    ['<Sie haben das Limit für Ausschnitte aus diesem Artikel erreicht>'],
    ['<Has alcanzado el límite de recortes para este artículo>'],
    ['<Vous avez atteint la limite de copie pour cet article>'],
    ['<Hai raggiunto il limite di ritagli per questo articolo>'],
    ['<Você atingiu o limite de recortes deste item>'],
    ['<Je hebt de limiet voor knipsels van dit item bereikt>'],
    ['<Вы достигли максимального количества элементов буфера обмена для этого содержимого>'],
    ['<您已达到本内容的剪贴上限>'],
    ['<このアイテムのクリップ上限に達しました>'],
    ['<이 항목의 클리핑 한도에 도달했습니다>'],
  ])('is no quote: %s', (notice) => {
    const set = importText(
      highlight('10-12', ` ${notice}`) + note('12', 'mine') + highlight('20-22', `Eleven words ${notice} `),
    );
    expect(rowsOf(set)).toEqual([
      [null, expect.stringMatching(/^mine\n\n\[Highlighted in the book \(location 10\)\./)],
      ['Eleven words', ''],
    ]);
    expect(set.problems).toMatchObject([
      { path: 'clipping 1', line: 1, message: expect.stringContaining('no words') },
      { path: 'clipping 3', line: 11, message: expect.stringContaining('break off') },
    ]);
    expect(countRows(set)).toBe(3);
  });

  it.each(['if (a < limit && b > limit)', '<html>', 'the <limit>', 'x <b> no limit'])('is not %s', (words) => {
    expect(rowsOf(importText(highlight('10-12', words)))).toEqual([[words, '']]);
  });
});

describe('a title', () => {
  it.each([
    ['A Book (Second Edition) (Reader, N.)', 'A Book (Second Edition)', 'Reader, N.'],
    ['飘（上下） (外国文学名著名译丛书) ((美)米切尔)', '飘（上下） (外国文学名著名译丛书)', '(美)米切尔'],
    ['Gödel, Escher, Bach (An Eternal Golden Braid)  ', 'Gödel, Escher, Bach (An Eternal Golden Braid)', ''],
    ['L’échappée belle  (Anna Gavalda) ', 'L’échappée belle', 'Anna Gavalda'],
    ['No brackets - Somebody', 'No brackets - Somebody', ''],
    ['Torn bracket)', 'Torn bracket)', ''],
    ['(All of it)', '(All of it)', ''],
  ])('%s', (line, title, author) => {
    const { articles } = importText(record(`- Your Highlight at location 1-2 | ${added('10:00:00')}`, 'words', line));
    expect(articles).toMatchObject([{ title, author }]);
  });

  it('may be missing', () => {
    expect(
      rowsOf(importText(`- Your Highlight at location 1-2 | ${added('10:00:00')}\n\nwords\n==========\n`)),
    ).toEqual([['words', '']]);
  });
});

it('tells what is torn, and the line of it', () => {
  const set = importText(
    `${highlight('1-2', 'a')}Torn\nno place\n==========\n${highlight('3-4', '')}${highlight('5-6', 'paragraphs\n\nof a book')}Cut off (Doe)`,
  );
  expect(set.problems).toEqual([
    { path: 'clipping 2', line: 6, message: 'Expected a line of place and time' },
    { path: 'clipping 3', line: 9, message: 'Expected words' },
    { path: 'clipping 5', line: 21, message: 'Expected a line of place and time' },
  ]);
  expect([rowsOf(set), countRows(set)]).toEqual([
    [
      ['a', ''],
      ['paragraphs\n\nof a book', ''],
    ],
    5,
  ]);
});

it('reads a record behind lines of one that was not written whole', () => {
  const set = importText(`torn words\nof something\n${highlight('1-2', 'a')}`);
  expect(rowsOf(set)).toEqual([['a', '']]);
  expect(set.articles).toMatchObject([{ title: 'A Book', author: 'Doe, Jane' }]);
  expect(set.problems).toMatchObject([
    { path: 'clipping 1', line: 3, message: expect.stringContaining('belong to nothing') },
  ]);
});

it('reads a language without a word that is known here, months too', () => {
  const text =
    record('- आपका | 1300-1301 | जोड़ा गया 22 अगस्त 2024 18:10:53', 'words') +
    record('- आपका | 1301 | जोड़ा गया 22 अगस्त 2024 18:11:53', 'n');
  expect(rowsOf(importText(text))).toEqual([['words', 'n']]);
});

it('has no time for a day that does not exist', () => {
  const set = importText(record('- Your Highlight on Location 1-2 | Added on Sunday, June 31, 2026 11:00:00 AM', 'a'));
  expect(set.highlights).toMatchObject([{ created: '2026-02-03T04:05:06.000Z', selector: { position: { start: 1 } } }]);
});
