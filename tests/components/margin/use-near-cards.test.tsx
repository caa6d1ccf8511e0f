import { expect, test } from 'vitest';
import { drawMargin } from '../../support/draw-margin.tsx';
import { makeActor, makePack } from '../../support/make-pack.ts';
import { sampleNotes } from '../../support/sample-notes.ts';
import { drawn } from '../../support/turns.ts';

const TEXT = ['One paragraph of an article that a thousand notes speak of.'];
const packOf = (count: number) =>
  makePack(TEXT, { actors: Array.from({ length: count }, (_, nth) => makeActor(`a${nth}`, { mentions: [] })) });
const keysIn = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>('.card')].map(({ dataset }) => dataset.note ?? '');

async function scrollTo(topPx: number): Promise<void> {
  const heard = new Promise((resolve) => window.addEventListener('scroll', resolve, { once: true }));
  window.scrollTo(0, topPx);
  await heard;
  await drawn();
}

test('of a few hundred cards all are there', () => {
  const pack = packOf(300);
  const { root } = drawMargin(pack, sampleNotes(pack));
  expect(keysIn(root)).toHaveLength(301);
});

test('of a thousand cards those near the window are there, and follow it', async () => {
  const pack = packOf(1000);
  const { root } = drawMargin(pack, sampleNotes(pack));
  document.body.style.height = '30000px';
  const first = keysIn(root);
  expect(first).toContain('actor/a0');
  expect(first.length).toBeLessThan(200);
  // Cards stand 28 px apart, the first at 20.
  await scrollTo(20 + 28 * 700);
  expect(keysIn(root)).toContain('actor/a699');
  expect(keysIn(root)).not.toContain('actor/a0');
  document.body.style.height = '';
});

test('the open card is there wherever the reader is', () => {
  const pack = packOf(1000);
  const { root, change } = drawMargin(pack, sampleNotes(pack));
  expect(keysIn(root)).not.toContain('actor/a900');
  change({ open: 'actor/a900' });
  expect(keysIn(root)).toContain('actor/a900');
});
