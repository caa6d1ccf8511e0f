// A card of an imported pack says so, closed and open, in each layout; one of a bundled pack does not.
import { beforeAll, expect, test } from 'vitest';
import { contextOf } from '../../lib/core/note/note-context.ts';
import type { Pack, PackOrigin } from '../../lib/core/pack/pack.ts';
import { expectAccessible } from '../support/check-accessible.ts';
import { drawMargin, WHOLE } from '../support/draw-margin.tsx';
import { button, findAll, textOf } from '../support/query.ts';
import { loadRealPack } from '../support/real-pack.ts';
import { sampleNotes } from '../support/sample-notes.ts';

let pack: Pack;
beforeAll(async () => {
  pack = { ...(await loadRealPack()), creator: 'A. Reader' };
});

function draw(origin: PackOrigin, mode: 'margin' | 'gutter' | 'sheet', open: string | null = null) {
  const context = contextOf({ pack, origin }, WHOLE);
  return drawMargin(pack, sampleNotes(pack), { mode, open, contextFor: () => context });
}

test.each(['margin', 'gutter'] as const)('each closed card, %s', (mode) => {
  const { root } = draw('imported', mode);
  const cards = findAll(root, '.card .collapsed').map(textOf);
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.filter((text) => !text.includes('From an imported pack'))).toEqual([]);
  expect(textOf(draw('bundled', mode).root)).not.toContain('imported');
});

test.each([
  ['margin', 'piece'],
  ['margin', 'actor/pakistan'],
  ['margin', 'claim/c10'],
  ['sheet', 'claim/c10'],
] as const)('the open card, %s, %s', (mode, key) => {
  const { root } = draw('imported', mode, key);
  expect(findAll(root, '.body > .imported').map(textOf)).toEqual(['From an imported pack, notes by A. Reader']);
  expect(findAll(draw('bundled', mode, key).root, '.imported')).toEqual([]);
});

test('the card for the piece leads to how its notes are made', () => {
  const { root, onPacks } = draw('bundled', 'margin', 'piece');
  button(root, 'How they are made').click();
  expect(onPacks.mock.calls).toEqual([[pack.id]]);
});

test('is accessible', async () => {
  await expectAccessible(draw('imported', 'margin', 'claim/c10').root);
});
