import type { NotePlace, ReaderState, Share } from './reader-state.ts';

/** Two places in the annotated text that are closer than this are drawn at the same spot: a strip has 200 pixels or so. */
const SAME_SHARE = 0.005;

/**
 * True when whoever was told of `told` has nothing to draw otherwise for `now`. A counter inside the text moves all
 * places by a thousandth with every letter; nobody is told of that.
 */
export function isSameState(told: ReaderState, now: ReaderState): boolean {
  const bare = (state: ReaderState) => JSON.stringify({ ...state, outline: [], notes: state.notes.map(withoutShares) });
  return bare(told) === bare(now) && areNear(sharesOf(told), sharesOf(now));
}

const withoutShares = (place: NotePlace) => ({ ...place, at: place.at.map((share) => share !== null) });

const ends = ({ start, end }: Share) => [start, end];

function sharesOf({ outline, notes }: ReaderState): readonly number[] {
  return [...outline, ...notes.flatMap(({ at }) => at.flatMap((share) => (share === null ? [] : ends(share))))];
}

function areNear(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((share, nth) => Math.abs(share - (others[nth] ?? 0)) < SAME_SHARE);
}
