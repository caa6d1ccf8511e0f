// The life of a reading: extract → align → recognise → place. Reads the page, changes nothing.
import { type AlignedParagraph, alignParagraphs } from '../../core/anchor/align-paragraphs.ts';
import { recogniseText, type TextVerdict } from '../../core/anchor/recognise-text.ts';
import { type Placements, placeNotes } from '../../core/note/place-notes.ts';
import type { LoadedPack, Pack, PackOrigin } from '../../core/pack/pack.ts';
import { isProse } from './element-kinds.ts';
import { type ExtractedArticle, extractArticle } from './extract-article.ts';
import { isBeside } from './is-beside.ts';
import { narrowBlocks } from './narrow-blocks.ts';
import { type LiveBlock, readBlocks } from './read-blocks.ts';
import { readProperty } from './read-property.ts';

/** The text of a page, and what of it has notes. */
export interface TextReading {
  readonly article: ExtractedArticle;
  /** In page order: what the placements' spans index. */
  readonly blocks: readonly LiveBlock[];
  readonly aligned: readonly AlignedParagraph[];
  readonly placements: Placements;
  /** Ordinals of the blocks that are the article's paragraphs. */
  readonly paragraphs: readonly number[];
  /** The nearest common ancestor of the aligned body. */
  readonly container: Element;
  readonly timingsMs: { readonly extract: number; readonly recognise: number; readonly anchor: number };
}

/** One reading of the page against the pack that fits it best. */
export interface PageReading extends TextReading {
  readonly pack: Pack;
  readonly origin: PackOrigin;
  readonly verdict: TextVerdict;
}

/** Reads the page against each pack and keeps the surest match. `null` when there is no pack or no body. */
export async function readPage(
  document: Document,
  packs: readonly LoadedPack[],
  options: { signal: AbortSignal },
): Promise<PageReading | null> {
  const started = performance.now();
  const article = extractArticle(document);
  const extracted = performance.now();
  const every = readBlocks(document.body);
  const readings: Omit<PageReading, 'placements' | 'timingsMs'>[] = [];
  for (const loaded of packs) {
    const blocks = await narrowBlocks(every, loaded.pack.article, options);
    readings.push(alignPage({ document, article, every: blocks }, loaded));
  }
  const best = readings.sort((a, b) => b.verdict.confidence - a.verdict.confidence)[0];
  if (best === undefined) return null;
  const recognised = performance.now();
  const placements = placeNotes(best.pack, best.verdict.match === 'same' ? best.aligned : [], best.blocks);
  return {
    ...best,
    placements,
    timingsMs: {
      extract: extracted - started,
      recognise: recognised - extracted,
      anchor: performance.now() - recognised,
    },
  };
}

/** A page as it was read, before it is compared with a pack. */
interface ExtractedPage {
  readonly document: Document;
  readonly article: ExtractedArticle;
  readonly every: readonly LiveBlock[];
}

/** Aligns first with what extraction kept; then with all text around it, for a pull quote that extraction dropped. */
function alignPage(
  { document, article, every }: ExtractedPage,
  { pack, origin }: LoadedPack,
): Omit<PageReading, 'placements' | 'timingsMs'> {
  const isKept = ({ element, heading }: LiveBlock) => heading || article.kept.has(element);
  const kept = alignParagraphs(
    pack.article,
    every.map((block) => (isKept(block) ? block : { ...block, text: '' })),
  );
  const missed = recogniseText(kept).match !== 'same';
  const isWhole = kept.every(({ coverage }) => coverage === 1);
  const around = commonAncestor(bodyBlocks(kept, every)) ?? document.body;
  const scope = missed ? document.body : around;
  const wide = every.map((block) =>
    block.heading || isKept(block) || (isInside(scope, block.element) && !isBeside(block.element, ['menu']))
      ? block
      : { ...block, text: '' },
  );
  const aligned = isWhole ? kept : alignParagraphs(pack.article, wide);
  const container = commonAncestor(bodyBlocks(aligned, every)) ?? document.body;
  const verdict = recogniseText(aligned);
  return {
    pack,
    origin,
    article: missed && verdict.match === 'same' ? { ...article, by: 'densest container' } : article,
    verdict,
    blocks: every,
    aligned,
    paragraphs: listParagraphs({ kept: article.kept, container }, every, aligned),
    container,
  };
}

/** The annotated paragraphs, and the prose that extraction kept among them. */
function listParagraphs(
  { kept, container }: { kept: ReadonlySet<Element>; container: Element },
  blocks: readonly LiveBlock[],
  aligned: readonly AlignedParagraph[],
): number[] {
  const own = new Set(aligned.filter(({ zone }) => zone !== 'headline').flatMap((paragraph) => paragraph.blocks));
  return [...blocks.entries()].flatMap(([at, { element, heading, text }]) =>
    own.has(at) || (!heading && isProse(text) && kept.has(element) && isInside(container, element)) ? [at] : [],
  );
}

function bodyBlocks(aligned: readonly AlignedParagraph[], blocks: readonly LiveBlock[]): Element[] {
  return aligned
    .filter(({ zone }) => zone === 'body')
    .flatMap((paragraph) => paragraph.blocks.flatMap((at) => blocks[at]?.element ?? []));
}

/** The nearest element around all of these; the element itself where there is but one. `null` for none. */
export function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  let ancestor = first === undefined ? null : readProperty(first, 'parentElement');
  // A body in one element, its paragraphs cut by <br>: the element itself.
  if (others.every((element) => element === first)) return first ?? null;
  while (ancestor !== null && !others.every((element) => isInside(ancestor, element)))
    ancestor = readProperty(ancestor, 'parentElement');
  return ancestor;
}

function isInside(ancestor: Element | null, element: Element): boolean {
  return ancestor !== null && Node.prototype.contains.call(ancestor, element);
}
