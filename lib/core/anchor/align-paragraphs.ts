// Which text on the page is which paragraph of the annotated article. Everything that is anchored is anchored inside an
// aligned paragraph, so that bullets, related headlines, adverts and a second article can never carry a mark.

import type { Zone } from '../article/zone.ts';
import { parseShingles, shingleText } from '../text/shingles.ts';
import type { Block } from '../text/span.ts';

/** What of an annotated article is aligned: of each paragraph what part it is, and its shingles (`formatShingles`). */
export interface AlignableArticle {
  readonly paragraphs: readonly { readonly zone: Zone; readonly shingles: string }[];
}

/** Where one paragraph of the pack stands on the page. */
export interface AlignedParagraph {
  readonly ordinal: number;
  readonly zone: Zone;
  /** Ordinals of the page's blocks, in page order; empty when the paragraph is not there. */
  readonly blocks: readonly number[];
  /** Share of the paragraph's shingles that stand in those blocks, 0..1. */
  readonly coverage: number;
}

/** One block that may be one paragraph, or a part of it. */
interface Match {
  /** Ordinal of the block on the page. */
  readonly block: number;
  /** Ordinal of the paragraph in the article. */
  readonly paragraph: number;
  readonly shared: readonly number[];
  readonly score: number;
}

/** A block that shares less than this of itself and of the paragraph is other text on the same subject. */
const MIN_SHARED_SHARE = 0.3;
/**
 * Of what a match shares, this much must be new to the paragraph and unused in the block: a repeated sentence adds
 * nothing to its paragraph, and a paragraph that a pull quote condenses is not the pull quote.
 */
const MIN_NEW_SHARE = 0.6;
/** A paragraph with fewer shingles (a credit line) is trusted only right beside its neighbour. */
const MIN_OWN_SHINGLES = 3;
/** How much of the block is the paragraph counts this much beside how much of the paragraph is in the block. */
const PRECISION_WEIGHT = 1 / 4;

/** A paragraph of the article with its shingles read. */
interface Paragraph {
  readonly zone: Zone;
  readonly shingles: ReadonlySet<number>;
}

/** Which blocks a paragraph was found in, and which of its shingles they have. */
interface Found {
  readonly blocks: number[];
  readonly covered: Set<number>;
}

/**
 * Aligns the pack's paragraphs with the page's blocks by shared shingles: best match first, a block to the paragraphs
 * that it covers, a paragraph to the blocks that it was split into. One result for each paragraph, in their order. Cost is
 * linear in the length of the page.
 */
export function alignParagraphs(article: AlignableArticle, blocks: readonly Block[]): AlignedParagraph[] {
  const paragraphs = article.paragraphs.map(({ zone, shingles }) => ({
    zone,
    shingles: parseShingles(shingles) ?? new Set<number>(),
  }));
  const found = takeMatches(rankMatches(paragraphs, blocks));
  const aligned = paragraphs.map((paragraph, ordinal) => toAligned(paragraph, ordinal, found.get(ordinal)));
  return aligned.map((paragraph) => {
    const { zone, shingles } = paragraphs[paragraph.ordinal] ?? { zone: paragraph.zone, shingles: new Set() };
    if (zone === 'headline' || shingles.size >= MIN_OWN_SHINGLES) return paragraph;
    return alignShort({ paragraph, shingles }, aligned, blocks);
  });
}

/** Takes matches in their order, each for what is new in it; by ordinal of the paragraph. */
function takeMatches(matches: readonly Match[]): Map<number, Found> {
  const found = new Map<number, Found>();
  const usedIn = new Map<number, Set<number>>();
  for (const { block, paragraph, shared } of matches) {
    const own = found.get(paragraph) ?? { blocks: [], covered: new Set<number>() };
    const used = usedIn.get(block) ?? new Set<number>();
    const fresh = shared.filter((shingle) => !own.covered.has(shingle) && !used.has(shingle));
    if (fresh.length < MIN_NEW_SHARE * shared.length) continue;
    own.blocks.push(block);
    for (const shingle of fresh) {
      own.covered.add(shingle);
      used.add(shingle);
    }
    found.set(paragraph, own);
    usedIn.set(block, used);
  }
  return found;
}

