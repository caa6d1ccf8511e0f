import { expect, it } from 'vitest';
import { READWISE_TABLE } from '../../../../lib/core/import/tables/readwise-table.ts';
import { entriesOf, tableOf } from '../../../support/read-table-rows.ts';

it.each([
  ['Highlight,Title,Author,URL,Note,Location,Date', true],
  ['Highlight,Book Title,Book Author,Highlighted at', true],
  ['Highlight,Title,Folder', false],
  ['Highlight,URL', false],
  ['Title,URL', false],
])('a table with the columns %s is of Readwise: %s', (head, expected) => {
  expect(READWISE_TABLE.isOf(tableOf(`${head}\nx\n`))).toBe(expected);
});

it.each([
  ['.one .two the note', ['one', 'two'], 'the note'],
  ['the note .one', [], 'the note .one'],
  ['.one', ['one'], ''],
  ['\u2060.net is a name', [], '.net is a name'],
  ['...', [], '...'],
  ["'-5 degrees", [], '-5 degrees'],
])('the note %j has the tags %j and says %j', (note, tags, words) => {
  const [entry] = entriesOf(READWISE_TABLE, `Highlight,Title,Note\nwords,A page,"${note}"\n`);
  expect([entry?.tags.filter(Boolean), entry?.note]).toEqual([tags, words]);
});

it.each([
  ['12', '', { start: 12 }],
  ['12', 'location', { start: 12 }],
  ['3', 'Order', { order: 3 }],
  ['x', 'order', { order: 0 }],
  ['', '', { start: null }],
])('the location %j of the type %j is %j', (location, type, place) => {
  const [entry] = entriesOf(
    READWISE_TABLE,
    `Highlight,Title,Location,Location Type\nwords,A page,${location},${type}\n`,
  );
  expect(entry).toMatchObject(place);
});

it('a row of an export of Readwise has the names of its columns', () => {
  const head = 'Highlight,Book Title,Book Author,Color,Tags,Source URL,Highlighted at';
  expect(entriesOf(READWISE_TABLE, `${head}\n'=words,A book,Ann,blue,"a,b",https://e.org/,2024-01-01\n`)).toEqual([
    {
      id: '',
      url: 'https://e.org/',
      title: 'A book',
      author: 'Ann',
      quote: '=words',
      start: null,
      note: '',
      tags: ['a', 'b'],
      colour: 'blue',
      created: '2024-01-01',
    },
  ]);
});
