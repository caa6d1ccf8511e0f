import { expect, it } from 'vitest';
import { ADVICE, find, findRepeated } from '../../../lib/core/check/advice.ts';

it('each rule says what it finds and what to do, in a sentence', () => {
  for (const [finds, remedy] of Object.values(ADVICE)) {
    expect(finds).toMatch(/^[A-Z].*[^.]$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
});

it('a finding has its rule, its path and its message', () => {
  expect(find('exclamation', 'piece.note', 'has "!"')).toEqual({
    rule: 'exclamation',
    path: 'piece.note',
    message: 'has "!"',
  });
});

it('each value but the first of its key is told, with the first', () => {
  const findings = findRepeated(
    ['a1', 'b1', 'a2', 'a3'],
    ([letter = '']) => letter,
    (value, first) => find('repeated-name', value, first),
  );
  expect(findings.map(({ path, message }) => [path, message])).toEqual([
    ['a2', 'a1'],
    ['a3', 'a1'],
  ]);
});
