import { expect, it } from 'vitest';
import { GLASP_TABLE, OTHER_TABLE, WEAVA_TABLE } from '../../../../lib/core/import/tables/any-table.ts';
import { entriesOf, tableOf } from '../../../support/read-table-rows.ts';

it.each([
  ['Highlight Text,Note,URL', ['glasp', 'table']],
  ['Glasp URL,Quote,Link', ['glasp', 'table']],
  ['Text,Folder,Link', ['weava', 'table']],
  ['Weava Link,Quote,Link', ['weava', 'table']],
  ['Quote,Link', ['table']],
  ['Highlight,Title', ['table']],
  ['Quote,Title', []],
  ['Title,URL', []],
])('a table with the columns %s is of %j', (head, kinds) => {
  const table = tableOf(`${head}\nx\n`);
  const known = [GLASP_TABLE, WEAVA_TABLE, OTHER_TABLE].filter(({ isOf }) => isOf(table));
  expect(known.map(({ kind }) => kind)).toEqual(kinds);
});

it('the surest name of a column counts', () => {
  const text =
    'Text,Highlighted Text,Source,URL,Comment,My Note,Label,Position,Date\nno,words,no,https://e.org/,no,said,a,12,2024\n';
  expect(entriesOf(OTHER_TABLE, text)).toEqual([
    {
      id: '',
      url: 'https://e.org/',
      title: '',
      author: '',
      quote: 'words',
      note: 'said',
      tags: ['a'],
      colour: '',
      start: 12,
      created: '2024',
    },
  ]);
});

it.each([
  ['It&rsquo;s &amp; more', 'It’s & more'],
  ['a < b &amp; c', 'a < b &amp; c'],
  ['R&D', 'R&D'],
  ["'=1", '=1'],
])('the words %j are %j', (cell, words) => {
  expect(entriesOf(OTHER_TABLE, `Quote,URL\n${cell},https://e.org/\n`)[0]?.quote).toBe(words);
});
