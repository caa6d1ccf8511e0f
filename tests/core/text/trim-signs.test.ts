import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimSigns, trimSignsAtEnd } from '../../../lib/core/text/trim-signs.ts';

it.each<[string, string, string, string]>([
  ['--a-b--', '-', 'a-b', '--a-b'],
  ['-/a/-', '-/', 'a', '-/a'],
  ['a', '-', 'a', 'a'],
  ['---', '-', '', ''],
  ['', '-', '', ''],
  ['-a', '', '-a', '-a'],
])('%j without %j is %j, at its end alone %j', (text, signs, both, end) => {
  expect(trimSigns(text, signs)).toBe(both);
  expect(trimSignsAtEnd(text, signs)).toBe(end);
});

it('what is left is what a pattern leaves', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('-', '/', 'a', ' ') }), (text) => {
      expect(trimSigns(text, '-/')).toBe(text.replace(/^[-/]+|[-/]+$/g, ''));
      expect(trimSignsAtEnd(text, '-/')).toBe(text.replace(/[-/]+$/, ''));
    }),
  );
});
