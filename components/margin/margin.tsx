import { useRef } from 'preact/hooks';
import { useStrings } from '../strings-context.tsx';
import { Card } from './card.tsx';
import { Leaders } from './leaders.tsx';
import type { MarginProps } from './margin-props.ts';
import { Sheet } from './sheet.tsx';
import { useNearCards } from './use-near-cards.ts';

/** All that stands beside the text: cards in the margin, numbers in a gutter, or a sheet at the foot of the window. */
export function Margin(props: MarginProps) {
  const t = useStrings();
  const { mode, cards, open, theme } = props;
  const margin = useRef<HTMLElement>(null);
  const near = useNearCards(cards, open, margin);
  const openInPlace = mode === 'margin' && cards.some(({ note }) => note.key === open);
  // A note without a card of its own: one that is not on the page, or one behind a number.
  const isElsewhere = !openInPlace && props.notes.some(({ key }) => key === open);
  return (
    <aside
      ref={margin}
      class={`margin in-${mode} ${theme}`}
      dir={t('direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-label={t('marginLabel')}
    >
      {mode === 'margin' && <Leaders cards={near} open={open} />}
      {near.map((card) => (
        <Card
          key={card.note.key}
          card={card}
          isOpen={openInPlace && card.note.key === open}
          isHovered={card.note.key === props.hovered}
          margin={props}
        />
      ))}
      {(mode === 'sheet' || isElsewhere) && <Sheet margin={props} />}
    </aside>
  );
}
