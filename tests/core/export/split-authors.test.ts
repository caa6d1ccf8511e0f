import { describe, expect, it } from 'vitest';
import { isInverted, splitAuthors } from '../../../lib/core/export/split-authors.ts';

const read = (author: string, language = '') =>
  splitAuthors(author, { language, isName: (words) => words.includes(' ') });

describe('splitAuthors', () => {
  it.each([
    ['', []],
    ['Reuters', ['Reuters']],
    ['Reuters and AFP', ['Reuters', 'AFP']],
    ['Reuters & AFP', ['Reuters', 'AFP']],
    ['Ann Lee, and Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['王小明，李雷', ['王小明', '李雷']],
    ['Ann Lee؛ Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['Lena Weiß und Jan Groß', ['Lena Weiß', 'Jan Groß']],
    // What is in names too separates only whole names.
    ['Kunst und Kultur', ['Kunst und Kultur']],
    ['Ann Lee, AFP', ['Ann Lee, AFP']],
    ['Le Guin, Ursula K.', ['Le Guin, Ursula K.']],
    [' ;; Ann Lee ; ', ['Ann Lee']],
  ])('%j is %j', (author, names) => {
    expect(read(author)).toEqual(names);
  });

  it.each([
    ['Anna Costa e Rui Silva', 'pt', ['Anna Costa', 'Rui Silva']],
    ['Anna Costa e Rui Silva', 'en', ['Anna Costa e Rui Silva']],
    ['Artur da Costa e Silva', 'pt-BR', ['Artur da Costa e Silva']],
    ['Jan Groot en Piet Klein', 'nl', ['Jan Groot', 'Piet Klein']],
  ])('%j in %s is %j', (author, language, names) => {
    expect(read(author, language)).toEqual(names);
  });
});

it.each([
  [['Khan', 'Simbal'], true],
  [['van der Berg', 'Max Emil'], true],
  [['Ann Lee', 'Bo R.'], true],
  [['Ann Lee', 'Bo Ray'], false],
  [['Ann', 'Bo', 'Cy'], false],
  [['Ann', ''], false],
  [['Ann'], false],
])('%j are one name turned round: %s', (parts, expected) => {
  expect(isInverted(parts)).toBe(expected);
});
