// Where a stretch of text stands in the article, as shares of its length: what a picture of the article needs.
import type { AlignedParagraph } from '../anchor/align-paragraphs.ts';
import type { Share } from '../note/reader-state.ts';
import type { Block, Span } from '../text/span.ts';

/** The annotated text as a line of length 1. */
export interface ArticleScale {
  /** Where paragraphs begin, ascending from 0. */
  readonly outline: readonly number[];
  /** From the first to the last letter of a place; `null` when none of it stands in the annotated text. */
  readonly shareOf: (spans: readonly Span[]) => Share | null;
}

/** Lays the blocks of the aligned paragraphs end to end, in page order. Linear in their number; reads lengths alone. */
export function measureShares(aligned: readonly AlignedParagraph[], blocks: readonly Block[]): ArticleScale {
  const used = new Set(aligned.flatMap((paragraph) => paragraph.blocks));
  const begins = new Map<number, number>();
  let total = 0;
  for (const block of [...used].sort((a, b) => a - b)) {
    begins.set(block, total);
    total += blocks[block]?.text.length ?? 0;
  }
  const length = Math.max(1, total);
  return {
    outline: [...begins.values()].map((begin) => begin / length),
    shareOf: (spans) => {
      const own = spans.flatMap(({ block, start, end }) => {
        const begin = begins.get(block);
        return begin === undefined ? [] : [{ start: (begin + start) / length, end: (begin + end) / length }];
      });
      if (own.length === 0) return null;
      return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) };
    },
  };
}
