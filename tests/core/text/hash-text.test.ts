import { expect, it } from 'vitest';
import { hashText } from '../../../lib/core/text/hash-text.ts';

// The first three are the published values of FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
it.each<[string, string]>([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
  ['é𝒜', 'b0e0caed'],
])('the hash of %j is %s', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

it('a hash has eight digits, and goes on from its seed', () => {
  expect(hashText('', 1)).toBe('00000001');
  expect(hashText('bar', Number.parseInt(hashText('foo'), 16))).toBe(hashText('foobar'));
});
