import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnchorLine, arrangeCards, type CardBox, columnEdge } from '../../../lib/core/margin/arrange-cards.ts';
import type { Layout, Strip } from '../../../lib/core/margin/choose-layout.ts';

const LEFT: Strip = { side: 'left', leftPx: 12, widthPx: 304 };
const RIGHT: Strip = { side: 'right', leftPx: 964, widthPx: 280 };
const GUTTER: Strip = { side: 'right', leftPx: 946, widthPx: 28 };
const TWO: Layout = { mode: 'margin', actors: LEFT, claims: RIGHT };
const MIRRORED: Layout = { mode: 'margin', actors: RIGHT, claims: LEFT };
const ONE: Layout = { mode: 'margin', actors: RIGHT, claims: RIGHT };
const NUMBERS: Layout = { mode: 'gutter', actors: GUTTER, claims: GUTTER };
const SHEET: Layout = { mode: 'sheet', actors: null, claims: null };

/** A line of type, 24 px high, that a claim or an actor speaks of. */
function makeLine(key: string, topPx: number): AnchorLine {
  return { key, layer: key.startsWith('claim') ? 'claims' : 'actors', topPx, heightPx: 24 };
}

type Open = { readonly key: string; readonly heightPx: number } | null;

function arrange(lines: readonly AnchorLine[], layout: Layout, open: Open = null): CardBox[] {
  return arrangeCards(lines, { layout, lineHeightPx: 28, open });
}

/** `claim/a right 98+28`: key, side, top and height of each card. */
function list(boxes: readonly CardBox[]): string[] {
  return boxes.map(({ key, side, topPx, heightPx }) => `${key} ${side} ${topPx}+${heightPx}`);
}

const [actor, claim, below] = [makeLine('actor/a', 100), makeLine('claim/c', 100), makeLine('claim/d', 110)];

describe('arrangeCards', () => {
  it.each([
    [
      'each layer in its own strip, centred on the line',
      [actor, claim],
      TWO,
      ['actor/a left 98+28', 'claim/c right 98+28'],
    ],
    [
      'the strips of right-to-left text the other way',
      [actor, claim],
      MIRRORED,
      ['actor/a right 98+28', 'claim/c left 98+28'],
    ],
    ['both layers in one strip without overlap', [actor, claim], ONE, ['actor/a right 84+28', 'claim/c right 112+28']],
    ['cards of one line in reading order', [claim, actor], ONE, ['claim/c right 84+28', 'actor/a right 112+28']],
    [
      'cards from the top down whatever the order of the lines',
      [below, claim],
      ONE,
      ['claim/c right 89+28', 'claim/d right 117+28'],
    ],
    ['no card above the page', [makeLine('claim/c', 0)], ONE, ['claim/c right 0+28']],
    ['numbers that are smaller than cards', [actor, claim], NUMBERS, ['actor/a right 91+20', 'claim/c right 113+20']],
    ['nothing beside the text when there is a sheet', [actor, claim], SHEET, []],
    ['nothing for a page without notes', [], TWO, []],
  ])('places %s', (_name, lines, layout, boxes) => {
    expect(list(arrange(lines, layout))).toEqual(boxes);
  });

  it.each([
    [
      'at its own line, the next below it',
      [claim, below],
      ONE,
      'claim/c',
      200,
      ['claim/c right 98+200', 'claim/d right 298+28'],
    ],
    [
      'at its own line, the one before above it',
      [claim, below],
      ONE,
      'claim/d',
      200,
      ['claim/c right 80+28', 'claim/d right 108+200'],
    ],
    ['at least as high as a collapsed one', [claim], ONE, 'claim/c', 10, ['claim/c right 98+28']],
    [
      'without moving the other strip',
      [actor, claim, below],
      TWO,
      'claim/c',
      200,
      ['actor/a left 98+28', 'claim/c right 98+200', 'claim/d right 298+28'],
    ],
    ['that has no line without moving any', [claim], ONE, 'claim/gone', 200, ['claim/c right 98+28']],
    [
      'as a number like the others in the gutter',
      [claim, below],
      NUMBERS,
      'claim/c',
      200,
      ['claim/c right 96+20', 'claim/d right 118+20'],
    ],
  ])('places an open card %s', (_name, lines, layout, key, heightPx, boxes) => {
    expect(list(arrange(lines, layout, { key, heightPx }))).toEqual(boxes);
  });

  it.each([
    ['the margin', TWO, { leftPx: 964, widthPx: 280, anchorPx: 112, anchorTopPx: 98 }],
    ['the gutter', NUMBERS, { leftPx: 946, widthPx: 28, anchorPx: 112, anchorTopPx: 102 }],
  ])('tells where in %s a card stands and which line it speaks of', (_name, layout, box) => {
    expect(arrange([claim], layout)).toEqual([expect.objectContaining(box)]);
  });

  it('makes cards taller for a coarse pointer', () => {
    const boxes = arrangeCards([claim], { layout: TWO, lineHeightPx: 44, open: null });
    expect(list(boxes)).toEqual(['claim/c right 90+44']);
  });

  const anyLines = fc
    .array(fc.tuple(fc.constantFrom('actor', 'claim'), fc.integer({ min: 0, max: 2000 })), { maxLength: 30 })
    .map((places) => places.map(([kind, topPx], nth) => makeLine(`${kind}/${nth}`, topPx)));
  const anyLayout = fc.constantFrom(TWO, MIRRORED, ONE, NUMBERS);
  const anyOpen = fc.tuple(fc.nat(30), fc.integer({ min: 28, max: 600 }));

  it('never lets cards of one strip overlap, open or not', () => {
    fc.assert(
      fc.property(anyLines, anyLayout, anyOpen, (lines, layout, [nth, heightPx]) => {
        const key = lines[nth]?.key;
        const boxes = arrange(lines, layout, key === undefined ? null : { key, heightPx });
        for (const side of ['left', 'right'] as const) {
          const strip = boxes.filter((box) => box.side === side);
          for (const [at, box] of strip.entries()) {
            const before = strip[at - 1];
            const endPx = before === undefined ? 0 : before.topPx + before.heightPx;
            expect(box.topPx).toBeGreaterThanOrEqual(endPx - 1e-6);
          }
        }
      }),
    );
  });

  it('gives each line one card, in the order of the lines', () => {
    fc.assert(
      fc.property(anyLines, anyLayout, (lines, layout) => {
        const boxes = arrange(lines, layout);
        expect(boxes.map(({ key }) => key).toSorted()).toEqual(lines.map(({ key }) => key).toSorted());
        for (const side of ['left', 'right'] as const) {
          const anchors = boxes.filter((box) => box.side === side).map(({ anchorPx }) => anchorPx);
          expect(anchors).toEqual(anchors.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('columnEdge', () => {
  it.each([
    ['left', 340],
    ['right', 940],
  ] as const)('is the edge of the text that faces the cards on the %s', (side, edgePx) => {
    const room = { columnLeftPx: 340, columnRightPx: 940, freeLeftPx: 0, freeRightPx: 0, viewportWidthPx: 1280 };
    expect(columnEdge({ ...room, direction: 'ltr', scrollsInside: false }, side)).toBe(edgePx);
  });
});
