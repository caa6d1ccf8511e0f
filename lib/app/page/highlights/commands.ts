import type { Colour } from '../../../core/highlight/highlight.ts';
import type { HighlightCommand } from '../../../core/messages.ts';
import type { MessageKey } from '../../../core/strings.ts';
import type { SelectionRefusal } from '../../../dom/read/read-selection.ts';
import { copyQuote } from './copy.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { letGo, makeHighlight, makeNote } from './make.ts';
import { tell } from './say.ts';
import { readBySentence } from './sentence-mode.ts';

/** Why text cannot be highlighted, in a sentence. */
const REFUSALS = {
  editor: 'ownRefusedEditor',
  field: 'ownRefusedEditor',
  password: 'ownRefusedPassword',
  frame: 'ownRefusedFrame',
  empty: 'ownRefusedEmpty',
} as const satisfies Record<SelectionRefusal, MessageKey>;

type Run = (page: HighlightsContext, colour: Colour) => void;

/** A command on what is selected, or what was when the menu took the focus; says why where there is nothing. */
const onSelection =
  (work: (page: HighlightsContext, range: Range, colour: Colour) => void): Run =>
  (page, colour) => {
    const range = page.words.selection() ?? page.state.value.selected;
    const refusal = page.words.refusal();
    if (range === null || refusal !== null) tell(page)(REFUSALS[refusal ?? 'empty']);
    else work(page, range, colour);
  };

const COMMANDS: Readonly<Record<HighlightCommand['command'], Run>> = {
  cursor: (page) => readBySentence(page)(),
  'page-note': (page, colour) => makeNote(page)(null, colour),
  note: onSelection((page, range, colour) => makeNote(page)(range, colour)),
  copy: onSelection((page, range) => void copyQuote(page)(range.toString())),
  sentence: onSelection((page, range) => selectSentences(page)(range)),
  highlight: onSelection((page, range, colour) => {
    makeHighlight(page)(range, colour);
    letGo(page)();
  }),
};

/** Runs a command of the context menu or of a shortcut. */
export const runCommand =
  (page: HighlightsContext) =>
  ({ command, colour, inFrame }: HighlightCommand): void => {
    if (inFrame) tell(page)('ownRefusedFrame');
    else COMMANDS[command](page, colour ?? page.state.value.settings.colour);
  };

/** Selects the whole sentences around a range; the bar stays. */
export const selectSentences =
  (page: HighlightsContext) =>
  (range: Range): void => {
    page.words.select(page.words.widen(range));
    page.update({ selectedByTool: page.words.selection() });
  };
