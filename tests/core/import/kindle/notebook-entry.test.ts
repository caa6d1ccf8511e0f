import { describe, expect, it } from 'vitest';
import { nameColour, readHeading, toEntry } from '../../../../lib/core/import/kindle/notebook-entry.ts';
import { atLocation } from '../../../support/make-kindle-entry.ts';

describe('a heading', () => {
  it.each([
    ['Highlight (yellow) - Chapter > Page 12 · Location 180', 'highlight', 'yellow', 12, 180],
    ['Highlight(blue) - Location 1,536', 'highlight', 'blue', null, 1536],
    ['Note - Page 9 > Location 42', 'note', '', null, 42],
    ['Lesezeichen - Seite 3', 'bookmark', '', 3, null],
    ['标注(黄色) - 第 3 页', 'highlight', 'yellow', 3, null],
  ])('%s', (text, kind, colour, page, location) => {
    const heading = readHeading(text);
    expect([heading?.kind, heading?.colour]).toEqual([kind, colour]);
    expect([heading?.place.page?.start ?? null, heading?.place.location?.start ?? null]).toEqual([page, location]);
  });

  it.each(['', 'Contents', 'Chapter 3 - Highlights'])('%j is none', (text) => expect(readHeading(text)).toBeNull());
});

it.each([
  ['Yellow', 'yellow'],
  ['gelb', 'yellow'],
  ['розовый', 'pink'],
  ['黄色', 'yellow'],
  ['Chartreuse', 'chartreuse'],
  ['', ''],
])('the colour %s is %s', (word, colour) => {
  expect(nameColour(word)).toBe(colour);
});

describe('an entry', () => {
  const facts = { nth: 3, path: 'note 3', line: 7 };
  const heading = { kind: 'highlight', colour: 'blue', place: atLocation(180) } as const;

  it('reaches as far as its words may go, a location for a hundred bytes', () => {
    const reach = (words: string) => toEntry(heading, { ...facts, words }).reach.location;
    expect(reach('short')).toEqual({ start: 180, end: 182 });
    expect(reach('x'.repeat(250))).toEqual({ start: 180, end: 184 });
    // Three bytes a letter.
    expect(reach('字'.repeat(100))).toEqual({ start: 180, end: 184 });
  });

  it('that is a note reaches nowhere else', () => {
    const entry = toEntry({ ...heading, kind: 'note' }, { ...facts, words: 'x'.repeat(250) });
    expect(entry).toMatchObject({
      ...facts,
      isNote: true,
      reach: atLocation(180),
      place: atLocation(180),
      created: '',
    });
  });
});
