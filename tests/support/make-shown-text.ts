import { choosePackNotes } from '../../lib/app/page/choose-notes.ts';
import type { Measured, ShownText } from '../../lib/app/page/margin-state.ts';
import { makeActor, makeClaim, makePack } from './make-pack.ts';
import { makeReading } from './make-reading.ts';

/** The paragraphs of `makeShownText`. */
export const PARAGRAPHS = [
  'The ferry returns to the strait after four years, and the harbour has been dredged for it by the port authority.',
  'The captain told the paper that nobody aboard had known of the storm before the second signal was given at noon.',
  'A commission of five members will look into the matter, and its report is expected before the end of the winter.',
];

/** A text with four notes: `piece`, `claim/c01`, `actor/captain` and, without a place on the page, `claim/c02`. */
export function makeShownText(): ShownText {
  const pack = makePack(PARAGRAPHS, {
    actors: [makeActor('captain', { names: ['captain'] })],
    claims: [makeClaim('c01', 0, 'The ferry returns'), makeClaim('c02', 1, 'words that the page does not have')],
  });
  return choosePackNotes(makeReading(pack, PARAGRAPHS), false);
}

/** A wide window, with the lines of these notes 100 px apart from 100 px on. */
export function measureLinesOf(...keys: readonly string[]): Measured {
  return {
    room: {
      viewportWidthPx: 1400,
      freeLeftPx: 300,
      freeRightPx: 300,
      columnLeftPx: 400,
      columnRightPx: 1000,
      direction: 'ltr',
      scrollsInside: false,
    },
    lines: keys.map((key, nth) => {
      const layer = key.startsWith('actor/') ? 'actors' : 'claims';
      return { key, layer, topPx: 100 * (nth + 1), heightPx: 20 };
    }),
    lineHeightPx: 28,
  };
}
