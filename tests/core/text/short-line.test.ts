import { expect, it } from 'vitest';
import { shortLine } from '../../../lib/core/text/short-line.ts';

it.each<[string, string, number, string]>([
  ['a short text as it is', 'one two', 20, 'one two'],
  ['a long one to its first units', 'one two three', 7, 'one two'],
  ['white space of any kind as one space', 'one\n\n two\u00a0three', 20, 'one two three'],
  ['no blanks before it', '  \n one', 20, 'one'],
  ['no blanks behind it', 'one  ', 20, 'one'],
  ['no blank where it is cut', 'one two', 4, 'one'],
  ['no half of a character', 'one 👍', 5, 'one'],
  ['a whole character', 'one 👍', 6, 'one 👍'],
  ['half a character that is not at the end', '\ud83d one', 5, '\ud83d one'.slice(0, 5)],
  ['nothing for nothing', ' ', 5, ''],
])('the short line of a text has %s', (_name, text, most, line) => {
  expect(shortLine(text, most)).toBe(line);
});

it('the rest of a long text is not gone through', () => {
  // Blanks beyond twice the length are not looked at, so that words behind them do not come.
  expect(shortLine(`a${' '.repeat(30)}b`, 10)).toBe('a');
  expect(shortLine(`a${' '.repeat(15)}b`, 10)).toBe('a b');
});
