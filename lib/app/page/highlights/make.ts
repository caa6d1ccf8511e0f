import { describeSpans } from '../../lib/core/anchor/describe-spans.ts';
import type { Colour, Highlight, HighlightSelector } from '../../lib/core/highlight/highlight.ts';
import { formatUuid7 } from '../../lib/core/highlight/uuid.ts';
import { sentencesAround } from '../../lib/core/text/split-sentences.ts';
import { toRange } from '../../lib/dom/read/read-blocks.ts';
import { callMethod } from '../../lib/dom/read/read-property.ts';
import { toSpans } from '../../lib/dom/read/read-selection.ts';
import type { LiveText } from './live-text.ts';

/** Where a range stands in the page's text; `null` where none of it is text that can be found again. */
export function describeRange(live: LiveText, range: Range): HighlightSelector | null {
  const { blocks, text } = live.read();
  const spans = toSpans(blocks, range);
  return spans.length === 0 ? null : describeSpans(text, spans);
}

/** A new row, not kept yet. */
export function makeHighlight(
  article: string,
  { selector, colour }: { selector: HighlightSelector | null; colour: Colour },
): Highlight {
  const now = new Date();
  const id = formatUuid7(now.getTime(), crypto.getRandomValues(new Uint8Array(10)));
  const time = now.toISOString();
  return {
    id,
    article,
    selector,
    colour,
    note: '',
    tags: [],
    created: time,
    modified: time,
    deleted: null,
    revision: 0,
  };
}

/** The range, out to whole sentences at both ends. */
export function widenToSentences(live: LiveText, range: Range): Range {
  const { blocks } = live.read();
  const spans = toSpans(blocks, range);
  const [first, last] = [spans[0], spans.at(-1)];
  const [from, to] = [blocks[first?.block ?? -1], blocks[last?.block ?? -1]];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return range;
  const language = readLanguage(from.element);
  const start = sentencesAround(from.text, first.start, first.end, language).start;
  const end = sentencesAround(to.text, last.start, last.end, language).end;
  const [head, tail] = [
    toRange(from, { start, end: Math.max(start + 1, first.end) }),
    toRange(to, { start: Math.min(last.start, end - 1), end }),
  ];
  if (head === null || tail === null) return range;
  const wide = range.cloneRange();
  wide.setStart(head.startContainer, head.startOffset);
  wide.setEnd(tail.endContainer, tail.endOffset);
  return wide;
}

function readLanguage(element: Element): string {
  const speaking = callMethod(element, 'closest', '[lang]');
  return speaking === null ? '' : (callMethod(speaking, 'getAttribute', 'lang') ?? '');
}
