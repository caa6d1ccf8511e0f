import { describe, expect, it } from 'vitest';
import { nameColumn, readLines } from '../../../../lib/core/import/tables/read-table.ts';
import { tableOf } from '../../../support/read-table-rows.ts';

describe('the lines of a table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['ends of Windows', 'a,b\r\n1,2\r\n'],
    ['empty ones among them', '\na,b\n\n,\n1,2\n'],
    ['a line for spreadsheets', 'sep=;\na;b\n1;2\n'],
  ])('are read with %s', (_name, text) => {
    const lines = readLines(text);
    expect(lines.ok && lines.value.map(({ values }) => values)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('are counted as the file has them, breaks in cells too', (end) => {
    const lines = readLines(['a,b', '"one', 'two",x', '1,2'].join(end));
    expect(lines.ok && lines.value.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('are refused where a quotation mark is not closed, with its line', () => {
    expect(readLines('a,b\n1,2\n"open,3\n4,5\n')).toMatchObject({ ok: false, problem: { line: 3 } });
  });
});

describe('a table', () => {
  const table = tableOf(' Highlight_Text ,URL,url,Note\nwords,https://a.example/,https://b.example/\n');
  const [row] = table.rows;

  it('has its columns by name, whatever their case and signs; of two of a name the first', () => {
    expect([table.columns, table.width]).toEqual([['Highlight_Text', 'URL', 'url', 'Note'], 4]);
    expect([table.has('highlight text'), table.has('URL'), table.has('title')]).toEqual([true, false, false]);
    expect(row && table.cell(row, 'url')).toBe('https://a.example/');
  });

  it('gives the first column of several that it has; a cell that is missing is empty', () => {
    expect(row && table.cell(row, 'title', 'highlight text', 'url')).toBe('words');
    expect(row && [table.cell(row, 'note'), table.cell(row, 'title')]).toEqual(['', '']);
  });

  it('names its rows as a spreadsheet does', () => expect(row?.path).toBe('row 2'));
});

it.each([
  ['Highlighted_At', 'highlighted at'],
  ['  Page -  URL ', 'page url'],
  ['', ''],
])('the column %j is %j', (name, column) => {
  expect(nameColumn(name)).toBe(column);
});
