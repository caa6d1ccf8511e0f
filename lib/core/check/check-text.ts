// The pack against the article's text, by the same code that places notes on a page.
import { type AlignedParagraph, alignParagraphs } from '../anchor/align-paragraphs.ts';
import { compileNames } from '../anchor/find-names.ts';
import { recogniseText } from '../anchor/recognise-text.ts';
import { type MentionPlacement, type Placement, placeNotes } from '../note/place-notes.ts';
import type { Pack } from '../pack/pack.ts';
import { foldText, normaliseText } from '../text/normalise-text.ts';
import { parseShingles, shingleText } from '../text/shingles.ts';
import type { Block } from '../text/span.ts';
import { type AdviceRule, type Finding, find } from './advice.ts';
import { checkPlacedNames } from './check-placed-names.ts';

/** Judges fingerprints, quotes, hedges and names on the text; of another article it says that alone. */
export function checkText(pack: Pack, text: readonly string[]): Finding[] {
  const blocks = makeBlocks(pack, text);
  const aligned = alignParagraphs(pack.article, blocks);
  const verdict = recogniseText(aligned);
  if (verdict.match !== 'same') {
    const message = `${verdict.found} of ${verdict.total} paragraphs of the body are in the text`;
    return [find('other-article', 'article.paragraphs', message)];
  }
  const nameless = { ...pack, actors: pack.actors.map((actor) => ({ ...actor, names: [] })) };
  const { claims, mentions } = placeNotes(nameless, aligned, blocks);
  const explicit = inOrder(pack, mentions);
  const passages = aligned.map((paragraph) => paragraph.blocks.map((at) => blocks[at]?.text ?? '').join('\n'));
  return [
    ...checkFingerprints(pack, aligned, passages),
    ...claims.flatMap((placement, at) => checkPlacement(placement, `claims[${at}]`)),
    ...explicit.flatMap(({ placement, path }) => checkPlacement(placement, path)),
    ...checkHedges(pack, passages),
    ...checkNamesInText(pack, passages),
    ...checkPlacedNames(pack, { aligned, blocks, explicit }),
  ];
}

/** Plain text has no headings: the lines that have the headline's words are those. */
function makeBlocks({ article }: Pack, text: readonly string[]): Block[] {
  const headlines = new Set(
    article.paragraphs.filter(({ zone }) => zone === 'headline').map(({ shingles }) => shingles),
  );
  const sets = [...headlines].map((shingles) => parseShingles(shingles) ?? new Set<number>());
  return text.map((line) => {
    const own = shingleText(line);
    return { text: line, heading: sets.some((set) => set.size === own.size && isSubset(set, own)) };
  });
}

/** The explicit mentions with their paths; ids are theirs alone, by `parsePack`. */
function inOrder(pack: Pack, mentions: readonly MentionPlacement[]): { placement: MentionPlacement; path: string }[] {
  const placements = new Map(mentions.map((placement) => [placement.id, placement]));
  return pack.actors.flatMap((actor, at) =>
    actor.mentions.flatMap(({ id }, nth) => {
      const placement = placements.get(id);
      return placement === undefined ? [] : [{ placement, path: `actors[${at}].mentions[${nth}]` }];
    }),
  );
}

function checkFingerprints(pack: Pack, aligned: readonly AlignedParagraph[], passages: readonly string[]): Finding[] {
  const owners = new Map<number, number>();
  for (const { blocks } of aligned) for (const block of blocks) owners.set(block, (owners.get(block) ?? 0) + 1);
  return aligned.flatMap(({ ordinal, blocks }) => {
    const path = `article.paragraphs[${ordinal}].shingles`;
    if (blocks.length === 0) return [find('fingerprint-differs', path, 'is of no paragraph of the text')];
    const stored = parseShingles(pack.article.paragraphs[ordinal]?.shingles ?? '') ?? new Set<number>();
    const own = shingleText(passages[ordinal] ?? '');
    // A block of two paragraphs has more than each of them.
    const isWhole = blocks.every((block) => owners.get(block) === 1);
    const differs = !isSubset(stored, own) || (isWhole && own.size !== stored.size);
    return differs ? [find('fingerprint-differs', path, `is not of “${beginningOf(passages[ordinal] ?? '')}”`)] : [];
  });
}

function checkPlacement({ state, reason, quote }: Placement, path: string): Finding[] {
  if (state === 'placed') return [];
  const [rule, message] = explainPlacement(reason);
  const at = rule === 'quote-in-other-paragraph' ? `${path}.paragraph` : `${path}.selector.exact`;
  return [find(rule, at, `“${beginningOf(quote)}” ${message}`)];
}

function explainPlacement(reason: Placement['reason']): [AdviceRule, string] {
  switch (reason) {
    case 'ambiguous':
      return ['quote-ambiguous', 'stands there more than once'];
    case 'other-paragraph':
      return ['quote-in-other-paragraph', 'stands in another one'];
    case 'text-changed':
      return ['quote-differs', 'is what the text has'];
    default:
      return ['quote-not-found', 'is not in its paragraph'];
  }
}

function checkHedges(pack: Pack, passages: readonly string[]): Finding[] {
  const fold = (text: string) => foldText(text).toLowerCase();
  const folded = passages.map(fold);
  return pack.claims.flatMap(({ hedges, selector, paragraph }, at) =>
    hedges.flatMap((hedge, nth) => {
      const words = fold(hedge);
      const isThere = folded[paragraph]?.includes(words) || fold(selector.exact).includes(words);
      const message = `“${hedge}” is not in paragraph ${paragraph}`;
      return isThere ? [] : [find('hedge-not-in-text', `claims[${at}].hedges[${nth}]`, message)];
    }),
  );
}

/** By each name on its own, because a longer one may lie over every place of a shorter one. */
function checkNamesInText(pack: Pack, passages: readonly string[]): Finding[] {
  const whole = normaliseText(passages.join('\n\n'));
  return pack.actors.flatMap(({ id, names }, at) =>
    names.flatMap((name, nth) =>
      compileNames([{ id, names: [name] }])(whole).length === 0
        ? [find('name-not-found', `actors[${at}].names[${nth}]`, `“${name}” is nowhere in the text`)]
        : [],
    ),
  );
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return [...part].every((each) => whole.has(each));
}

function beginningOf(text: string): string {
  const folded = text.replaceAll(/\s+/g, ' ').trim();
  return folded.length > 60 ? `${folded.slice(0, 59)}…` : folded;
}
