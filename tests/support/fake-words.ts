// The words of a page without a DOM: paragraphs, and ranges that are spans of them.
import type { PageWords } from '../../lib/app/page/highlights/page-words.ts';
import { type PageText, readPageText } from '../../lib/core/text/page-text.ts';
import type { Span } from '../../lib/core/text/span.ts';
import { makeArticle } from './make-highlight.ts';

/** A page of a test, and what a reader and other scripts do on it. */
export interface FakeWords extends PageWords {
  /** The first occurrence of these words, or a later one; throws where there is none. */
  readonly rangeOf: (words: string, nth?: number) => Range;
  /** The reader selects these words, or nothing. */
  readonly selectWords: (words: string | null) => void;
  /** The page has other text now. */
  readonly rewrite: (paragraphs: readonly string[]) => void;
  readonly refuse: (refusal: ReturnType<PageWords['refusal']>) => void;
  /** How often somebody has asked for the whole text. */
  readonly reads: () => number;
  readonly scrolledTo: () => string[];
  /** The page is being closed. */
  readonly close: () => void;
}

/** A range that knows its spans; it reads as the page reads now. */
class FakeRange {
  constructor(
    readonly spans: readonly Span[],
    private readonly read: () => PageText,
  ) {}

  toString(): string {
    const { blocks } = this.read();
    return this.spans.map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '').join(' ');
  }
}

const spansOf = (range: Range): readonly Span[] => (range instanceof FakeRange ? range.spans : []);

/** A page of these paragraphs at `https://example.org/a`. */
export function createFakeWords(paragraphs: readonly string[]): FakeWords {
  const readParagraphs = (texts: readonly string[]) => readPageText(texts.map((text) => ({ text, heading: false })));
  let text = readParagraphs(paragraphs);
  let selection: Range | null = null;
  let refusal: ReturnType<PageWords['refusal']> = null;
  let [reads, isGone] = [0, false];
  const listeners: (() => void)[] = [];
  const scrolled: string[] = [];
  // No test in node has a DOM: what is passed about as a range is this.
  const make = (spans: readonly Span[]) => new FakeRange(spans, () => text) as unknown as Range;
  const rangeOf = (words: string, nth = 0) => {
    const found = text.blocks.flatMap(({ text: block }, at) =>
      [...block.matchAll(new RegExp(words, 'g'))].map(({ index }) =>
        make([{ block: at, start: index, end: index + words.length }]),
      ),
    )[nth];
    if (found === undefined) throw new Error(`Expected the words "${words}", got none`);
    return found;
  };
  return {
    rangeOf,
    selectWords: (words) => {
      selection = words === null ? null : rangeOf(words);
    },
    rewrite(texts) {
      text = readParagraphs(texts);
      for (const listener of listeners) listener();
    },
    refuse: (wanted) => {
      refusal = wanted;
    },
    reads: () => reads,
    scrolledTo: () => scrolled,
    close: () => {
      isGone = true;
    },
    read() {
      reads += 1;
      return text;
    },
    blocks: () => [],
    toSpans: spansOf,
    toRanges: (spans) => spans.map((span) => make([span])),
    join: (ranges) => (ranges.length === 0 ? null : make(ranges.flatMap(spansOf))),
    widen: (range) =>
      make(spansOf(range).map(({ block }) => ({ block, start: 0, end: text.blocks[block]?.text.length ?? 0 }))),
    selection: () => selection,
    refusal: () => refusal,
    select: (range) => {
      selection = range;
    },
    compare(one, other) {
      const [a, b] = [spansOf(one)[0], spansOf(other)[0]];
      return (a?.block ?? 0) - (b?.block ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
    },
    areThere: () => true,
    scrollTo: (range) => void scrolled.push(range.toString()),
    facts: (key, now) => makeArticle({ key, added: now }),
    address: () => ({ url: 'https://example.org/a', title: 'A page' }),
    theme: () => 'light',
    isGone: () => isGone,
    watch: (listener) => void listeners.push(listener),
  };
}
