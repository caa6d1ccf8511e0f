import type { HighlightSelector } from '../highlight/highlight.ts';
import type { PageText } from '../text/page-text.ts';
import type { Span } from '../text/span.ts';

/** UTF-16 units of context on each side of a quote, as the Web Annotation recommendation's examples have it. */
const CONTEXT_UNITS = 32;

/**
 * Returns what is stored of a selection so that it can be anchored again: quote, position in the page's text, paragraph.
 * `null` for blank spans.
 */
export function describeSpans(page: PageText, spans: readonly Span[]): HighlightSelector | null {
  const range = page.fromSpans(spans);
  if (range === null) return null;
  const { start, end } = range;
  const { text } = page;
  const ordinal = page.blockAt(start);
  return {
    quote: {
      exact: page.quoteOf(page.toSpans(start, end)),
      prefix: text.slice(backTo(text, start - CONTEXT_UNITS), start),
      suffix: text.slice(end, forwardTo(text, end + CONTEXT_UNITS)),
    },
    position: { start, end },
    paragraph: { ordinal, hash: page.hashOf(ordinal) },
  };
}

/** Half a character is none. */
function backTo(text: string, offset: number): number {
  if (offset <= 0) return 0;
  return isLowSurrogate(text, offset) ? offset + 1 : offset;
}

function forwardTo(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  return isLowSurrogate(text, offset) ? offset - 1 : offset;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
