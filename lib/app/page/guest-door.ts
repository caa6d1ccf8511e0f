import type { Guest, MarginDoor } from '../../dom/place/margin-door.ts';
import type { FollowedPage } from './follow-page.ts';
import type { PageContext } from './page-context.ts';
import { goToNote } from './use-margin.ts';

/** The margin as those who bring guests see it. What they ask of a page that shows nothing is not done. */
export function createGuestDoor(page: PageContext, followed: FollowedPage): MarginDoor {
  const { margin } = page;
  const isShown = () => margin.shown.peek() !== null;
  return {
    receive(guests: readonly Guest[]) {
      margin.receive(guests);
      followed.handle({ kind: 'guests', count: guests.length });
    },
    open: (key) => isShown() && margin.openCard(key),
    goTo: (key) => isShown() && goToNote(page, key),
    isGivenUp: () => followed.state.peek().isGivenUp,
  };
}
