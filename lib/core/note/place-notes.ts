// From a pack and the aligned page to the place of each note: pure text, no DOM.
import type { AlignedParagraph } from '../anchor/align-paragraphs.ts';
import { compileNames } from '../anchor/find-names.ts';
import { findQuote, type QuoteMatch } from '../anchor/find-quote.ts';
import type { Pack } from '../pack/pack.ts';
import { type NormalisedText, normaliseText } from '../text/normalise-text.ts';
import type { Block, Span } from '../text/span.ts';
import type { TextQuote } from '../text/text-quote.ts';

/** `moved`: found with other words, or in another paragraph. `orphan`: not found. */
export type NoteState = 'placed' | 'moved' | 'orphan';
/** Why a quote is not on the page. */
export type OrphanReason = 'no-paragraph' | 'not-in-paragraph' | 'ambiguous';

/** Where a claim or a mention stands; `spans` is empty for an orphan, and has several where the page split the text. */
export interface Placement {
  readonly id: string;
  readonly state: NoteState;
  readonly reason: OrphanReason | 'text-changed' | 'other-paragraph' | null;
  readonly spans: readonly Span[];
  readonly quote: string;
}

/** A place that names an actor. */
export interface MentionPlacement extends Placement {
  readonly actor: string;
}

/** All claims and mentions of a pack, placed or not. */
export interface Placements {
  readonly claims: readonly Placement[];
  /** In reading order; orphans last. */
  readonly mentions: readonly MentionPlacement[];
}

interface Passage {
  readonly raw: string;
  readonly normalised: NormalisedText;
  /** Where each block's text begins in `raw`. */
  readonly parts: readonly { readonly block: number; readonly at: number; readonly length: number }[];
}

/** A quote that is not in its own paragraph is looked for in others only when it is this long. */
const TRAVELS_FROM = 40;

/** Places every claim and every mention of the pack. Nothing is dropped: what is not found is an orphan with its reason. */
export function placeNotes(pack: Pack, aligned: readonly AlignedParagraph[], blocks: readonly Block[]): Placements {
  const passages = aligned.map(({ blocks: own }) => joinBlocks(own, blocks));
  const claims = pack.claims.map((claim) => ({
    id: claim.id,
    ...placeQuote(claim.selector, claim.paragraph, passages),
  }));
  const explicit = pack.actors.flatMap((actor) =>
    actor.mentions.map((mention) => ({
      id: mention.id,
      actor: actor.id,
      ...placeQuote(mention.selector, mention.paragraph, passages),
    })),
  );
  const taken = explicit.flatMap(({ spans }) => spans);
  const named = placeNames(pack, passages).filter(({ spans }) => !spans.every((span) => isInside(span, taken)));
  return { claims, mentions: [...named, ...explicit].sort(byPlace) };
}

function placeQuote(quote: TextQuote, ordinal: number, passages: readonly (Passage | null)[]): Omit<Placement, 'id'> {
  const own = passages[ordinal] ?? null;
  const found = own === null ? 'absent' : findQuote(own.normalised, quote);
  if (own !== null && typeof found === 'object') {
    const state = found.score === 1 ? 'placed' : 'moved';
    return { state, reason: state === 'moved' ? 'text-changed' : null, ...describe(own, found) };
  }
  const elsewhere = found === 'absent' ? findElsewhere(quote, passages) : null;
  if (elsewhere !== null) return { state: 'moved', reason: 'other-paragraph', ...elsewhere };
  const reason = own === null ? 'no-paragraph' : found === 'ambiguous' ? 'ambiguous' : 'not-in-paragraph';
  return { state: 'orphan', reason, spans: [], quote: quote.exact };
}

/** The first passage that has a long quote word for word; its own has not, or it would have been found there. */
function findElsewhere(
  quote: TextQuote,
  passages: readonly (Passage | null)[],
): Pick<Placement, 'spans' | 'quote'> | null {
  if (quote.exact.length < TRAVELS_FROM) return null;
  for (const passage of passages) {
    const found = passage === null ? 'absent' : findQuote(passage.normalised, quote);
    if (passage !== null && typeof found === 'object' && found.score === 1) return describe(passage, found);
  }
  return null;
}

function placeNames(pack: Pack, passages: readonly (Passage | null)[]): MentionPlacement[] {
  const findNames = compileNames(pack.actors);
  const counts = new Map<string, number>();
  // Two paragraphs in one block share a passage's text: each place counts once.
  const seen = new Set<string>();
  return passages.flatMap((passage) => {
    if (passage === null) return [];
    return findNames(passage.normalised).flatMap(({ owner, start, end }) => {
      const place = describe(passage, { start, end, score: 1 });
      const key = JSON.stringify(place.spans);
      if (seen.has(key)) return [];
      seen.add(key);
      const nth = (counts.get(owner) ?? 0) + 1;
      counts.set(owner, nth);
      return [{ id: `${owner}-${nth}`, actor: owner, state: 'placed' as const, reason: null, ...place }];
    });
  });
}

function joinBlocks(own: readonly number[], blocks: readonly Block[]): Passage | null {
  if (own.length === 0) return null;
  const parts: { block: number; at: number; length: number }[] = [];
  let raw = '';
  for (const block of own) {
    const text = blocks[block]?.text ?? '';
    if (raw !== '') raw += '\n';
    parts.push({ block, at: raw.length, length: text.length });
    raw += text;
  }
  return { raw, normalised: normaliseText(raw), parts };
}

function describe(passage: Passage, match: QuoteMatch): Pick<Placement, 'spans' | 'quote'> {
  const spans = passage.parts.flatMap(({ block, at, length }) => {
    const start = Math.max(match.start, at) - at;
    const end = Math.min(match.end, at + length) - at;
    return end > start ? [{ block, start, end }] : [];
  });
  return { spans, quote: passage.raw.slice(match.start, match.end) };
}

function isInside(span: Span, others: readonly Span[]): boolean {
  return others.some(({ block, start, end }) => block === span.block && start <= span.start && span.end <= end);
}

function byPlace(one: Placement, other: Placement): number {
  const [a, b] = [one.spans[0], other.spans[0]];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.block - b.block || a.start - b.start || b.end - a.end;
}
