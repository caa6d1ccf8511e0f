import { expect, it } from 'vitest';
import { placeCards } from '../../../lib/app/page/margin-drawing.ts';
import { listCards } from '../../../lib/app/page/margin-state.ts';
import type { CardBox } from '../../../lib/core/margin/arrange-cards.ts';
import { makeShownText, measureLinesOf } from '../../support/make-shown-text.ts';

const notes = new Map(listCards(makeShownText(), []).map((note) => [note.key, note]));
const measured = measureLinesOf('claim/c01');
const box = (key: string, side: 'left' | 'right'): CardBox => ({
  key,
  side,
  topPx: 500,
  leftPx: 1024,
  widthPx: 280,
  heightPx: 28,
  anchorPx: 520,
  anchorTopPx: 506,
});

it.each([
  ['right', 1000],
  ['left', 400],
] as const)('a card on the %s has its place in the host, and the edge of the column there', (side, edgePx) => {
  const origin = { leftPx: 10, topPx: 30 };
  expect(placeCards([box('claim/c01', side)], { notes, measured, origin })).toEqual([
    {
      note: notes.get('claim/c01'),
      side,
      topPx: 470,
      leftPx: 1014,
      widthPx: 280,
      anchorPx: 490,
      columnPx: edgePx - 10,
      middlePx: 484,
    },
  ]);
});

it('a box without a note is no card', () => {
  const origin = { leftPx: 0, topPx: 0 };
  expect(placeCards([box('claim/gone', 'right')], { notes, measured, origin })).toEqual([]);
});
