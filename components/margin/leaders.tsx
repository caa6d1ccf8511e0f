import type { PlacedCard } from './margin-props.ts';

/** A card further than this from its line needs something to be seen as its own: a hairline … */
const FAR_PX = 60;
/** … or, where hairlines would run side by side like strings, a number that it shares with the line. */
const VERY_FAR_PX = 180;

/** Numbers of one line stand under each other. */
const STEP_PX = 12;

/** How a card and its line are shown to belong together. */
export type Tie = 'none' | 'leader' | 'number';

/** The tie for a card; the open card always has its leader. */
export function tieOf({ note, anchorPx, middlePx }: PlacedCard, open: string | null): Tie {
  const distancePx = Math.abs(middlePx - anchorPx);
  if (note.key === open) return 'leader';
  return distancePx <= FAR_PX ? 'none' : distancePx <= VERY_FAR_PX ? 'leader' : 'number';
}

interface Props {
  cards: readonly PlacedCard[];
  open: string | null;
}

/** Hairlines and numbers from cards to the lines they speak of, where these are far. */
export function Leaders({ cards, open }: Props) {
  const tied = (tie: Tie) => cards.filter((card) => tieOf(card, open) === tie);
  return (
    <>
      <svg class="leaders" aria-hidden="true">
        {tied('leader').map(({ note, anchorPx, middlePx, columnPx, leftPx, widthPx, side }) => {
          const from = side === 'right' ? columnPx + 3 : columnPx - 3;
          const to = side === 'right' ? leftPx - 1 : leftPx + widthPx + 1;
          const shape = `M${from} ${anchorPx}L${to} ${middlePx}`;
          return <path key={note.key} class={note.key === open ? 'open' : undefined} d={shape} />;
        })}
      </svg>
      {tied('number').map(({ note, anchorPx, columnPx, side }, at, all) => (
        <span
          key={note.key}
          class={`pair ${side}`}
          aria-hidden="true"
          style={{
            top: `${anchorPx + STEP_PX * countBefore(all, at)}px`,
            left: `${side === 'right' ? columnPx + 6 : columnPx - 6}px`,
          }}
        >
          {note.number}
        </span>
      ))}
    </>
  );
}

/** How many of the cards right before this one share its line; cards come in the order of their lines. */
function countBefore(cards: readonly PlacedCard[], at: number): number {
  let first = at;
  while (first > 0 && cards[first - 1]?.anchorPx === cards[at]?.anchorPx) first--;
  return at - first;
}
