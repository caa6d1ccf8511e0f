import type { Candidate } from '../../../core/anchor/anchoring.ts';
import { describeRange } from './describe-range.ts';
import { moveHighlight } from './extent.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { letGo } from './make.ts';
import { tell } from './say.ts';

/** Gives an orphan words of this page: a candidate's or what is selected. Says why where that cannot be. */
export const attachHighlight =
  (page: HighlightsContext) =>
  (id: string, to: Candidate | 'selection'): void => {
    page.update({ preview: [] });
    const range =
      to === 'selection'
        ? (page.state.value.selected ?? page.words.selection())
        : page.words.join(page.words.toRanges(to.spans));
    const described = range === null ? null : describeRange(page.words, range);
    if (described === null) {
      tell(page)(range === null ? 'ownRefusedEmpty' : 'ownRefusedText');
      return;
    }
    moveHighlight(page)(id, described);
    letGo(page)();
    page.margin.goTo(id);
  };

/** Shows words that are like the old ones, in the window. */
export const showCandidate =
  (page: HighlightsContext) =>
  ({ spans }: Candidate): void => {
    const ranges = page.words.toRanges(spans);
    page.update({ preview: ranges });
    const [first] = ranges;
    if (first !== undefined) page.words.scrollTo(first);
  };

/** Opens the tray of what is not on the page, or closes it. */
export const toggleTray = (page: HighlightsContext) => (): void => {
  const { isTrayOpen, preview } = page.state.value;
  page.update({ isTrayOpen: !isTrayOpen, preview: isTrayOpen ? [] : preview });
};
