import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { formatCommaTable } from '../../../lib/core/export/comma-table.ts';

it('every cell is in quotation marks, every line ends as RFC 4180 has it', () => {
  expect(
    formatCommaTable(
      ['a', 'b'],
      [
        ['1', 'two "words"'],
        ['', 'x\ny'],
      ],
    ),
  ).toBe('"a","b"\r\n"1","two ""words"""\r\n"","x\ny"\r\n');
});

it('a cell that begins as a formula is guarded where that is asked for, and only there', () => {
  const rows = [
    ['=1', 'x=1'],
    ['-5', ''],
  ];
  expect(formatCommaTable(['a', 'b'], rows, /^[=-]/)).toBe('"a","b"\r\n"\'=1","x=1"\r\n"\'-5",""\r\n');
  expect(formatCommaTable(['a', 'b'], rows)).toBe('"a","b"\r\n"=1","x=1"\r\n"-5",""\r\n');
});

it('another program reads the same cells, without what no table can hold', () => {
  const cells = ['a;b\tc', ' padded ', '"', '\u0000bell\u0007', 'دہشت'];
  const [row] = Papa.parse<string[]>(formatCommaTable(['a', 'b', 'c', 'd', 'e'], [cells]).trim(), {
    delimiter: ',',
  }).data.slice(1);
  expect(row).toEqual(['a;b\tc', ' padded ', '"', 'bell', 'دہشت']);
});
