// Reading and highlighting by sentence, with no pointer at all.
import { createSentenceCursor, type SentenceCursor } from '../../../../dom/mark/sentence-cursor.ts';
import { scrollToRange } from '../../../../dom/place/scroll-to-range.ts';
import { isByReader } from '../../../../dom/watch/by-reader.ts';
import { isTyping } from '../../../../dom/watch/is-typing.ts';
import { copyQuote } from '../copy.ts';
import { follow } from '../follow.ts';
import type { StageContext } from '../highlights-context.ts';
import { leaveTool } from '../leave-tool.ts';
import { makeHighlight, makeNote } from '../make.ts';
import { tell } from '../say.ts';

/** Gives the keys to the sentence cursor while that tool is used; says so on a page without text. */
export function followSentences(page: StageContext): void {
  follow(
    page,
    ({ tool }) => [tool?.kind === 'sentences' ? tool : null],
    ([tool]) => {
      if (tool === null) return undefined;
      const { document, words } = page;
      const cursor = createSentenceCursor(words.blocks(), document.documentElement.lang);
      cursor.start(document.getSelection());
      if (cursor.range() === null) {
        leaveTool(page)();
        return tell(page)('ownRefusedPage');
      }
      const closing = new AbortController();
      document.addEventListener('keydown', (event) => onKey(page, cursor, event), {
        signal: closing.signal,
        capture: true,
      });
      show(page, cursor);
      page.update({ toast: { text: page.ports.translate('ownCursorHow'), action: null } });
      return () => closing.abort();
    },
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** By the key in lower case. */
const DEEDS: Readonly<Record<string, (page: StageContext, range: Range) => void>> = {
  h: (page, range) => void makeHighlight(page)(range, page.state.value.settings.colour),
  c: (page, range) => void copyQuote(page)(range.toString()),
  enter: (page, range) => {
    leaveTool(page)();
    makeNote(page)(range, page.state.value.settings.colour);
  },
  escape: (page) => leaveTool(page)(),
};

function onKey(page: StageContext, cursor: SentenceCursor, event: KeyboardEvent): void {
  if (!isByReader(event) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  const [step, deed, range] = [STEPS[event.key], DEEDS[event.key.toLowerCase()], cursor.range()];
  if (step !== undefined) {
    if (event.shiftKey) cursor.extend(step);
    else cursor.move(step);
    show(page, cursor);
  } else if (deed !== undefined && range !== null) deed(page, range);
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function show(page: StageContext, cursor: SentenceCursor): void {
  const range = cursor.range();
  if (range === null) return;
  page.update({ preview: [range], announced: { text: range.toString().replace(/\s+/g, ' ').trim() } });
  scrollToRange(range, { freeShare: 1 });
}
