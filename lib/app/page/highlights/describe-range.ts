import { describeSpans } from '../../../core/anchor/describe-spans.ts';
import type { HighlightSelector } from '../../../core/highlight/highlight.ts';
import type { PlacedHighlight } from './highlight-model.ts';
import type { PageWords } from './page-words.ts';

/** What to keep of some words, and their anchor, which is known with them. */
export interface DescribedRange extends Pick<PlacedHighlight, 'anchoring' | 'ranges'> {
  readonly selector: HighlightSelector;
}

/** Describes a range of the page; `null` where none of it is text that can be found again. */
export function describeRange(words: PageWords, range: Range): DescribedRange | null {
  const text = words.read();
  const selector = describeSpans(text, words.toSpans(range));
  if (selector === null) return null;
  const { position, quote } = selector;
  // As the engine would find them: without blank edges.
  const spans = text.toSpans(position.start, position.end);
  return {
    selector,
    anchoring: { state: 'placed', reason: null, score: 1, spans, quote: quote.exact, candidates: [] },
    ranges: words.toRanges(spans),
  };
}
