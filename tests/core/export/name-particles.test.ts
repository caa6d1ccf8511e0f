import { expect, it } from 'vitest';
import { isParticle } from '../../../lib/core/export/name-particles.ts';

it.each([
  ['van', true],
  ['bin', true],
  ['’t', true],
  ['De', false],
  ['Khan', false],
  ['', false],
])('%j may stand before a family name: %s', (word, expected) => {
  expect(isParticle(word)).toBe(expected);
});