function toAligned({ zone, shingles }: Paragraph, ordinal: number, found: Found | undefined): AlignedParagraph {
  const coverage = found === undefined ? 0 : found.covered.size / shingles.size;
  // A bullet that repeats a phrase of a paragraph that is not there is not that paragraph.
  const blocks = found === undefined || coverage < MIN_SHARED_SHARE ? [] : found.blocks;
  return { ordinal, zone, blocks: blocks.toSorted((a, b) => a - b), coverage };
}

/** Best first: by how much of the paragraph the block has, then by how little else it has. */
function rankMatches(paragraphs: readonly Paragraph[], blocks: readonly Block[]): Match[] {
  const owners = indexParagraphs(paragraphs);
  const matches = blocks.flatMap(({ text, heading }, block) => {
    const own = shingleText(text);
    const near = new Set([...own].flatMap((shingle) => owners.get(shingle) ?? []));
    return [...near].flatMap((ordinal): Match[] => {
      const paragraph = paragraphs[ordinal];
      if (paragraph === undefined || heading !== (paragraph.zone === 'headline')) return [];
      const shared = [...own].filter((shingle) => paragraph.shingles.has(shingle));
      const coverage = shared.length / paragraph.shingles.size;
      const precision = shared.length / own.size;
      if (Math.max(coverage, precision) < MIN_SHARED_SHARE) return [];
      return [{ block, paragraph: ordinal, shared, score: coverage + precision * PRECISION_WEIGHT }];
    });
  });
  return matches.sort((a, b) => b.score - a.score || a.block - b.block);
}

/** A shingle of more paragraphs than this tells none of them; without the limit, formulaic text costs its square. */
const MAX_OWNERS = 8;
/** A paragraph with fewer telling shingles is looked for by all that it has. */
const MIN_TELLING_SHINGLES = 4;

/** For each telling shingle the ordinals of the paragraphs that it may speak of. */
function indexParagraphs(paragraphs: readonly Paragraph[]): Map<number, number[]> {
  const counts = new Map<number, number>();
  for (const { shingles } of paragraphs)
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const owners = new Map<number, number[]>();
  for (const [ordinal, paragraph] of paragraphs.entries())
    for (const shingle of tellingShingles(paragraph, counts)) {
      const known = owners.get(shingle);
      if (known === undefined) owners.set(shingle, [ordinal]);
      else known.push(ordinal);
    }
  return owners;
}

/** The shingles that a paragraph is looked for by; none for a short one, which has to be beside its neighbour. */
function tellingShingles({ shingles, zone }: Paragraph, counts: ReadonlyMap<number, number>): Iterable<number> {
  if (shingles.size < MIN_OWN_SHINGLES && zone !== 'headline') return [];
  const telling = [...shingles].filter((shingle) => (counts.get(shingle) ?? 0) <= MAX_OWNERS);
  return telling.length < MIN_TELLING_SHINGLES ? shingles : telling;
}

/** Looks for a short paragraph in the blocks next to those of the paragraphs before and after it. */
function alignShort(
  { paragraph, shingles }: { paragraph: AlignedParagraph; shingles: ReadonlySet<number> },
  aligned: readonly AlignedParagraph[],
  blocks: readonly Block[],
): AlignedParagraph {
  const neighbours = [aligned[paragraph.ordinal - 1], aligned[paragraph.ordinal + 1]];
  const besides = neighbours.flatMap((each) => (each?.zone === paragraph.zone ? each.blocks : []));
  const near = besides.flatMap((block) => [block + 1, block - 1, block + 2]);
  const block = near.find((ordinal) => {
    const text = blocks[ordinal]?.text;
    return text !== undefined && isSame(shingleText(text), shingles);
  });
  return block === undefined ? paragraph : { ...paragraph, blocks: [block], coverage: 1 };
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((shingle) => other.has(shingle));
}
