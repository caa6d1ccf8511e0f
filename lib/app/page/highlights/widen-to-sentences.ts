import { sentencesAround } from '../../../core/text/split-sentences.ts';
import { type LiveBlock, toRange } from '../../../dom/read/read-blocks.ts';
import { callMethod } from '../../../dom/read/read-property.ts';
import { toSpans } from '../../../dom/read/read-selection.ts';

/** The range, out to whole sentences at both ends; as it is where it holds no text of these blocks. */
export function widenToSentences(blocks: readonly LiveBlock[], range: Range): Range {
  const spans = toSpans(blocks, range);
  const [first, last] = [spans[0], spans.at(-1)];
  const [from, to] = [blocks[first?.block ?? -1], blocks[last?.block ?? -1]];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return range;
  const language = readLanguage(from.element);
  const start = sentencesAround(from.text, first, language).start;
  const end = sentencesAround(to.text, last, language).end;
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
