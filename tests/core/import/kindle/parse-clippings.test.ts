// `My Clippings.txt` in the languages and the generations of Kindles: rows, places, times, and which note is on what.
import { describe, expect, it } from 'vitest';
import { countRows, importText } from '../../../support/import-context.ts';
import { DEVICES, TODAY } from '../../../support/kindle-devices.ts';
import { record, rowsOf } from '../../../support/kindle-records.ts';

describe.each(DEVICES)('a Kindle in $name', ({ first, note: noted, bookmark, second, starts, created }) => {
  const file = [
    record(first, 'First words.'),
    record(noted, 'My note.'),
    record(bookmark, ''),
    record(second, 'Other words.'),
  ];

  it.each([
    ['as it is', file.join('')],
    [
      'with CRLF and the mark of the encoding before each title',
      `\uFEFF${file.join('\uFEFF').replaceAll('\n', '\r\n')}`,
    ],
    ['the note before its highlight', [file[1], file[0], file[3], file[2]].join('')],
  ])('gives all rows, places, times and the note on the right highlight, %s', (_what, text) => {
    const set = importText(text);
    expect(set).toMatchObject({ kind: 'kindle', problems: [], invalid: 0, skipped: 1, joined: 1 });
    expect(
      set.highlights.map(({ selector, note: said, created: time }) => [
        selector?.quote.exact,
        selector?.position.start,
        said,
        time,
      ]),
    ).toEqual([
      ['First words.', starts[0], 'My note.', created],
      ['Other words.', starts[1], '', expect.stringMatching(created.slice(0, 11))],
    ]);
    expect(countRows(set)).toBe(4);
  });
});

it('reads a file that one device wrote in all its languages', () => {
  const set = importText(
    DEVICES.map(({ first, note: noted, bookmark, second, name }) =>
      [
        record(first, `First words ${name}.`, name),
        record(noted, `Note ${name}`, name),
        record(bookmark, '', name),
        record(second, `Other words ${name}.`, name),
      ].join(''),
    ).join(''),
  );
  expect(rowsOf(set)).toEqual(
    DEVICES.flatMap(({ name }) => [
      [`First words ${name}.`, `Note ${name}`],
      [`Other words ${name}.`, ''],
    ]),
  );
});

it.each(['at their times', 'all in one second'])(
  'keeps notes of several languages in one place of one book apart, %s',
  (when) => {
    const today = DEVICES.filter(({ starts, created }) => starts[0] === 1300 && created === TODAY);
    const atOnce = (label: string) => (when === 'at their times' ? label : label.replace(/11([:분分])00/, '10$153'));
    const set = importText(
      today
        .map(
          ({ first, note: noted, name }) =>
            record(first, `My words in ${name}`) + record(atOnce(noted), `My note in ${name}`),
        )
        .join(''),
    );
    expect(rowsOf(set)).toEqual(today.map(({ name }) => [`My words in ${name}`, `My note in ${name}`]));
  },
);
