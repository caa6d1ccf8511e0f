import { expect, it } from 'vitest';
import { isPlaced } from '../../../lib/core/margin/is-placed.ts';

it.each([
  [{ kind: 'own', stands: 'at-words' }, true],
  [{ kind: 'own', stands: 'at-top' }, true],
  [{ kind: 'own', stands: 'nowhere' }, false],
  [{ kind: 'claim', places: [{}] }, true],
  [{ kind: 'actor', places: [] }, false],
  [{ kind: 'piece', places: [{}] }, true],
] as const)('%o has a place: %s', (note, expected) => {
  expect(isPlaced(note)).toBe(expected);
});
