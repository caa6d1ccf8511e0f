// The notes of a pack in reading order, joined with where they stand: what margin, panel and report all show.

import type { AlignedParagraph } from '../anchor/align-paragraphs.ts';
import type { Pack, PackActor, PackClaim } from '../pack/pack.ts';
import type { Span } from '../text/span.ts';
import { formatNoteKey } from './note-key.ts';
import type { MentionPlacement, NoteState, Placement, Placements } from './place-notes.ts';
import type { NoteKind, NotePlace, Share } from './reader-state.ts';

/** One place of a note: a mention of an actor, or the words of a claim. */
export interface NotePlaceSpans {
  readonly spans: readonly Span[];
  readonly quote: string;
}

/** A note of a pack on this page, with its places. */
export type Note = ActorNote | ClaimNote | PieceNote;

interface NoteBase {
  /** Unique on a page; see `NoteKey`. */
  readonly key: string;
  readonly id: string;
  /** Id of the pack that it comes from. */
  readonly pack: string;
  readonly kind: NoteKind;
  readonly state: NoteState;
  readonly reason: Placement['reason'];
  readonly quote: string;
  /** In reading order, none twice; empty for an orphan. */
  readonly places: readonly NotePlaceSpans[];
  /** 1-based, in reading order over all placed notes; orphans come last. */
  readonly number: number;
}

/** The note on an actor; its places are the actor’s mentions. */
export interface ActorNote extends NoteBase {
  readonly kind: 'actor';
  readonly actor: PackActor;
  /** Claims of the pack that speak of this actor. */
  readonly claims: readonly PackClaim[];
}

/** The note on a claim; its place is the claim’s quote. */
export interface ClaimNote extends NoteBase {
  readonly kind: 'claim';
  readonly claim: PackClaim;
}

/** The note on the article as a whole, at its headline. */
export interface PieceNote extends NoteBase {
  readonly kind: 'piece';
  readonly piece: Pack['piece'];
  /** Claims by kind, most frequent first. */
  readonly kinds: readonly { readonly kind: PackClaim['kind']; readonly count: number }[];
  /** Notes whose text is not on this page. */
  readonly missing: readonly { readonly key: string; readonly line: string }[];
}

type Unnumbered = Omit<ActorNote, 'number'> | Omit<ClaimNote, 'number'> | Omit<PieceNote, 'number'>;

/** All notes of a pack. The card for the piece comes first and stands at the headline, or at the first paragraph. */
export function listNotes(pack: Pack, placements: Placements, aligned: readonly AlignedParagraph[]): Note[] {
  const mentions = groupBy(placements.mentions, ({ actor }) => [actor]);
  const about = groupBy(pack.claims, (claim) => claim.actors);
  const actors = pack.actors.map((actor) =>
    noteForActor(actor, { pack, claims: about.get(actor.id) ?? [], mentions: mentions.get(actor.id) ?? [] }),
  );
  const placed = new Map(placements.claims.map((placement) => [placement.id, placement]));
  const claims = pack.claims.map((claim) => noteForClaim(claim, pack, placed.get(claim.id)));
  const notes = [...actors, ...claims].sort(byFirstPlace);
  const piece = noteForPiece(pack, notes, aligned);
  return [piece, ...notes].map((note, number) => ({ ...note, number }));
}

/** What the popup and the panel are told of each note. */
export function describePlace(
  note: Note,
  paragraphOf: (block: number) => number | null,
  shareOf: (spans: readonly Span[]) => Share | null,
): NotePlace {
  const block = note.places[0]?.spans[0]?.block;
  return {
    note: note.key,
    kind: note.kind,
    state: note.state,
    reason: note.reason,
    quote: note.quote,
    paragraph: block === undefined ? null : paragraphOf(block),
    places: note.places.length,
    at: note.places.map(({ spans }) => shareOf(spans)),
  };
}

/** Values under each of their keys, in the order given. */
function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values)
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  return groups;
}

function noteForActor(
  actor: PackActor,
  { pack, claims, mentions }: { pack: Pack; claims: readonly PackClaim[]; mentions: readonly MentionPlacement[] },
): Omit<ActorNote, 'number'> {
  const places = withoutTwins(mentions.filter(({ spans }) => spans.length > 0));
  return {
    key: formatNoteKey({ kind: 'actor', pack: null, id: actor.id }),
    id: actor.id,
    pack: pack.id,
    kind: 'actor',
    actor,
    claims,
    // An actor that the article names only inside another's name has no place of its own, and misses none.
    state: places.length > 0 || mentions.length === 0 ? 'placed' : 'orphan',
    reason: places.length > 0 || mentions.length === 0 ? null : (mentions[0]?.reason ?? 'no-paragraph'),
    quote: places[0]?.quote ?? actor.name,
    places,
  };
}

function noteForClaim(claim: PackClaim, pack: Pack, placement: Placement | undefined): Omit<ClaimNote, 'number'> {
  return {
    key: formatNoteKey({ kind: 'claim', id: claim.id }),
    id: claim.id,
    pack: pack.id,
    kind: 'claim',
    claim,
    state: placement?.state ?? 'orphan',
    reason: placement === undefined ? 'no-paragraph' : placement.reason,
    quote: placement?.quote ?? claim.selector.exact,
    places: placement === undefined || placement.spans.length === 0 ? [] : [placement],
  };
}

function noteForPiece(
  pack: Pack,
  notes: readonly Unnumbered[],
  aligned: readonly AlignedParagraph[],
): Omit<PieceNote, 'number'> {
  const counts = new Map<PackClaim['kind'], number>();
  for (const { kind } of pack.claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first] = aligned.find(({ blocks }) => blocks.length > 0)?.blocks ?? [];
  return {
    key: formatNoteKey({ kind: 'piece' }),
    id: 'piece',
    pack: pack.id,
    kind: 'piece',
    piece: pack.piece,
    kinds: [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    missing: notes.filter(({ state }) => state === 'orphan').map((note) => ({ key: note.key, line: lineOf(note) })),
    state: 'placed',
    reason: null,
    quote: pack.article.title,
    places: first === undefined ? [] : [{ spans: [{ block: first, start: 0, end: 1 }], quote: pack.article.title }],
  };
}

/** The text of the collapsed card. */
export function lineOf(note: Unnumbered): string {
  if (note.kind === 'actor') return note.actor.line;
  return note.kind === 'claim' ? note.claim.line : note.piece.line;
}

/** The headline may be annotated twice in a pack and printed once on the page. */
function withoutTwins<Place extends NotePlaceSpans>(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ spans }) => {
    const key = JSON.stringify(spans);
    return seen.has(key) ? false : seen.add(key);
  });
}

function byFirstPlace(one: Unnumbered, other: Unnumbered): number {
  const [a, b] = [one.places[0]?.spans[0], other.places[0]?.spans[0]];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.block - b.block || a.start - b.start || b.end - a.end;
}
