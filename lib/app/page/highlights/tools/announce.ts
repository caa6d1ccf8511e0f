import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';

/** Says each sentence to a screen reader. */
export function followAnnouncements(page: StageContext): void {
  follow(
    page,
    ({ announced }) => [announced],
    ([announced]) => {
      if (announced !== null) page.host.announce(announced.text);
    },
  );
}
