import { selectSentences } from './commands.ts';
import { copyQuote } from './copy.ts';
import type { SelectionBarProps } from './highlight-props.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { letGo, makeHighlight, makeNote } from './make.ts';

/** What the view of the bar by these words is given. */
export const barProps =
  (page: HighlightsContext) =>
  (range: Range, theme: SelectionBarProps['theme']): SelectionBarProps => ({
    settings: page.state.value.settings,
    theme,
    onColour: (colour) => {
      makeHighlight(page)(range, colour);
      letGo(page)();
    },
    onNote: () => makeNote(page)(range, page.state.value.settings.colour),
    onCopy: () => void copyQuote(page)(range.toString()),
    onSentence: () => selectSentences(page)(range),
    onClose: () => page.update({ bar: null }),
  });
