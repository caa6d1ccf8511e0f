import { listNotes, type Note } from '../../lib/core/note/list-notes.ts';
import type { MentionPlacement, Placement, Placements } from '../../lib/core/note/place-notes.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';

/** Claims that are not as annotated, by id. */
export interface Exceptions {
  readonly orphans?: readonly string[];
  readonly moved?: readonly string[];
  /** Mentions of each actor, by id; three where nothing is said. */
  readonly mentions?: Readonly<Record<string, number>>;
}

/** The pack's notes as on a page that carries all of its text; places are made up, a line each. */
export function sampleNotes(pack: Pack, exceptions: Exceptions = {}): Note[] {
  const aligned = pack.article.paragraphs.map(({ zone }, ordinal) => ({
    ordinal,
    zone,
    blocks: [ordinal],
    coverage: 1,
  }));
  return listNotes(pack, samplePlacements(pack, exceptions), aligned);
}

function samplePlacements(pack: Pack, { orphans = [], moved = [], mentions = {} }: Exceptions): Placements {
  const claims = pack.claims.map(({ id, paragraph, selector }, nth): Placement => {
    const quote = selector.exact;
    if (orphans.includes(id)) return { id, state: 'orphan', reason: 'not-in-paragraph', spans: [], quote };
    const spans = [{ block: paragraph, start: nth * 10, end: nth * 10 + 5 }];
    if (moved.includes(id)) return { id, state: 'moved', reason: 'text-changed', spans, quote: `${quote} (changed)` };
    return { id, state: 'placed', reason: null, spans, quote };
  });
  const named = pack.actors.flatMap(({ id, name }, nth) =>
    Array.from({ length: mentions[id] ?? 3 }, (_, time): MentionPlacement => {
      const spans = [{ block: time + 1, start: nth * 10 + 5, end: nth * 10 + 9 }];
      return { id: `${id}-${time + 1}`, actor: id, state: 'placed', reason: null, spans, quote: name };
    }),
  );
  return { claims, mentions: named };
}

/** The note with this key; throws when there is none. */
export function noteOf(notes: readonly Note[], key: string): Note {
  const note = notes.find((each) => each.key === key);
  if (note === undefined) throw new Error(`Expected a note ${key}, got none`);
  return note;
}
