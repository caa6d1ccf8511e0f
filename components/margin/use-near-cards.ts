import { useLayoutEffect, useState } from 'preact/hooks';
import type { PlacedCard } from './margin-props.ts';

/** Up to this many cards are simply there, and scrolling runs no script; more are drawn where the reader is. */
const ALL = 400;
/** Cards are drawn this far above and below the window, in windows. */
const MARGIN = 1.5;

/** The open card and those near the window out of very many, kept up with scrolling; all of them where they are few. */
export function useNearCards(
  cards: readonly PlacedCard[],
  open: string | null,
  margin: { readonly current: HTMLElement | null },
): readonly PlacedCard[] {
  const isMany = cards.length > ALL;
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    const element = margin.current;
    if (!isMany || element === null) return;
    const view = element.ownerDocument.defaultView;
    // In steps of half a window, so that most scrolling draws nothing.
    const look = () => setAt(Math.round(-element.getBoundingClientRect().top / (innerHeight / 2)));
    look();
    view?.addEventListener('scroll', look, { passive: true });
    return () => view?.removeEventListener('scroll', look);
  }, [isMany, margin]);
  if (!isMany) return cards;
  const middlePx = at * (innerHeight / 2) + innerHeight / 2;
  const reachPx = innerHeight * (0.5 + MARGIN);
  return cards.filter(({ note, topPx }) => note.key === open || Math.abs(topPx - middlePx) <= reachPx);
}
