import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type WordChange } from '../../../lib/core/text/compare-words.ts';

/** Changes as one line: `-old`, `+new`, the rest as it is. */
const SIGNS = { same: '', removed: '-', added: '+' };
const lineOf = (changes: readonly WordChange[]) => changes.map(({ kind, text }) => `${SIGNS[kind]}${text}`).join(' | ');

describe('words that changed', () => {
  it.each<[string, string, string, string]>([
    ['are between those that did not', 'the old grey cat', 'the new grey cat', 'the | -old | +new | grey cat'],
    ['may be the first', 'old grey cat', 'new grey cat', '-old | +new | grey cat'],
    ['may be the last', 'grey old cat', 'grey old dog', 'grey old | -cat | +dog'],
    ['may be set in before all', 'grey cat', 'the grey cat', '+the | grey cat'],
    ['may be set in behind all', 'grey cat', 'grey cat sat', 'grey cat | +sat'],
    ['may be lost in the middle', 'the old grey cat', 'the cat', 'the | -old grey | cat'],
    ['may be none', 'the cat', 'the cat', 'the cat'],
    ['may be all of them', 'one two', 'three four', '-one two | +three four'],
    ['are joined with their neighbours', 'a x y b', 'a z w b', 'a | -x y | +z w | b'],
    ['are told from others between them', 'a x b y c', 'a b z c', 'a | -x | b | -y | +z | c'],
    ['are as few as can be', 'a b c d', 'c d a b', '-a b | c d | +a b'],
    ['one of two twins', 'the cat the dog', 'the dog', 'the | -cat the | dog'],
    ['nothing that was', '', 'one', '+one'],
    ['nothing that is', 'one', '', '-one'],
    ['nothing at all', '', ' ', ''],
    ['whatever is between them', ' the\n old\tcat ', 'the old  cat', 'the old cat'],
  ])('%s', (_name, before, after, line) => {
    expect(lineOf(compareWords(before, after))).toBe(line);
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '));

  it('give back both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareWords(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join(' ');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('leave as much as can be left', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const same = compareWords(before, after).filter(({ kind }) => kind === 'same');
        const words = same.flatMap((change) => change.text.split(' '));
        expect(words.length).toBe(longestCommon(before.split(' '), after.split(' ')));
      }),
    );
  });

  it('never have two neighbours of a kind', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareWords(before, after);
        for (const [nth, { kind }] of changes.entries()) expect(changes[nth + 1]?.kind).not.toBe(kind);
      }),
    );
  });

  it('of two long texts are all between the first and the last that differ', () => {
    const words = (start: number, count: number) =>
      Array.from({ length: count }, (_, nth) => `w${start + nth}`).join(' ');
    // 500 times 500 pairs are compared, 501 times 500 are not: a word in the middle is the same, and not looked for.
    const compared = compareWords(
      `a ${words(0, 250)} same ${words(300, 249)} b`,
      `a ${words(1000, 250)} same ${words(2000, 249)} b`,
    );
    expect(compared.some(({ kind, text: each }) => kind === 'same' && each === 'same')).toBe(true);
    const whole = compareWords(
      `a ${words(0, 250)} same ${words(300, 250)} b`,
      `a ${words(1000, 250)} same ${words(2000, 249)} b`,
    );
    expect(whole.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const words = (list: readonly string[]) => list.filter((word) => word !== '');
  const [ones, others] = [words(one), words(other)];
  let row = Array<number>(others.length + 1).fill(0);
  for (const word of ones) {
    const next = [0];
    for (const [nth, otherWord] of others.entries())
      next.push(word === otherWord ? (row[nth] ?? 0) + 1 : Math.max(row[nth + 1] ?? 0, next[nth] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
