// An article that no pack was written for: its text, and the packs' actors that are named in it.
import type { AlignedParagraph } from '../../core/anchor/align-paragraphs.ts';
import type { KnownActor } from '../../core/note/choose-spellings.ts';
import { findActors } from '../../core/note/find-actors.ts';
import { foldText } from '../../core/text/normalise-text.ts';
import { isProse } from './element-kinds.ts';
import type { ExtractedArticle } from './extract-article.ts';
import { isBeside } from './is-beside.ts';
import { type LiveBlock, readBlocks } from './read-blocks.ts';
import { commonAncestor, type TextReading } from './read-page.ts';

/** A page with less prose than this is a teaser, a listing, a form: nobody asked for marks there. */
const MIN_CHARACTERS = 1000;

/**
 * Finds the actors in the text that extraction kept, and in the article's own headline; never in menus, adverts or
 * comments. `null` where there is no such text, or, unless the reader asked for this very page, no article.
 */
export function readOtherArticle(
  document: Document,
  article: ExtractedArticle,
  options: { readonly known: readonly KnownActor[]; readonly asked: boolean },
): TextReading | null {
  const started = performance.now();
  const blocks = readBlocks(document.body);
  const title = foldText(article.title);
  const own = [...blocks.keys()].filter((at) => isOwn(blocks[at], { kept: article.kept, title }));
  const prose = own.filter((at) => isProse(blocks[at]?.text ?? ''));
  const characters = prose.reduce((sum, at) => sum + (blocks[at]?.text.trim().length ?? 0), 0);
  const isArticle = article.by === 'readability' && characters >= MIN_CHARACTERS;
  if (own.length === 0 || !(isArticle || options.asked)) return null;
  const recognised = performance.now();
  const mentions = findActors(options.known, blocks, own);
  const body = prose.length > 0 ? prose : own;
  return {
    article,
    blocks,
    aligned: own.map((block, ordinal): AlignedParagraph => {
      const zone = body.includes(block) ? 'body' : 'headline';
      return { ordinal, zone, blocks: [block], coverage: 1 };
    }),
    placements: { claims: [], mentions },
    paragraphs: prose,
    container: commonAncestor(body.flatMap((at) => blocks[at]?.element ?? [])) ?? document.body,
    timingsMs: { extract: 0, recognise: recognised - started, anchor: performance.now() - recognised },
  };
}

/** A page on which no article was found: all of its text. */
export function readWholePage(document: Document, article: ExtractedArticle): TextReading {
  const blocks = readBlocks(document.body);
  const all = [...blocks.keys()];
  return {
    article,
    blocks,
    aligned: all.map((block, ordinal): AlignedParagraph => ({ ordinal, zone: 'body', blocks: [block], coverage: 1 })),
    placements: { claims: [], mentions: [] },
    paragraphs: all,
    container: document.body,
    timingsMs: { extract: 0, recognise: 0, anchor: 0 },
  };
}

function isOwn(block: LiveBlock | undefined, article: { kept: ReadonlySet<Element>; title: string }): boolean {
  // Extraction lets these pass where it finds no article and takes the densest container whole.
  if (block === undefined || isBeside(block.element, ['menu', 'side', 'talk'])) return false;
  if (block.heading && foldText(block.text) === article.title) return true;
  return article.kept.has(block.element);
}
