import { describe, expect, it } from 'vitest';
import { createOwnerFinder } from '../../../../lib/core/import/kindle/find-owner.ts';
import type { KindleEntry } from '../../../../lib/core/import/kindle/kindle-entry.ts';
import { atLocation, atPage, makeKindleEntry } from '../../../support/make-kindle-entry.ts';

const at = (time: string) => `2026-01-01T${time}.000Z`;
/** The places of the highlights in the file, likeliest first, that one note may be of. */
function owners(highlights: readonly Partial<KindleEntry>[], note: Partial<KindleEntry>): number[] {
  const entries = highlights.map((fields, nth) => makeKindleEntry(nth + 1, fields));
  const own = makeKindleEntry(entries.length + 1, { isNote: true, ...note });
  return [...new Set(createOwnerFinder(entries, [own])(own).map(({ nth }) => nth))];
}

describe('the highlight that a note was written on', () => {
  it.each<[string, readonly Partial<KindleEntry>[], Partial<KindleEntry>, number[]]>([
    [
      'ends where the note is',
      [{ place: atLocation(10, 12) }, { place: atLocation(20, 22) }],
      { place: atLocation(12) },
      [1],
    ],
    [
      'is the innermost around it',
      [{ place: atLocation(10, 30) }, { place: atLocation(14, 25) }],
      { place: atLocation(16) },
      [2],
    ],
    [
      'is the one of its stretch',
      [{ place: atLocation(10, 30) }, { place: atLocation(14, 20) }],
      { place: atLocation(14, 20) },
      [2],
    ],
    [
      'is the one of its second, where that contains it',
      [{ place: atLocation(10, 20) }, { place: atLocation(16, 40), created: at('11:00:00') }],
      { place: atLocation(20), created: at('11:00:00') },
      [2, 1],
    ],
    [
      'is not one of its second elsewhere',
      [{ place: atLocation(50, 60), created: at('11:00:00') }],
      { place: atLocation(20), created: at('11:00:00') },
      [],
    ],
    [
      'of several in one place is the one written last before it',
      [{ place: atLocation(10) }, { place: atLocation(10) }],
      { place: atLocation(10) },
      [2, 1],
    ],
    ['is none where no place contains it', [{ place: atLocation(10, 12) }], { place: atLocation(13) }, []],
  ])('%s', (_name, highlights, note, expected) => {
    expect(owners(highlights, note)).toEqual(expected);
  });

  it.each<[string, readonly Partial<KindleEntry>[], Partial<KindleEntry>, number[]]>([
    ['is the only one of the page', [{ place: atPage(3) }, { place: atPage(4) }], { place: atPage(3) }, [1]],
    ['is the entry before the note', [{ place: atPage(3) }, { place: atPage(3) }], { place: atPage(3) }, [2]],
    [
      'is not the entry before it after two minutes',
      [
        { place: atPage(3), created: at('10:00:00') },
        { place: atPage(3), created: at('10:00:00') },
      ],
      { place: atPage(3), created: at('10:02:01') },
      [],
    ],
    ['is none on a page of another numbering', [{ place: atPage(3, true) }], { place: atPage(3) }, []],
  ])('on a page %s', (_name, highlights, note, expected) => {
    expect(owners(highlights, note)).toEqual(expected);
  });
});

it('looks at few highlights of one place, however many there are', () => {
  expect(
    owners(
      Array.from({ length: 500 }, () => ({ place: atLocation(10) })),
      { place: atLocation(10) },
    ),
  ).toHaveLength(24);
});
