import { expect, it } from 'vitest';
import { matchEmphasis, type Run } from '../../../../lib/core/highlight/markdown/match-emphasis.ts';

/** `*(` opens, `)*` closes, `(*)` may do both: runs from a short notation. */
function runsOf(notation: string): Run[] {
  return notation.split(' ').map((word) => {
    const sign = word.includes('_') ? '_' : '*';
    const { length } = word.replace(/[^*_]/g, '');
    const canOpen = word.endsWith('(') || word.startsWith('(');
    const canClose = word.startsWith(')') || word.startsWith('(');
    return { kind: 'run', sign, length, canOpen, canClose, left: length, closes: [], opens: [] };
  });
}

it.each([
  ['*( )*', ['1', '1']],
  ['**( )**', ['2', '2']],
  ['***( )***', ['21', '21']],
  // Signs of two kinds do not match, and what has no partner stays text.
  ['*( )_', ['-1', '-1']],
  [')* *(', ['-1', '-1']],
  ['**( )*', ['1-1', '1']],
  // `*a**b*`: the rule of three keeps the two stars in the middle text.
  ['*( (**) )*', ['1', '-2', '1']],
  ['*( *( )* )*', ['1', '1', '1', '1']],
])('the runs %s are paired as %j', (notation, expected) => {
  const runs = runsOf(notation);
  matchEmphasis(runs);
  const shown = runs.map(
    ({ opens, closes, left }) => `${closes.join('')}${opens.join('')}${left > 0 ? `-${left}` : ''}`,
  );
  expect(shown).toEqual(expected);
});

it('looks at each of very many runs a bounded number of times', () => {
  const runs = runsOf(Array.from({ length: 20_000 }, (_, nth) => (nth % 2 === 0 ? '*(' : ')_')).join(' '));
  matchEmphasis(runs);
  expect(runs.every(({ left }) => left === 1)).toBe(true);
});
