import { render } from 'preact';
import { type CardBox, columnEdge } from '../../lib/core/margin/arrange-cards.ts';
import type { Room } from '../../lib/core/margin/choose-layout.ts';
import { type Host, originOf } from '../../lib/dom/place/create-host.ts';
import { translate } from '../../lib/platform/translate.ts';
import { Strings } from '../strings-context.tsx';
import { Margin } from './margin.tsx';
import type { MarginNote, MarginProps, PlacedCard } from './margin-props.ts';

export interface Drawing {
  readonly host: Host;
  readonly room: Room;
  readonly boxes: readonly CardBox[];
  readonly byKey: ReadonlyMap<string, MarginNote>;
  readonly lineHeightPx: number;
  readonly props: Omit<MarginProps, 'cards'>;
}

/**
 * A drawer that is never inside itself: removing a focused button fires `blur` in the middle of a render, and what that
 * changes is drawn after it.
 */
export function createDrawer(draw: () => void): () => void {
  let isDrawing = false;
  let isAsked = false;
  return () => {
    isAsked = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isAsked) {
        isAsked = false;
        draw();
      }
    } finally {
      isDrawing = false;
    }
  };
}

/** Renders the margin; page coordinates become the host's own. */
export function drawMargin({ host, room, boxes, byKey, lineHeightPx, props }: Drawing): void {
  const origin = originOf(host.element);
  const cards = boxes.flatMap((box): PlacedCard[] => {
    const note = byKey.get(box.key);
    if (note === undefined) return [];
    const topPx = box.topPx - origin.topPx;
    return [
      {
        note,
        side: box.side,
        topPx,
        leftPx: box.leftPx - origin.leftPx,
        widthPx: box.widthPx,
        anchorPx: box.anchorPx - origin.topPx,
        columnPx: columnEdge(room, box.side) - origin.leftPx,
        middlePx: topPx + lineHeightPx / 2,
      },
    ];
  });
  render(
    <Strings.Provider value={translate}>
      <Margin {...props} cards={cards} />
    </Strings.Provider>,
    host.stage,
  );
}

/** Takes the margin off the page. */
export function eraseMargin(host: Host): void {
  render(null, host.stage);
  host.remove();
}
