// From lines and strips to the place of each card: pure arithmetic in CSS pixels.
import { GUTTER_STRIP_PX, type Layout, type Room, type Side, type Strip } from './choose-layout.ts';
import { stackCards } from './stack-cards.ts';

/** The first line that a note speaks of. */
export interface AnchorLine {
  readonly key: string;
  readonly layer: 'actors' | 'claims';
  readonly topPx: number;
  readonly heightPx: number;
}

/** Where a card goes, in page coordinates. */
export interface CardBox {
  readonly key: string;
  readonly side: Side;
  readonly topPx: number;
  readonly leftPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Middle of the line that the card speaks of. */
  readonly anchorPx: number;
  /** Where the card's top would be with no other card in its way. */
  readonly anchorTopPx: number;
}

/** What the cards are arranged in, and which one is open, `null` for none. */
export interface ArrangeOptions {
  readonly layout: Layout;
  /** Height of a collapsed card: 28, or 44 where the pointer is coarse. */
  readonly lineHeightPx: number;
  readonly open: { readonly key: string; readonly heightPx: number } | null;
}

const GAP_PX = { margin: 0, gutter: 2, sheet: 0 };
/** Numbers in the gutter are smaller than lines of type. */
const NUMBER_PX = 20;

/** Boxes for all cards, each strip stacked by itself; empty where the notes have no strip. */
export function arrangeCards(lines: readonly AnchorLine[], options: ArrangeOptions): CardBox[] {
  const { layout } = options;
  if (layout.mode === 'sheet') return [];
  const strips = new Set([layout.actors, layout.claims].filter((strip) => strip !== null));
  return [...strips].flatMap((strip) => {
    const own = lines.filter(({ layer }) => layout[layer] === strip);
    return arrangeStrip(own, strip, options);
  });
}

function arrangeStrip(
  lines: readonly AnchorLine[],
  strip: Strip,
  { layout, lineHeightPx, open }: ArrangeOptions,
): CardBox[] {
  const sorted = lines.toSorted((a, b) => a.topPx - b.topPx);
  const collapsedPx = layout.mode === 'gutter' ? NUMBER_PX : lineHeightPx;
  const wishes = sorted.map(({ key, topPx, heightPx }) => ({
    // The card's line is centred on the page's line, so that their baselines agree to within a pixel.
    topPx: topPx + heightPx / 2 - collapsedPx / 2,
    heightPx: key === open?.key && layout.mode === 'margin' ? Math.max(collapsedPx, open.heightPx) : collapsedPx,
  }));
  const pinned = layout.mode === 'margin' ? sorted.findIndex(({ key }) => key === open?.key) : -1;
  const tops = stackCards(wishes, { gapPx: GAP_PX[layout.mode], minTopPx: 0, pinned: pinned < 0 ? null : pinned });
  return sorted.map(({ key, topPx, heightPx }, at) => ({
    key,
    side: strip.side,
    topPx: tops[at] ?? 0,
    leftPx: strip.leftPx,
    widthPx: layout.mode === 'gutter' ? GUTTER_STRIP_PX : strip.widthPx,
    heightPx: wishes[at]?.heightPx ?? collapsedPx,
    anchorPx: topPx + heightPx / 2,
    anchorTopPx: wishes[at]?.topPx ?? topPx,
  }));
}

/** The edge of the text column on a card's side. */
export function columnEdge(room: Room, side: Side): number {
  return side === 'left' ? room.columnLeftPx : room.columnRightPx;
}
