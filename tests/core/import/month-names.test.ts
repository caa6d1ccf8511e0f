import { expect, it } from 'vitest';
import { findMonth } from '../../../lib/core/import/month-names.ts';

it.each([
  ['Sunday, December 3, 2017', 11],
  ['3 déc. 2017', 11],
  ['Montag, 4. März 2019', 2],
  ['4. Mrz 2019', 2],
  ['mar. 5 nov. 2019', 10],
  ['martes, 5 de noviembre de 2019', 10],
  ['5 listopada 2019', 10],
  ['5. listopadu 2019', 10],
  ['5 червня 2019', 5],
  ['٥ يونيو ٢٠١٩', 5],
  ['2019年5月5日', null],
  ['ju 5', null],
  ['jun 5', 5],
  ['', null],
])('%j is in month %s', (text, month) => {
  expect(findMonth(text)).toBe(month);
});
