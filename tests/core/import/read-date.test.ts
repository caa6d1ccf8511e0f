// Times in the shapes of other programs; none of them may depend on the machine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMonth } from '../../../lib/core/import/month-names.ts';
import { decideDateOrder, readDate } from '../../../lib/core/import/read-date.ts';

describe('a time', () => {
  it.each([
    // ISO 8601 and what is near it.
    ['2024-03-09', '2024-03-09T00:00:00.000Z'],
    ['2024-03-09 10:20', '2024-03-09T10:20:00.000Z'],
    ['2024-03-09T10:20:30Z', '2024-03-09T10:20:30.000Z'],
    ['2020-10-05 10:15:30+00:00', '2020-10-05T10:15:30.000Z'],
    ['2020-01-03T03:04:05.678901+02:00', '2020-01-03T01:04:05.678Z'],
    ['2020-07-08T04:17:06-0530', '2020-07-08T09:47:06.000Z'],
    ['2024/11/14 05:48:28 +0000', '2024-11-14T05:48:28.000Z'],
    ['2024.03.09', '2024-03-09T00:00:00.000Z'],
    ['2024. 3. 9. 오후 6:10:53', '2024-03-09T18:10:53.000Z'],
    ['20240309', '2024-03-09T00:00:00.000Z'],
    // East Asia.
    ['2024年3月9日', '2024-03-09T00:00:00.000Z'],
    ['2024年8月22日星期四 下午6:10:53', '2024-08-22T18:10:53.000Z'],
    ['2024年8月22日星期四 上午12:05:00', '2024-08-22T00:05:00.000Z'],
    ['2024年8月22日木曜日 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['2013年6月17日 (月曜日) 20:31:09', '2013-06-17T20:31:09.000Z'],
    ['2024年8月22日 午後6時10分53秒', '2024-08-22T18:10:53.000Z'],
    ['2024년 8월 22일 목요일 오전 12:10:53', '2024-08-22T00:10:53.000Z'],
    ['２０２４年８月２２日　１８：１０：５３', '2024-08-22T18:10:53.000Z'],
    // Seconds and milliseconds since 1970.
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    ['1700000000000', '2023-11-14T22:13:20.000Z'],
    ['1700000000.5', '2023-11-14T22:13:20.500Z'],
    // Months by name.
    ['Jan 2, 2026 3:04 PM', '2026-01-02T15:04:00.000Z'],
    ['Thursday, August 22, 2024 6:10:53\u202fPM', '2024-08-22T18:10:53.000Z'],
    ['Tuesday, 7 July, 2026 12:32:25 AM', '2026-07-07T00:32:25.000Z'],
    ['Saturday, April 30, 2011, 08:37 AM', '2011-04-30T08:37:00.000Z'],
    ['Friday, 6 July 12 07:37:42 GMT+01:00', '2012-07-06T06:37:42.000Z'],
    ['Monday, 3 December 12 19:42:30 Greenwich Mean Time', '2012-12-03T19:42:30.000Z'],
    ['Wed Nov 25 2026 10:20:30 GMT+0100 (Central European Standard Time)', '2026-11-25T09:20:30.000Z'],
    ['Wed, 25 Nov 2026 10:20:30 GMT', '2026-11-25T10:20:30.000Z'],
    ['5-Jan-24', '2024-01-05T00:00:00.000Z'],
    ['2024 Sept. 05', '2024-09-05T00:00:00.000Z'],
    ['August 22, 2024 18:10 (UTC+02:00)', '2024-08-22T16:10:00.000Z'],
    ['am Donnerstag, 22. August 2024 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['Freitag, 26. April 2013 um 00:49:32 Uhr', '2013-04-26T00:49:32.000Z'],
    ['jueves, 22 de agosto de 2024 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['mar. 5 janv. 2024', '2024-01-05T00:00:00.000Z'],
    ['1er février 2024 à 08:09', '2024-02-01T08:09:00.000Z'],
    ['lunedì 17 giugno 13, 20:23:44', '2013-06-17T20:23:44.000Z'],
    ['quinta-feira, 22 de agosto de 2024 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['четверг, 22 августа 2024 г. в 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['Wednesday, August 12, 2026 в 7:45:00 AM', '2026-08-12T07:45:00.000Z'],
    ['niedziela, 19 maja 2025, 22:20:31', '2025-05-19T22:20:31.000Z'],
    ['22 Ağustos 2024 Perşembe 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['torsdag 22 augusti 2024 18:10:53', '2024-08-22T18:10:53.000Z'],
    ['22. august 2024 kl. 18.10.53', '2024-08-22T18:10:53.000Z'],
    ['٩ مارس ٢٠٢٤ ٣:٠٤ م', '2024-03-09T15:04:00.000Z'],
    // The day first where nothing tells.
    ['01/02/2026', '2026-02-01T00:00:00.000Z'],
    ['01.02.26', '2026-02-01T00:00:00.000Z'],
    ['31-12-1999 23:59', '1999-12-31T23:59:00.000Z'],
  ])('%s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it.each([
    '',
    '   ',
    'soon',
    '2024',
    '46224',
    'May 5',
    '2022-02-30',
    '2023-02-29',
    '31/04/2024',
    '2024年13月1日',
    '30 февраля 2024',
    '3 PM, 2 Jan 26',
    '2024-03-09 25:00',
    '2024-03-09 10:61',
    '0000-00-00',
    '12/13/14/15 and a text that is far too long to be a date '.repeat(4),
  ])('is none: %j', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('has the day first where there are points between its numbers, whatever the column says', () => {
    expect([readDate('01.02.2026', 'month-first'), readDate('01/02/2026', 'month-first')]).toEqual([
      '2026-02-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ]);
  });

  it('is a leap day only in a leap year', () => {
    expect([readDate('29 February 2024'), readDate('29 February 2023'), readDate('2000-02-29')]).toEqual([
      '2024-02-29T00:00:00.000Z',
      null,
      '2000-02-29T00:00:00.000Z',
    ]);
  });

  it('comes back as it went, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const iso = new Date(seconds * 1000).toISOString();
        const [date = '', time = ''] = iso.slice(0, 19).split('T');
        const [year, month, day] = date.split('-');
        expect(readDate(iso)).toBe(iso);
        expect(readDate(`${date} ${time}`)).toBe(iso);
        expect(readDate(`${day}/${month}/${year} ${time}`)).toBe(iso);
        expect(readDate(`${month}/${day}/${year} ${time}`, 'month-first')).toBe(iso);
        expect(readDate(`${year}年${Number(month)}月${Number(day)}日 ${time}`)).toBe(iso);
      }),
    );
  });
});

describe('the order of a column', () => {
  it.each([
    [['01/02/2026', '13/02/2026'], 'day-first'],
    [['01/02/2026', '02/13/2026'], 'month-first'],
    [['01/02/2026', '03/04/2026'], 'day-first'],
    [['13/01/2026', '01/13/2026'], 'day-first'],
    [['', 'soon', '1/31/26 3:04 PM'], 'month-first'],
    [['2026-01-13'], 'day-first'],
    [[], 'day-first'],
  ] as const)('of %j is the %s', (column, order) => {
    expect(decideDateOrder(column)).toBe(order);
  });
});

describe('a month by name', () => {
  it.each(['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'ru', 'tr', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'uk', 'ar-EG'])(
    'is known in %s',
    (language) => {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const months = Array.from({ length: 12 }, (_, month) => findMonth(format.format(Date.UTC(2024, month, 15))));
      expect(months).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    },
  );
});
