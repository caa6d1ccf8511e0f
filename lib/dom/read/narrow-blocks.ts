import type { PackArticle } from '../../core/pack/pack.ts';
import { parseShingles, shingleText } from '../../core/text/shingles.ts';
import type { LiveBlock } from './read-blocks.ts';

/** Ordinary articles have fewer blocks than this and are aligned at once. */
const ORDINARY = 1500;
/** Work per turn, so that a page of 50,000 paragraphs stays responsive. */
const SLICE_MS = 12;
/** A block that shares less than this with the article cannot be one of its paragraphs. */
const SHARE = 0.2;

/** On a very large page, the blocks that share text with the article, found in slices; else all of them. */
export async function narrowBlocks(
  blocks: readonly LiveBlock[],
  article: PackArticle,
  options: { signal: AbortSignal },
): Promise<readonly LiveBlock[]> {
  if (blocks.length <= ORDINARY) return blocks;
  const known = new Set(article.paragraphs.flatMap(({ shingles }) => [...(parseShingles(shingles) ?? [])]));
  const kept: LiveBlock[] = [];
  let sliceEnd = performance.now() + SLICE_MS;
  for (const block of blocks) {
    if (performance.now() > sliceEnd) {
      await new Promise((resolve) => setTimeout(resolve));
      if (options.signal.aborted) return [];
      sliceEnd = performance.now() + SLICE_MS;
    }
    const own = [...shingleText(block.text)];
    const shared = own.filter((shingle) => known.has(shingle)).length;
    if (block.heading || shared >= SHARE * Math.min(own.length, 40)) kept.push(block);
  }
  return kept;
}
