import type { HighlightSelector } from '../highlight/highlight.ts';
import type { PageText } from '../text/page-text.ts';
import type { Span } from '../text/span.ts';

/** Characters of context on each side of a quote, as the Web Annotation recommendation's examples have it. */
const CONTEXT = 32;

/** What to keep of a selection so that it is found again: quote, position, paragraph. `null` for blank spans. */
export function describeSpans(page: PageText, spans: readonly Span[]): HighlightSelector | null {
  const range = page.fromSpans(spans);
  if (range === null) return null;
  const { start, end } = range;
  const { text } = page;
  const ordinal = page.blockAt(start);
  return {
    quote: {
      exact: page.quoteOf(page.toSpans(start, end)),
      prefix: text.slice(backTo(text, start - CONTEXT), start),
      suffix: text.slice(end, forwardTo(text, end + CONTEXT)),
    },
    position: { start, end },
    paragraph: { ordinal, hash: page.hashOf(ordinal) },
  };
}

/** Half a character is none. */
function backTo(text: string, at: number): number {
  if (at <= 0) return 0;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function forwardTo(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
