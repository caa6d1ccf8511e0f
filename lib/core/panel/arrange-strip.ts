// The article as a strip: which mark stands where, so that claims which overlap stand under each other.
import type { NotePlace } from '../note/reader-state.ts';

/** One place of an actor or a claim. */
export interface StripMark {
  readonly key: string;
  /** Which of the note's places it is, from 0. */
  readonly place: number;
  readonly kind: 'actor' | 'claim';
  readonly start: number;
  readonly end: number;
  /** Of the claims: which line it stands on, from 0. Actors have one line. */
  readonly lane: number;
}

/** The marks of an article, laid out on lines. */
export interface Strip {
  /** In reading order. */
  readonly marks: readonly StripMark[];
  /** Lines of the claims, at least 1. */
  readonly lanes: number;
}

/** A strip of more lines than this is a block. What overlaps more stands on the line that is free first. */
const MAX_LANES = 4;
/** A bar is drawn at least this long, and marks keep this distance on a line. */
const SHORTEST = 0.006;

/** Marks of all places that stand in the annotated text. Costs as much as sorting them. */
export function arrangeStrip(places: readonly NotePlace[]): Strip {
  const marks = places
    .flatMap(({ note: key, kind, at }) =>
      at.flatMap((share, place) => (share === null || kind === 'piece' ? [] : [{ key, place, kind, ...share }])),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  const arranged = marks.map((mark): StripMark => {
    if (mark.kind === 'actor') return { ...mark, lane: 0 };
    const lane = chooseLane(ends, mark.start);
    ends[lane] = Math.max(mark.end, mark.start + SHORTEST);
    return { ...mark, end: Math.max(mark.end, mark.start + SHORTEST / 2), lane };
  });
  return { marks: arranged, lanes: Math.max(1, ends.length) };
}

function chooseLane(ends: readonly number[], start: number): number {
  const free = ends.findIndex((end) => end <= start);
  if (free >= 0) return free;
  return ends.length < MAX_LANES ? ends.length : ends.indexOf(Math.min(...ends));
}

/** Where the pointer is: a share of the article's length, on the line of the actors or one of the claims. */
export interface StripPoint {
  readonly share: number;
  readonly kind: StripMark['kind'];
  readonly lane: number;
}

/** The mark nearest to a point on its own line, no further away than `reach`; `null` when there is none. */
export function findMark(marks: readonly StripMark[], { share, kind, lane }: StripPoint, reach: number) {
  let nearest: StripMark | null = null;
  let best = reach;
  for (const mark of marks) {
    if (mark.kind !== kind || mark.lane !== lane) continue;
    const away = Math.max(mark.start - share, share - mark.end, 0);
    if (away > best || (away === best && nearest !== null)) continue;
    [nearest, best] = [mark, away];
  }
  return nearest;
}
