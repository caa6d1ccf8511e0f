import { expect, it } from 'vitest';
import { byText } from '../../../lib/core/text/by-text.ts';

it.each<[string, string, number]>([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['Z', 'a', -1],
  ['z', 'é', -1],
  ['10', '9', -1],
])('%j beside %j is %i: by units, in no language', (one, other, order) => {
  expect(byText(one, other)).toBe(order);
});
