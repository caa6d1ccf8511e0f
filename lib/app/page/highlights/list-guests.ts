import { highlightLine } from '../../../core/highlight/highlight-line.ts';
import { formatNoteKey, parseNoteKey } from '../../../core/note/note-key.ts';
import type { OwnNote } from '../../../core/note/own-note.ts';
import { nameOfColour, type Translate } from '../../../core/strings.ts';
import type { Guest } from '../../../dom/place/margin-door.ts';
import { follow } from './follow.ts';
import { flagOf, type HighlightsState, type PlacedHighlight } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Key of a highlight's card. */
export const keyOf = (id: string): string => formatNoteKey({ kind: 'own', id });

/** The highlight of a card's key; `null` for a card of something else. */
export function idOf(key: string | null): string | null {
  const parsed = parseNoteKey(key ?? '');
  return parsed?.kind === 'own' ? parsed.id : null;
}

/** The highlights of a page as cards of the margin. */
export function listGuests(
  state: Pick<HighlightsState, 'placed' | 'rows' | 'settings'>,
  translate: Translate,
): readonly Guest[] {
  const rows = new Map(state.rows.map((row) => [row.wanted.id, row]));
  return state.placed.map(({ highlight, anchoring, ranges }) => ({
    note: {
      key: keyOf(highlight.id),
      kind: 'own',
      title: nameOfColour(highlight.colour, state.settings.names, translate),
      line: highlightLine(highlight),
      colour: highlight.colour,
      flag: flagOf(rows.get(highlight.id)),
      stands: standsOf({ highlight, anchoring }),
    },
    ranges,
  }));
}

/** Hands the cards to the margin at each change. A page without highlights is left as it is. */
export function followGuests(page: HighlightsContext): void {
  let hasGuests = false;
  follow(
    page,
    ({ placed, rows, settings }) => [placed, rows, settings],
    () => {
      const guests = listGuests(page.state.value, page.ports.translate);
      if (hasGuests || guests.length > 0) page.margin.receive(guests);
      hasGuests = guests.length > 0;
    },
  );
}

function standsOf({ highlight, anchoring }: Pick<PlacedHighlight, 'highlight' | 'anchoring'>): OwnNote['stands'] {
  if (highlight.selector === null) return 'at-top';
  return anchoring.state === 'orphan' ? 'nowhere' : 'at-words';
}
