import type { PlacedCard } from './margin-props.ts';

/** A card further than this from its line needs a hairline to be seen as its own. */
const FAR_PX = 60;

interface Props {
  cards: readonly PlacedCard[];
  open: string | null;
}

/** Hairlines from cards to the lines they speak of, where these are far. */
export function Leaders({ cards, open }: Props) {
  const far = cards.filter(
    ({ note, anchorPx, middlePx }) => Math.abs(middlePx - anchorPx) > FAR_PX || note.key === open,
  );
  return (
    <svg class="leaders" aria-hidden="true">
      {far.map(({ note, anchorPx, middlePx, columnPx, leftPx, widthPx, side }) => {
        const from = side === 'right' ? columnPx + 3 : columnPx - 3;
        const to = side === 'right' ? leftPx - 3 : leftPx + widthPx + 3;
        return (
          <path
            key={note.key}
            class={note.key === open ? 'open' : undefined}
            d={`M${from} ${anchorPx}L${to} ${middlePx}`}
          />
        );
      })}
    </svg>
  );
}
