import { cardProps } from '../card-props.ts';
import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';

/** Draws the open card at each change of what it shows. */
export function followCard(page: StageContext): void {
  const { stage } = page.card;
  follow(
    page,
    ({ open, rows, placed, writing, settings, tags, problem }) => [
      open,
      // While none is open, nothing that happens is drawn.
      ...(open === null ? [] : [rows, placed, writing, settings, tags, problem]),
    ],
    () => {
      const props = cardProps(page)(page.words.theme());
      if (props !== null) stage.className = `tools ${props.theme}`;
      page.views.card(stage, props);
    },
  );
}
