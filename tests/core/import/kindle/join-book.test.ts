import { expect, it } from 'vitest';
import { joinBook } from '../../../../lib/core/import/kindle/join-book.ts';
import { atLocation, makeKindleEntry } from '../../../support/make-kindle-entry.ts';

it('puts notes to their highlights, in the order of the file', () => {
  const { rows, joined } = joinBook([
    makeKindleEntry(1, { isNote: true, place: atLocation(22), words: 'mine' }),
    makeKindleEntry(2, { place: atLocation(20, 22) }),
    makeKindleEntry(3, { isNote: true, place: atLocation(90), words: 'alone' }),
  ]);
  expect(rows.map(({ entry, notes }) => [entry.nth, notes.map(({ words }) => words)])).toEqual([
    [2, ['mine']],
    [3, []],
  ]);
  expect(joined).toBe(1);
});

it('counts every entry once: as a row, joined or superseded', () => {
  const entries = [
    makeKindleEntry(1, { place: atLocation(10, 11), words: 'some words' }),
    makeKindleEntry(2, { place: atLocation(10, 13), words: 'some words and more' }),
    makeKindleEntry(3, { place: atLocation(50, 51), words: '' }),
    makeKindleEntry(4, { isNote: true, place: atLocation(51), words: 'on the withheld one' }),
  ];
  const { rows, joined, superseded } = joinBook(entries);
  expect(rows.map(({ entry, notes }) => [entry.words, notes.length])).toEqual([
    ['some words and more', 0],
    ['', 1],
  ]);
  expect(rows.length + joined + superseded).toBe(entries.length);
});

const NOTE = { isNote: true, place: atLocation(5) };

it('tells of an earlier note on a highlight whose words are in no later one', () => {
  const { rows, told } = joinBook([
    makeKindleEntry(1, { place: atLocation(4, 5) }),
    makeKindleEntry(2, { ...NOTE, words: 'first thought', created: '2026-01-01T10:00:00.000Z' }),
    makeKindleEntry(3, { ...NOTE, words: 'second thought', created: '2026-01-01T11:00:00.000Z' }),
  ]);
  expect(rows.flatMap(({ notes }) => notes.map(({ words }) => words))).toEqual(['second thought']);
  expect(told).toEqual([
    { path: 'clipping 2', line: 6, message: 'a later note in the same place replaces this one: “first thought”' },
  ]);
});
