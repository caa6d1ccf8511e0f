import { expect, it } from 'vitest';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';

it('every layer is shown to begin with', () => {
  expect(ALL_LAYERS).toEqual({ actors: true, claims: true, mine: true });
});
