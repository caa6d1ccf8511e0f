import type { Note } from '../../lib/core/note/list-notes.ts';
import { describePlace } from '../../lib/core/note/list-notes.ts';
import type { NotePlace } from '../../lib/core/note/reader-state.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';

const PREDICATES = ['works with', 'supports', 'is to blame for attacks in', 'opens a port in', 'demands action from'];

/** The pack with a made-up deed for each two actors that a claim speaks of in a row, and a stub where it speaks of one. */
export function withDeeds(pack: Pack): Pack {
  const claims = pack.claims.map((claim, nth) => {
    const predicate = PREDICATES[nth % PREDICATES.length] ?? '';
    const [first, ...others] = claim.actors;
    if (first === undefined) return { ...claim, says: [] };
    if (others.length === 0) return { ...claim, says: [{ subject: first, predicate, object: null }] };
    const says = others.slice(0, 2).map((object, at) => ({ subject: claim.actors[at] ?? first, predicate, object }));
    return { ...claim, says };
  });
  return { ...pack, claims };
}

/** Letters of each paragraph of `sampleNotes`. */
const PARAGRAPH = 600;

/** What a reader tells of sample notes, on a page whose paragraphs are all of one length. */
export function samplePlaces(notes: readonly Note[], pack: Pack): { notes: NotePlace[]; outline: number[] } {
  const count = pack.article.paragraphs.length;
  const shareOf = (block: number, offset: number) => (block + offset / PARAGRAPH) / count;
  return {
    notes: notes.map((note) =>
      describePlace(
        note,
        (block) => block,
        ([span]) =>
          span === undefined
            ? null
            : { start: shareOf(span.block, span.start), end: shareOf(span.block, span.start + note.quote.length) },
      ),
    ),
    outline: pack.article.paragraphs.map((_, ordinal) => ordinal / count),
  };
}
