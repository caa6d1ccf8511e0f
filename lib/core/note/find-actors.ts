// The packs' actors in an article that no pack was written for: by name only.

import { compileNames } from '../anchor/find-names.ts';
import type { LoadedPack, PackActor } from '../pack/pack.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { Block } from '../text/span.ts';
import type { KnownActor } from './choose-spellings.ts';
import type { ActorNote } from './list-notes.ts';
import { formatNoteKey, parseNoteKey } from './note-key.ts';
import type { MentionPlacement } from './place-notes.ts';
import type { NotePlace } from './reader-state.ts';

/** A mention is `pack/actor-n`, its actor `pack/actor`. Only the blocks of the article are looked at, in page order. */
export function findActors(
  known: readonly KnownActor[],
  blocks: readonly Block[],
  article: readonly number[],
): MentionPlacement[] {
  const findNames = compileNames(known);
  const counts = new Map<string, number>();
  return article.flatMap((block) => {
    const text = blocks[block]?.text ?? '';
    return findNames(normaliseText(text)).map(({ owner, start, end }): MentionPlacement => {
      const nth = (counts.get(owner) ?? 0) + 1;
      counts.set(owner, nth);
      const place = { spans: [{ block, start, end }], quote: text.slice(start, end) };
      return { id: `${owner}-${nth}`, actor: owner, state: 'placed', reason: null, ...place };
    });
  });
}

/** One note for each actor that is named, in order of first mention, with all its places. */
export function listActors(known: readonly KnownActor[], mentions: readonly MentionPlacement[]): ActorNote[] {
  const placesOf = new Map<string, MentionPlacement[]>();
  for (const mention of mentions) {
    const places = placesOf.get(mention.actor);
    if (places === undefined) placesOf.set(mention.actor, [mention]);
    else places.push(mention);
  }
  const byId = new Map(known.map((each) => [each.id, each]));
  return [...placesOf].flatMap(([id, places], at): ActorNote[] => {
    const actor = byId.get(id);
    return actor === undefined ? [] : [noteFor(actor, { places, quote: places[0]?.quote ?? '', number: at + 1 })];
  });
}

/** The same notes where the page cannot be seen: from what the reader in the tab told of them. */
export function joinActors(packs: readonly LoadedPack[], told: readonly NotePlace[]): ActorNote[] {
  const actors = new Map(
    packs.flatMap((loaded) =>
      loaded.pack.actors.map((actor) => [keyOf(loaded.pack.id, actor), { loaded, actor }] as const),
    ),
  );
  return told.flatMap(({ note, quote, places: count }, at): ActorNote[] => {
    const known = actors.get(note);
    const places = Array.from({ length: count }, () => ({ spans: [], quote }));
    return known === undefined ? [] : [noteFor(known, { places, quote, number: at + 1 })];
  });
}

/** The pack of a note's key; `null` for a note of the page's own pack, whose key names none. */
export function packOfKey(key: string): string | null {
  const parsed = parseNoteKey(key);
  return parsed?.kind === 'actor' ? parsed.pack : null;
}

function keyOf(pack: string, { id }: PackActor): string {
  return formatNoteKey({ kind: 'actor', pack, id });
}

function noteFor(
  { loaded: { pack }, actor }: Pick<KnownActor, 'loaded' | 'actor'>,
  { places, quote, number }: Pick<ActorNote, 'places' | 'quote' | 'number'>,
): ActorNote {
  return {
    key: keyOf(pack.id, actor),
    id: actor.id,
    pack: pack.id,
    kind: 'actor',
    actor,
    claims: pack.claims.filter(({ actors }) => actors.includes(actor.id)),
    state: 'placed',
    reason: null,
    quote,
    places,
    number,
  };
}
