import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepCursor } from '../../../lib/core/text/keep-cursor.ts';

it.each<[string, string, string, string]>([
  ['stays when words come after it', 'one| two', 'one two three', 'one| two three'],
  ['moves with words that come before it', 'one| two', 'new one two', 'new one| two'],
  ['stays at the end of its own words', 'mine|', 'theirs --- mine', 'theirs --- mine|'],
  ['stays where nothing changed', 'a|b', 'ab', 'a|b'],
  ['stays before words that come where it is', 'one |two', 'one new two', 'one |new two'],
  ['stays before words that did not change', 'old| two', 'newer two', 'newer| two'],
  ['stays inside words that did not change', 'old tw|o', 'newer two', 'newer tw|o'],
  ['goes to the end of what is shorter now', 'abcde|f two', 'x two', 'x| two'],
  ['stays where it was in what is longer now', 'a|b two', 'xyz two', 'x|yz two'],
  ['goes to the end when signs that repeat are lost', 'xaa|a', 'xa', 'xa|'],
  ['stays in the text when all of it changes', 'abc|', 'x', 'x|'],
])('the cursor %s', (_name, before, after, wanted) => {
  const at = keepCursor(before.indexOf('|'), before.replace('|', ''), after);
  expect(`${after.slice(0, at)}|${after.slice(at)}`).toBe(wanted);
});

it('the cursor is always in the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (before, after, number) => {
      const at = keepCursor(number % (before.length + 1), before, after);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(after.length);
    }),
  );
});
