// The text of a page as highlights are found in it: all blocks, a line break between two, normalised once.

import { hashText } from './hash-text.ts';
import { lastAtMost } from './last-at-most.ts';
import { lowerBound } from './lower-bound.ts';
import { type NormalisedText, normaliseText, toRawRange } from './normalise-text.ts';
import type { Block, Span } from './span.ts';

/** A page's text; its offsets count in `text`, those of a `Span` in the raw text of a block. */
export interface PageText {
  /** Normalised; a block boundary is a space. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offset at which each block begins, and one more: that at which a further one would. */
  readonly starts: readonly number[];
  /** Eight hexadecimal digits for the text of a block. */
  readonly hashOf: (block: number) => string;
  /** Ordinals of the blocks whose text has this hash. */
  readonly blocksOf: (hash: string) => readonly number[];
  /** Ordinal of the block that an offset is in, the space after it included. */
  readonly blockAt: (offset: number) => number;
  /** The spans under a half-open range; none for a range of blanks. */
  readonly toSpans: (start: number, end: number) => readonly Span[];
  /** The words of some spans as the page has them, white space folded. */
  readonly quoteOf: (spans: readonly Span[]) => string;
  /** The half-open range over some spans in their order, without blank edges; `null` for none. */
  readonly fromSpans: (spans: readonly Span[]) => { readonly start: number; readonly end: number } | null;
}

/** Reads blocks into one text. Linear in their length. */
export function readPageText(blocks: readonly Block[]): PageText {
  const parts: NormalisedText[] = blocks.map(({ text }) => normaliseText(text));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + 1;
  }
  starts.push(length);
  const text = parts.map((part) => part.text).join(' ');
  const blockAt = (offset: number) => lastAtMost(starts, offset, parts.length);
  let hashes: string[] | null = null;
  let byHash: Map<string, number[]> | null = null;
  const allHashes = () => {
    hashes ??= parts.map((part) => hashText(part.text.trim()));
    return hashes;
  };
  const indexHashes = () => {
    const index = new Map<string, number[]>();
    for (const [at, value] of allHashes().entries()) index.set(value, [...(index.get(value) ?? []), at]);
    return index;
  };
  const toSpans = (start: number, end: number) => {
    const spans: Span[] = [];
    for (let block = blockAt(start); block < parts.length && (starts[block] ?? 0) < end; block++) {
      const part = parts[block];
      const from = Math.max(0, start - (starts[block] ?? 0));
      const to = Math.min(part?.text.length ?? 0, end - (starts[block] ?? 0));
      if (part === undefined || to <= from || part.text.slice(from, to).trim() === '') continue;
      spans.push({ block, ...toRawRange(part, from, to) });
    }
    return spans;
  };
  const fromSpans = (spans: readonly Span[]) => {
    const ranges = spans.flatMap((span) => {
      const part = parts[span.block];
      const base = starts[span.block];
      if (part === undefined || base === undefined) return [];
      const range = toNormalised(part, span.start, span.end);
      return range === null ? [] : [{ start: base + range.start, end: base + range.end }];
    });
    const [first, last] = [ranges[0], ranges.at(-1)];
    return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
  };
  return {
    text,
    blocks,
    starts,
    hashOf: (block) => allHashes()[block] ?? hashText(''),
    blocksOf: (value) => {
      byHash ??= indexHashes();
      return byHash.get(value) ?? [];
    },
    blockAt,
    toSpans,
    fromSpans,
    quoteOf: (spans) =>
      spans
        .map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
  };
}

/** The normalised range over a raw one, without blank edges; `null` for a blank one. */
function toNormalised({ text, starts, ends }: NormalisedText, start: number, end: number) {
  let from = lowerBound(ends.length, (place) => (ends[place] ?? 0) <= start);
  let to = lowerBound(starts.length, (place) => (starts[place] ?? 0) < end);
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  return to > from ? { start: from, end: to } : null;
}
