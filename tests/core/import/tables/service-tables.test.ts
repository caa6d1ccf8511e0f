import { describe, expect, it } from 'vitest';
import { DIIGO_TABLE, INSTAPAPER_TABLE, RAINDROP_TABLE } from '../../../../lib/core/import/tables/service-tables.ts';
import { entriesOf, tableOf } from '../../../support/read-table-rows.ts';

const brief = (kind: typeof DIIGO_TABLE, text: string) =>
  entriesOf(kind, text).map(({ quote, note, tags, order }) => [quote, note, tags, order ?? null]);

it.each([
  ['title,url,tags,description,comments,annotations,created_at', 'diigo'],
  ['id,title,note,excerpt,url,folder,tags,created,highlights', 'raindrop'],
  ['URL,Title,Selection,Folder,Timestamp', 'instapaper'],
  ['url,title', null],
])('a table with the columns %s is of %s', (head, kind) => {
  const table = tableOf(`${head}\nx\n`);
  expect([DIIGO_TABLE, RAINDROP_TABLE, INSTAPAPER_TABLE].find(({ isOf }) => isOf(table))?.kind ?? null).toBe(kind);
});

describe('Diigo', () => {
  const read = (cell: string, rest = ',,') => {
    const [description = '', comments = '', tags = 'one'] = rest.split(',');
    return brief(
      DIIGO_TABLE,
      `url,annotations,description,comments,tags\nhttps://e.org/,"${cell}",${description},${comments},"${tags}"\n`,
    );
  };

  it.each<[string, string, unknown[]]>([
    [
      'highlights behind their names',
      'Highlight: First\nHighlight: Second',
      [
        ['First', '', ['one'], 0],
        ['Second', '', ['one'], 1],
      ],
    ],
    [
      'in one line',
      'Highlight: First Highlight: Second',
      [
        ['First', '', ['one'], 0],
        ['Second', '', ['one'], 1],
      ],
    ],
    ['with notes', 'Highlight: First\nSticky note: said\nComment: more', [['First', 'said\n\nmore', ['one'], 0]]],
    [
      'words before the first name',
      'Loose words\nHighlight: First',
      [
        ['Loose words', '', ['one'], 0],
        ['First', '', ['one'], 1],
      ],
    ],
    ['notes of the page', 'Sticky note: said', [['', 'said', ['one'], null]]],
    ['nothing', '', []],
  ])('has %s', (_name, cell, entries) => expect(read(cell, ',,one')).toEqual(entries));

  it('has description and comments as a note of the page', () => {
    expect(read('', 'About it,Said')).toEqual([['', 'About it\n\nSaid', ['one'], null]]);
  });

  it.each([
    ['no_tag', []],
    ['one ""two words""', ['one', 'two words']],
    ['', []],
  ])('has the tags of %j: %j', (tags, expected) => {
    expect(read('Highlight: First', `,,${tags}`)[0]?.[2]).toEqual(expected);
  });
});

it.each<[string, string, unknown[]]>([
  ['highlights with notes', '"Highlight:First\nNote:said",,one', [['First', 'said', ['one'], 0]]],
  ['a note of the page', ',mine,one', [['', 'mine', ['one'], null]]],
  ['neither', ',,one', []],
])('Raindrop has %s', (_name, cells, entries) => {
  expect(brief(RAINDROP_TABLE, `url,highlights,note,tags,folder\nhttps://e.org/,${cells},x\n`)).toEqual(entries);
});

it.each<[string, string, unknown[]]>([
  ['a selection', 'words,', [['words', '', [''], null]]],
  ['a note', ',said', [['', 'said', [''], null]]],
  ['a page alone', ',', []],
])('Instapaper has %s', (_name, cells, entries) => {
  expect(brief(INSTAPAPER_TABLE, `url,selection,note,timestamp\nhttps://e.org/,${cells},1700000000\n`)).toEqual(
    entries,
  );
});
