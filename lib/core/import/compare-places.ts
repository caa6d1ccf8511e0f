import type { Highlight } from '../highlight/highlight.ts';
import { squeeze } from './hold-note.ts';

/** `unknown`: one of them does not say. */
export type PlaceRelation = 'same' | 'other' | 'unknown';

/** Units of what is around the words that must agree. */
const LEAST_CONTEXT = 8;
/** The hash of a row whose paragraph nobody knows. */
export const NO_HASH = '00000000';

/** Whether two highlights with the same words on the same page are at one place: by what is around them, else by position. */
export function comparePlaces(one: Highlight, other: Highlight): PlaceRelation {
  // A note on the page, whose words came as a quote in one of the two.
  if (one.selector === null || other.selector === null) {
    const quoted = [one, other].find(({ selector }) => selector !== null);
    return quoted === undefined || quoted.note.trim() === '' ? 'same' : 'other';
  }
  const [here, there] = [placeOf(one), placeOf(other)];
  if (here !== null && here === there) return 'same';
  const before = commonTail(one.selector.quote.prefix, other.selector.quote.prefix);
  const after = commonTail(reverse(one.selector.quote.suffix), reverse(other.selector.quote.suffix));
  if (before === null || after === null) return 'other';
  if (before + after >= LEAST_CONTEXT) return 'same';
  return here === null || there === null ? 'unknown' : 'other';
}

/** Where it is, by the count of its file; `null` for what has no place but the order of its file. */
export function placeOf({ selector }: Highlight): number | null {
  if (selector === null) return null;
  const { position, paragraph } = selector;
  return paragraph.hash === NO_HASH && paragraph.ordinal === position.start ? null : position.start;
}

/** How many units two texts end with alike, as far as the shorter goes; `null` where they differ. */
function commonTail(one: string, other: string): number | null {
  const [first, second] = [squeeze(one), squeeze(other)];
  const length = Math.min(first.length, second.length);
  return first.slice(first.length - length) === second.slice(second.length - length) ? length : null;
}

function reverse(text: string): string {
  return squeeze(text).split('').reverse().join('');
}
