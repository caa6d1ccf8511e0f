import { splitSentences } from '../../core/text/split-sentences.ts';
import { type LiveBlock, toRange } from '../read/read-blocks.ts';
import { toSpans } from '../read/read-selection.ts';

/** A cursor that is a sentence, or several in a row. */
export interface SentenceCursor {
  /** At the selection where there is one, else at the first sentence in the window. */
  readonly start: (selection: Selection | null) => void;
  /** To the next or previous sentence; stays at the ends of the page. */
  readonly move: (by: 1 | -1) => void;
  /** Takes in one more sentence at the moving end, or gives one back. */
  readonly extend: (by: 1 | -1) => void;
  /** What the cursor covers; `null` on a page without text. */
  readonly range: () => Range | null;
}

interface Sentence {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A cursor over the sentences of these blocks. They are split when the cursor starts, all at once. */
export function createSentenceCursor(blocks: readonly LiveBlock[], language: string): SentenceCursor {
  let sentences: Sentence[] = [];
  let anchor = 0;
  let focus = 0;
  const rangeAt = (at: number) => {
    const sentence = sentences[at];
    const block = sentence === undefined ? undefined : blocks[sentence.block];
    return sentence === undefined || block === undefined ? null : toRange(block, sentence);
  };
  const clamp = (at: number) => Math.max(0, Math.min(at, sentences.length - 1));
  return {
    start(selection) {
      sentences = blocks.flatMap(({ text }, block) =>
        splitSentences(text, language).map((range) => ({ block, ...range })),
      );
      const [first] = selection === null || selection.rangeCount === 0 ? [] : spansOf(blocks, selection);
      const at = first === undefined ? firstInWindow(sentences, blocks, rangeAt) : sentenceAt(sentences, first);
      anchor = focus = clamp(at);
    },
    move(by) {
      anchor = focus = clamp(focus + by);
    },
    extend(by) {
      focus = clamp(focus + by);
    },
    range() {
      const [from, to] = [rangeAt(Math.min(anchor, focus)), rangeAt(Math.max(anchor, focus))];
      if (from === null || to === null) return null;
      const range = from.cloneRange();
      range.setEnd(to.endContainer, to.endOffset);
      return range;
    },
  };
}

function spansOf(blocks: readonly LiveBlock[], selection: Selection) {
  return selection.isCollapsed ? [] : toSpans(blocks, selection.getRangeAt(0));
}

function sentenceAt(sentences: readonly Sentence[], { block, start }: { block: number; start: number }): number {
  return sentences.findIndex((sentence) => sentence.block === block && start < sentence.end);
}

/** Shorter blocks are menus and credits: the cursor does not begin there. */
const PROSE = 60;

/** Binary search would need lines in order of their height, which columns are not; a page has a few hundred. */
function firstInWindow(
  sentences: readonly Sentence[],
  blocks: readonly LiveBlock[],
  rangeAt: (at: number) => Range | null,
): number {
  const isInWindow = (nth: number) => (rangeAt(nth)?.getBoundingClientRect().top ?? -1) >= 0;
  const prose = sentences.findIndex(
    ({ block }, nth) => (blocks[block]?.text.trim().length ?? 0) >= PROSE && isInWindow(nth),
  );
  return Math.max(0, prose >= 0 ? prose : sentences.findIndex((_, nth) => isInWindow(nth)));
}
