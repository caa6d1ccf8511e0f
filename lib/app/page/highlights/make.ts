import { batch } from '@preact/signals-core';
import type { Colour, Highlight, HighlightSelector } from '../../../core/highlight/highlight.ts';
import { nameOfColour } from '../../../core/strings.ts';
import { isTooLong } from './change.ts';
import { describeRange } from './describe-range.ts';
import { withPlaced } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { isOver } from './is-over.ts';
import { tell } from './say.ts';
import { editNote } from './write.ts';

/** Makes a highlight of some words, announced when it is saved. Returns `null`, and says why, where it cannot be made. */
export const makeHighlight =
  (page: HighlightsContext) =>
  (range: Range, colour: Colour): Highlight | null => {
    const made = make(page)(range, colour);
    if (made === null) return null;
    const { expected, settings } = page.state.value;
    const sentence = page.ports.translate('ownHighlighted', [
      nameOfColour(colour, settings.names, page.ports.translate),
    ]);
    page.update({ expected: new Map(expected).set(made.id, sentence) });
    return made;
  };

/** Makes a highlight of what is selected, in this colour. */
export const highlightSelection =
  (page: HighlightsContext) =>
  (colour: Colour): void => {
    const { selected } = page.state.value;
    if (selected === null) return;
    makeHighlight(page)(selected, colour);
    letGo(page)();
  };

/** Makes a highlight and opens the editor of its note; `null`: a note on the page as a whole. */
export const makeNote =
  (page: HighlightsContext) =>
  (range: Range | null, colour: Colour): void => {
    const made = make(page)(range, colour);
    letGo(page)();
    if (made !== null) editNote(page)(made.id);
  };

/** Takes the bar and the selection away, after a tool has done its work on it. */
export const letGo = (page: HighlightsContext) => (): void => {
  page.update({ bar: null, selected: null });
  page.words.select(null);
};

const make =
  (page: HighlightsContext) =>
  (range: Range | null, colour: Colour): Highlight | null => {
    if (isOver(page)()) return null;
    const { key } = page.state.value;
    const described = range === null ? null : describeRange(page.words, range);
    if (key === null || (range !== null && described === null)) {
      tell(page)(key === null ? 'ownRefusedPage' : 'ownRefusedText');
      return null;
    }
    const highlight = newRow(page, { article: key, selector: described?.selector ?? null, colour });
    if (isTooLong(page)(highlight)) return null;
    batch(() => {
      if (described !== null) page.change(withPlaced({ ...described, highlight }));
      page.rows.sync.put(highlight);
    });
    page.history.push([{ before: null, after: highlight }]);
    return highlight;
  };

function newRow(
  { ports }: HighlightsContext,
  fields: { readonly article: string; readonly selector: HighlightSelector | null; readonly colour: Colour },
): Highlight {
  const time = ports.now();
  return {
    ...fields,
    id: ports.newId(),
    note: '',
    tags: [],
    created: time,
    modified: time,
    deleted: null,
    revision: 0,
  };
}
