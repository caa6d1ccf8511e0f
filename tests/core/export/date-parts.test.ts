// Dates of pages, only as far as they can be and can be read in one way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateParts } from '../../../lib/core/export/date-parts.ts';

describe('dates', () => {
  it.each([
    ['2026-05-17', [2026, 5, 17]],
    ['2017-12-01T00:00:00+03:00', [2017, 12, 1]],
    ['2026-05', [2026, 5]],
    ['2026', [2026]],
    ['2026-5-7', [2026, 5, 7]],
    ['2026/05/17', [2026, 5, 17]],
    ['2024.03.09', [2024, 3, 9]],
    ['20260517', [2026, 5, 17]],
    ['20260517T101500Z', [2026, 5, 17]],
    ['2024年3月9日', [2024, 3, 9]],
    ['2024年3月', [2024, 3]],
    ['2024년 3월 9일', [2024, 3, 9]],
    ['17 May 2026', [2026, 5, 17]],
    ['17th of May, 2026', [2026, 5, 17]],
    ['Sun, 17 May 2026 10:00:00 GMT', [2026, 5, 17]],
    ['May 17, 2026', [2026, 5, 17]],
    ['Sunday, May 17th, 2026', [2026, 5, 17]],
    ['Sept. 3, 2026 3:04 PM', [2026, 9, 3]],
    ['May 2026', [2026, 5]],
  ])('%s is %j', (text, parts) => {
    expect(readDateParts(text)).toEqual(parts);
  });

  it.each([
    ['2022-02-30', [2022, 2]],
    ['2023-02-29', [2023, 2]],
    ['2024-02-29', [2024, 2, 29]],
    ['1900-02-29', [1900, 2]],
    ['2022-04-31T10:00:00Z', [2022, 4]],
    ['2022-13-01', [2022]],
    ['2022-00-10', [2022]],
    ['2022-05-00', [2022, 5]],
    ['20221301', [2022]],
    ['31 Feb 2022', [2022, 2]],
    ['Marchand 3, 2022', [2022]],
    ['0000-01-01', []],
  ])('%s, which is none, is %j', (text, parts) => {
    expect(readDateParts(text)).toEqual(parts);
  });

  it.each(['', '01/02/2026', 'yesterday', '1717171717', 'May', '3 hours ago', '12345-01-01'])(
    '%j is not known',
    (text) => {
      expect(readDateParts(text)).toEqual([]);
    },
  );

  it('gives back each day that there is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(readDateParts(date.toISOString())).toEqual([
            date.getUTCFullYear(),
            date.getUTCMonth() + 1,
            date.getUTCDate(),
          ]);
        },
      ),
    );
  });
});
