/** A box in the window, CSS pixels from its top left. */
export interface Box {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Between the words and the bar, and between the bar and the window's edge. */
const GAP_PX = 8;

/**
 * Where a bar stands by some words: above them, in the middle; below where there is no room above, and inside the
 * window in any case.
 */
export function placeBar(
  words: Box,
  bar: Pick<Box, 'widthPx' | 'heightPx'>,
  window: Pick<Box, 'widthPx' | 'heightPx'>,
): { readonly leftPx: number; readonly topPx: number } {
  const clamp = (value: number, max: number) => Math.max(GAP_PX, Math.min(value, max - GAP_PX));
  const above = words.topPx - GAP_PX - bar.heightPx;
  const below = words.topPx + words.heightPx + GAP_PX;
  const hasRoomBelow = below + bar.heightPx + GAP_PX <= window.heightPx;
  const topPx = above < GAP_PX && hasRoomBelow ? below : above;
  const leftPx = words.leftPx + words.widthPx / 2 - bar.widthPx / 2;
  return { leftPx: clamp(leftPx, window.widthPx - bar.widthPx), topPx: clamp(topPx, window.heightPx - bar.heightPx) };
}
