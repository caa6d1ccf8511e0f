import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseLayout,
  type Layout,
  type Room,
  STRIP_GAP_PX,
  type Strip,
} from '../../../lib/core/margin/choose-layout.ts';

/** A column of 600 px with this much room beside it, in a window that is wide enough for notes. */
function makeRoom(freeLeftPx: number, freeRightPx: number, over: Partial<Room> = {}): Room {
  return {
    viewportWidthPx: 1280,
    freeLeftPx,
    freeRightPx,
    columnLeftPx: 340,
    columnRightPx: 940,
    direction: 'ltr',
    scrollsInside: false,
    ...over,
  };
}

/** `margin, actors left 304, claims right 304`: all of a layout but the strips' places. */
function describeLayout({ mode, actors, claims }: Layout): string {
  const of = (strip: Strip | null) => (strip === null ? 'nowhere' : `${strip.side} ${strip.widthPx}`);
  return `${mode}, actors ${of(actors)}, claims ${of(claims)}`;
}

/** The same page seen in a mirror. */
function mirrorRoom(room: Room): Room {
  return {
    ...room,
    freeLeftPx: room.freeRightPx,
    freeRightPx: room.freeLeftPx,
    columnLeftPx: room.viewportWidthPx - room.columnRightPx,
    columnRightPx: room.viewportWidthPx - room.columnLeftPx,
    direction: room.direction === 'ltr' ? 'rtl' : 'ltr',
  };
}

function mirrorStrip(strip: Strip | null, viewportWidthPx: number): Strip | null {
  if (strip === null) return null;
  const { side, leftPx, widthPx } = strip;
  return { side: side === 'left' ? 'right' : 'left', leftPx: viewportWidthPx - leftPx - widthPx, widthPx };
}

const anyRoom = fc
  .record({
    left: fc.integer({ min: 0, max: 700 }),
    column: fc.integer({ min: 200, max: 900 }),
    right: fc.integer({ min: 0, max: 700 }),
    takenLeft: fc.integer({ min: 0, max: 300 }),
    takenRight: fc.integer({ min: 0, max: 300 }),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    scrollsInside: fc.boolean(),
  })
  .map(({ left, column, right, takenLeft, takenRight, direction, scrollsInside }) => ({
    viewportWidthPx: left + column + right,
    freeLeftPx: Math.max(0, left - takenLeft),
    freeRightPx: Math.max(0, right - takenRight),
    columnLeftPx: left,
    columnRightPx: left + column,
    direction,
    scrollsInside,
  }));

describe('chooseLayout', () => {
  it.each([
    [
      'claims on the end side, actors on the start side',
      makeRoom(340, 340),
      'margin, actors left 304, claims right 304',
    ],
    [
      'the same mirrored in right-to-left text',
      makeRoom(340, 340, { direction: 'rtl' }),
      'margin, actors right 304, claims left 304',
    ],
    ['strips as wide as their own side allows', makeRoom(260, 300), 'margin, actors left 224, claims right 264'],
    ['strips no wider than is good to read', makeRoom(600, 356), 'margin, actors left 320, claims right 320'],
    ['the narrowest two strips', makeRoom(236, 236), 'margin, actors left 200, claims right 200'],
    [
      'one strip at the end where the start has no room',
      makeRoom(235, 236),
      'margin, actors right 200, claims right 200',
    ],
    [
      'one strip at the start where the end has no room',
      makeRoom(236, 235),
      'margin, actors left 200, claims left 200',
    ],
    [
      'one strip left of right-to-left text',
      makeRoom(300, 50, { direction: 'rtl' }),
      'margin, actors left 264, claims left 264',
    ],
    ['numbers on the wider side where no strip fits', makeRoom(100, 60), 'gutter, actors left 28, claims left 28'],
    ['numbers at the end where both sides are alike', makeRoom(100, 100), 'gutter, actors right 28, claims right 28'],
    [
      'numbers at the left end of right-to-left text',
      makeRoom(100, 100, { direction: 'rtl' }),
      'gutter, actors left 28, claims left 28',
    ],
    ['numbers in the narrowest gutter', makeRoom(0, 40), 'gutter, actors right 28, claims right 28'],
    ['a sheet where not even numbers fit', makeRoom(39, 39), 'sheet, actors nowhere, claims nowhere'],
    [
      'a margin in the narrowest window for it',
      makeRoom(240, 0, { viewportWidthPx: 900 }),
      'margin, actors left 204, claims left 204',
    ],
    ['a sheet on a phone', makeRoom(240, 240, { viewportWidthPx: 899 }), 'sheet, actors nowhere, claims nowhere'],
    [
      'a sheet where the article scrolls by itself',
      makeRoom(340, 340, { scrollsInside: true }),
      'sheet, actors nowhere, claims nowhere',
    ],
  ])('gives %s', (_name, room, layout) => {
    expect(describeLayout(chooseLayout(room))).toBe(layout);
  });

  it.each([
    ['two strips, a leader’s length from the text', makeRoom(340, 340), 340 - STRIP_GAP_PX - 304, 940 + STRIP_GAP_PX],
    ['the gutter right beside the text', makeRoom(0, 60), 946, 946],
    ['the gutter at the left', makeRoom(60, 0), 340 - 6 - 28, 340 - 6 - 28],
  ])('places %s', (_name, room, actorsPx, claimsPx) => {
    const { actors, claims } = chooseLayout(room);
    expect([actors?.leftPx, claims?.leftPx]).toEqual([actorsPx, claimsPx]);
  });

  it('gives both layers the very same strip when there is one', () => {
    const { actors, claims } = chooseLayout(makeRoom(0, 340));
    expect(actors).toBe(claims);
  });

  it('keeps strips in the free room, off the text and inside the window', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const { actors, claims } = chooseLayout(room);
        for (const strip of [actors, claims]) {
          if (strip === null) continue;
          const rightPx = strip.leftPx + strip.widthPx;
          if (strip.side === 'left') {
            expect(rightPx).toBeLessThan(room.columnLeftPx);
            expect(strip.leftPx).toBeGreaterThan(room.columnLeftPx - room.freeLeftPx);
          } else {
            expect(strip.leftPx).toBeGreaterThan(room.columnRightPx);
            expect(rightPx).toBeLessThan(room.columnRightPx + room.freeRightPx);
          }
        }
      }),
    );
  });

  it('lays the mirrored page out as the mirror of the page', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const { mode, actors, claims } = chooseLayout(room);
        expect(chooseLayout(mirrorRoom(room))).toEqual({
          mode,
          actors: mirrorStrip(actors, room.viewportWidthPx),
          claims: mirrorStrip(claims, room.viewportWidthPx),
        });
      }),
    );
  });

  it('gives both layers a place or neither', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const { mode, actors, claims } = chooseLayout(room);
        expect([actors === null, claims === null]).toEqual(mode === 'sheet' ? [true, true] : [false, false]);
      }),
    );
  });
});
