// The words of a page, as highlights are made of them and found in them. Ranges are live; spans are of the text that was
// read last.
import type { HighlightedArticle } from '../../../core/highlight/highlight.ts';
import { type PageText, readPageText } from '../../../core/text/page-text.ts';
import type { Span } from '../../../core/text/span.ts';
import { themeAt } from '../../../dom/mark/paint-highlights.ts';
import { scrollToRange } from '../../../dom/place/scroll-to-range.ts';
import { readArticleFacts } from '../../../dom/read/read-article-facts.ts';
import { type LiveBlock, readBlocks, toRange } from '../../../dom/read/read-blocks.ts';
import { refusalOf, type SelectionRefusal, toSpans } from '../../../dom/read/read-selection.ts';
import { createPause } from '../../../dom/watch/watch-page.ts';
import { readSelection } from '../../../dom/watch/watch-selection.ts';
import { joinRanges } from './join-ranges.ts';
import { widenToSentences } from './widen-to-sentences.ts';

/** A page's words and its selection. */
export interface PageWords {
  /** The page's text as it is now; it is read again only after the page has changed. */
  readonly read: () => PageText;
  /** The blocks of that text. */
  readonly blocks: () => readonly LiveBlock[];
  readonly toSpans: (range: Range) => readonly Span[];
  readonly toRanges: (spans: readonly Span[]) => readonly Range[];
  /** One range from the start of the first to the end of the last; `null` for none. */
  readonly join: (ranges: readonly Range[]) => Range | null;
  /** Out to whole sentences at both ends. */
  readonly widen: (range: Range) => Range;
  /** What is selected; `null` for nothing but white space. */
  readonly selection: () => Range | null;
  /** Why what is selected cannot be highlighted; `null` when it can. */
  readonly refusal: () => SelectionRefusal | null;
  /** Selects these words, or nothing. */
  readonly select: (range: Range | null) => void;
  /** Compares two ranges by where they begin, as `Array.sort` wants it; 0 where that cannot be said. */
  readonly compare: (one: Range, other: Range) => number;
  /** True while the nodes of these ranges are on the page. */
  readonly areThere: (ranges: readonly Range[]) => boolean;
  /** Brings the first line into the part of the window that no tray covers. */
  readonly scrollTo: (range: Range) => void;
  /** What the page says of itself. `now` is ISO 8601. */
  readonly facts: (key: string, now: string) => HighlightedArticle;
  readonly address: () => { readonly url: string; readonly title: string };
  /** `light` or `dark`, by the ground of the page. */
  readonly theme: () => 'light' | 'dark';
  /** True for a page that is being closed, or that a newer script has taken over. */
  readonly isGone: () => boolean;
  /** Calls after the text has changed: after a pause, and less often the longer the page does not rest. */
  readonly watch: (onChange: () => void) => void;
}

/** Reads a document, and watches its text until the signal aborts. */
export function createPageWords(document: Document, { signal }: { readonly signal: AbortSignal }): PageWords {
  const live = watchText(document, signal);
  const select = (range: Range | null) => {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    if (range !== null) selection?.addRange(range);
  };
  return {
    read: () => live.read().text,
    blocks: () => live.read().blocks,
    watch: live.watch,
    toSpans: (range) => toSpans(live.read().blocks, range),
    toRanges(spans) {
      const { blocks } = live.read();
      return spans.flatMap((span) => {
        const block = blocks[span.block];
        return (block === undefined ? null : toRange(block, span)) ?? [];
      });
    },
    join: joinRanges,
    widen: (range) => widenToSentences(live.read().blocks, range),
    selection: () => readSelection(document),
    refusal: () => refusalOf(document),
    select,
    compare: compareStarts,
    areThere: (ranges) => ranges.every(({ startContainer }) => startContainer.isConnected),
    scrollTo: (range) => scrollToRange(range, { freeShare: FREE_SHARE }),
    facts: (key, now) => readArticleFacts(document, key, now),
    address: () => ({ url: document.location.href, title: document.title }),
    theme() {
      const range = document.createRange();
      range.selectNodeContents(document.body);
      return themeAt(range);
    },
    isGone: () => document.defaultView === null || signal.aborted,
  };
}

/** Of the window's height, from the top: the tray lies below. */
const FREE_SHARE = 0.6;

function compareStarts(one: Range, other: Range): number {
  try {
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  } catch {
    // Of two trees there is no order.
    return 0;
  }
}

function watchText(document: Document, signal: AbortSignal) {
  let known: { readonly blocks: readonly LiveBlock[]; readonly text: PageText } | null = null;
  const listeners = new Set<() => void>();
  const pause = createPause(signal);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const observer = new MutationObserver(() => {
    known = null;
    pause(tell);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    read() {
      if (known === null) {
        const blocks = readBlocks(document.body);
        known = { blocks, text: readPageText(blocks) };
      }
      return known;
    },
    watch: (onChange: () => void) => void listeners.add(onChange),
  };
}
