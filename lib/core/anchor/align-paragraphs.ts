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

interface Candidate {
  readonly block: number;
  readonly paragraph: number;
  readonly shared: readonly number[];
  readonly score: number;
}

/** A block that shares less than this of itself and of the paragraph is other text on the same subject. */
const FLOOR = 0.3;
/**
 * Of what a match shares, this much must be new to the paragraph and unused in the block: a repeated sentence adds
 * nothing to its paragraph, and a paragraph that a pull quote condenses is not the pull quote.
 */
const NEW_SHARE = 0.6;
/** A paragraph this short (a credit line) is trusted only right beside its neighbour. */
const SHORT = 3;

/**
 * Aligns the pack's paragraphs with the page's blocks by shared shingles: best match first, a block to the paragraphs
 * that it covers, a paragraph to the blocks that it was split into. Cost is linear in the length of the page.
 */
export function alignParagraphs(article: AlignableArticle, blocks: readonly Block[]): AlignedParagraph[] {
  const paragraphs = article.paragraphs.map(({ zone, shingles }) => ({
    zone,
    shingles: parseShingles(shingles) ?? new Set<number>(),
  }));
  const found = new Map<number, { blocks: number[]; covered: Set<number> }>();
  const used = new Map<number, Set<number>>();
  for (const candidate of rank(paragraphs, blocks)) {
    const paragraph = found.get(candidate.paragraph) ?? { blocks: [], covered: new Set<number>() };
    const usedHere = used.get(candidate.block) ?? new Set<number>();
    const fresh = candidate.shared.filter((shingle) => !paragraph.covered.has(shingle) && !usedHere.has(shingle));
    if (fresh.length < NEW_SHARE * candidate.shared.length) continue;
    paragraph.blocks.push(candidate.block);
    for (const shingle of fresh) {
      paragraph.covered.add(shingle);
      usedHere.add(shingle);
    }
    found.set(candidate.paragraph, paragraph);
    used.set(candidate.block, usedHere);
  }
  const aligned = paragraphs.map(({ zone, shingles }, ordinal) => {
    const match = found.get(ordinal);
    const coverage = match === undefined ? 0 : match.covered.size / shingles.size;
    // A bullet that repeats a phrase of a paragraph that is not there is not that paragraph.
    const blocksOfIt = coverage < FLOOR ? [] : (match?.blocks ?? []);
    return { ordinal, zone, blocks: blocksOfIt.toSorted((a, b) => a - b), coverage };
  });
  return aligned.map((paragraph) =>
    (paragraphs[paragraph.ordinal]?.shingles.size ?? 0) < SHORT && paragraph.zone !== 'headline'
      ? alignShort(paragraph, paragraphs[paragraph.ordinal]?.shingles ?? new Set(), aligned, blocks)
      : paragraph,
  );
}

/** Best first: by how much of the paragraph the block has, then by how little else it has. */
function rank(
  paragraphs: readonly { zone: Zone; shingles: Set<number> }[],
  blocks: readonly Block[],
): readonly Candidate[] {
  const owners = indexParagraphs(paragraphs);
  const candidates: Candidate[] = [];
  for (const [block, { text, heading }] of blocks.entries()) {
    const own = shingleText(text);
    const near = new Set<number>();
    for (const shingle of own) for (const ordinal of owners.get(shingle) ?? []) near.add(ordinal);
    for (const ordinal of near) {
      const paragraph = paragraphs[ordinal];
      if (paragraph === undefined || heading !== (paragraph.zone === 'headline')) continue;
      const list = [...own].filter((shingle) => paragraph.shingles.has(shingle));
      const coverage = list.length / paragraph.shingles.size;
      const precision = list.length / own.size;
      if (Math.max(coverage, precision) < FLOOR) continue;
      candidates.push({ block, paragraph: ordinal, shared: list, score: coverage + precision / 4 });
    }
  }
  return candidates.sort((a, b) => b.score - a.score || a.block - b.block);
}

/** A shingle of more paragraphs than this tells none of them; without the limit, formulaic text costs its square. */
const TELLING = 8;
/** A paragraph with fewer telling shingles is looked for by all that it has. */
const ENOUGH = 4;

/** Which paragraphs each telling shingle may speak of. */
function indexParagraphs(paragraphs: readonly { zone: Zone; shingles: Set<number> }[]): Map<number, number[]> {
  const counts = new Map<number, number>();
  for (const { shingles } of paragraphs)
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const owners = new Map<number, number[]>();
  for (const [ordinal, { shingles, zone }] of paragraphs.entries()) {
    if (shingles.size < SHORT && zone !== 'headline') continue;
    const telling = [...shingles].filter((shingle) => (counts.get(shingle) ?? 0) <= TELLING);
    for (const shingle of telling.length < ENOUGH ? shingles : telling) {
      const known = owners.get(shingle);
      if (known === undefined) owners.set(shingle, [ordinal]);
      else known.push(ordinal);
    }
  }
  return owners;
}

/** Looks for a short paragraph in the blocks next to those of the paragraphs before and after it. */
function alignShort(
  paragraph: AlignedParagraph,
  shingles: Set<number>,
  aligned: readonly AlignedParagraph[],
  blocks: readonly Block[],
): AlignedParagraph {
  const zoneMates = [aligned[paragraph.ordinal - 1], aligned[paragraph.ordinal + 1]].filter(
    (neighbour) => neighbour?.zone === paragraph.zone,
  );
  for (const neighbour of zoneMates)
    for (const beside of neighbour?.blocks ?? [])
      for (const block of [beside + 1, beside - 1, beside + 2])
        if (isSame(shingleText(blocks[block]?.text ?? ''), shingles))
          return { ...paragraph, blocks: [block], coverage: 1 };
  return paragraph;
}

function isSame(one: Set<number>, other: Set<number>): boolean {
  return one.size === other.size && [...one].every((shingle) => other.has(shingle));
}
