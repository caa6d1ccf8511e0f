import { expect, it } from 'vitest';
import { formatCommaTable } from '../../../lib/core/export/comma-table.ts';
import { FORMULA, withoutGuard } from '../../../lib/core/text/formula-guard.ts';

it.each([
  ["'=1+1", '=1+1'],
  ["'-5 degrees", '-5 degrees'],
  ["'\t=1", '\t=1'],
  ["''=1", "'=1"],
  ["'quoted'", "'quoted'"],
  ['=1', '=1'],
  ['', ''],
])('%j without its guard is %j', (cell, words) => {
  expect(withoutGuard(cell)).toBe(words);
});

it.each(['=1+1', '-5', '@a', '＝1', "'=1", "''+a", ' =1', 'plain', "'plain'"])(
  '%j comes back from a table as it was',
  (words) => {
    const cell = formatCommaTable(['a'], [[words]], FORMULA).split('\r\n')[1] ?? '';
    expect(withoutGuard(cell.slice(1, -1))).toBe(words);
  },
);
