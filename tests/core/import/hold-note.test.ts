import { describe, expect, it } from 'vitest';
import { bareWords, growsFrom, holdsNote, squeeze } from '../../../lib/core/import/hold-note.ts';
import { nameAuthor } from '../../../lib/core/import/name-author.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const BY_ANN = nameAuthor('Ann', 'one');

it.each([
  [' a \t b\nc ', 'abc'],
  ['e\u0301', 'é'],
  ['a\u200B\u202Eb\uFFFD\uD800', 'ab'],
])('%j without what no file carries is %j', (text, words) => {
  expect(squeeze(text)).toBe(words);
});

it.each([
  ['one\n\n---\n\ntwo', 'onetwo'],
  [BY_ANN, 'one'],
])('the bare words of %j are %j', (text, words) => {
  expect(bareWords(text)).toBe(words);
});

describe('a note that holds another', () => {
  it.each([
    ['one', 'one', true, true],
    ['one\ntwo', 'one', true, true],
    ['one two', 'one', false, true],
    ['one\n\n---\n\ntwo', 'one\ntwo', true, true],
    [BY_ANN, 'one', true, true],
    ['one\nbetween\ntwo', 'one\ntwo', false, false],
    ['one', '', true, true],
    ['', 'one', false, false],
  ])('%j holds %j: strictly %s, loosely %s', (whole, part, strict, loose) => {
    const rows = [makeHighlight(1, { note: whole }), makeHighlight(2, { note: part })] as const;
    expect(holdsNote(...rows, { isLoose: false })).toBe(strict);
    expect(holdsNote(...rows, { isLoose: true })).toBe(loose);
  });

  it('has nothing to hold of a note on a page, whose words are its quote elsewhere', () => {
    const [here, onPage] = [makeHighlight(1, { note: '' }), makeHighlight(2, { note: 'words', selector: null })];
    expect(holdsNote(here, onPage, { isLoose: false })).toBe(true);
  });
});

it.each([
  ['one\ntwo', 'one', true],
  ['zero\none', 'one', true],
  ['one two', 'one', false],
  [BY_ANN, 'one', false],
  ['anything', '', true],
])('%j grows from %j: %s', (note, former, expected) => {
  expect(growsFrom(note, former)).toBe(expected);
});
