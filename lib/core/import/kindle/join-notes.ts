// Notes of a book go to their highlights. A note that is mended is in the file once more: the last one counts.
import type { FindOwners } from './find-owner.ts';
import { commonRanges, type KindleEntry } from './kindle-entry.ts';

/** The notes of one book, with the highlights that they were written on. */
export interface JoinedNotes {
  /** By highlight, in the order of the file. */
  readonly notes: ReadonlyMap<KindleEntry, readonly KindleEntry[]>;
  /** Notes that no highlight's place contains. */
  readonly alone: readonly KindleEntry[];
  /** Earlier versions of notes that are kept. */
  readonly superseded: number;
  /** Of those, the ones whose words are quite other than those of the note that came after. */
  readonly replaced: readonly KindleEntry[];
}

/** Notes of one place that a note is held against: so many are only in a file made to keep us busy. */
const MOST_COMPARED = 24;
/** Words of a note that are compared. */
const MOST_WORDS = 400;
/** Of the words of the shorter note, more than these are in a note that is the same one mended. */
const LEAST_SHARED = 0.5;

/** Puts each note where it belongs: to one highlight, or alone. None goes to a highlight whose place does not contain it. */
export function joinNotes(notes: readonly KindleEntry[], findOwners: FindOwners): JoinedNotes {
  const joined = new Map<KindleEntry, KindleEntry[]>();
  const alone = new Map<string, KindleEntry[]>();
  const replaced: KindleEntry[] = [];
  let superseded = 0;
  for (const note of notes) {
    const owners = [...new Set(findOwners(note))];
    const owner = chooseOwner(note, owners, joined);
    const list = owner === null ? listOf(alone, placeKey(note)) : listOf(joined, owner);
    // A highlight that is extended has its note written once more, at its new end.
    const earlier = lastOf(list).findLast(
      (each) => (owner !== null && each.words === note.words) || isEarlier(each, note, owners.length === 1),
    );
    if (earlier !== undefined) {
      superseded++;
      if (!areAkin(earlier, note)) replaced.push(earlier);
      list.splice(list.lastIndexOf(earlier), 1);
    }
    list.push(note);
  }
  return { notes: joined, alone: [...alone.values()].flat(), superseded, replaced };
}

/** The likeliest, unless another one has the beginning of this very note. */
function chooseOwner(
  note: KindleEntry,
  owners: readonly KindleEntry[],
  joined: ReadonlyMap<KindleEntry, readonly KindleEntry[]>,
): KindleEntry | null {
  const hasVersion = (owner: KindleEntry) =>
    lastOf(joined.get(owner) ?? []).some((other) => isSamePlace(other, note) && isPart(other, note));
  return owners.find(hasVersion) ?? owners[0] ?? null;
}

/**
 * A version of the note before it was mended. A highlight has one note in a place, so what comes there later replaces it,
 * whatever it says. Where several highlights may be meant, or none, or on a page, there may be several notes: only words
 * that are akin tell. Two of one second are two, for nobody types so fast.
 */
function isEarlier(earlier: KindleEntry, note: KindleEntry, hasOneOwner: boolean): boolean {
  if (!isSamePlace(earlier, note)) return false;
  if (earlier.created !== '' && earlier.created === note.created) return isPart(earlier, note);
  if (areAkin(earlier, note)) return true;
  return hasOneOwner && note.place.location !== null && earlier.created !== '' && note.created !== '';
}

function isSamePlace(one: KindleEntry, other: KindleEntry): boolean {
  const [first, second] = commonRanges(one.place, other.place) ?? [];
  return first !== undefined && first.start === second?.start;
}

/** Shorter notes, `!` or `ok`, are in many others. */
const SHORTEST_PART = 4;

function isPart(one: KindleEntry, other: KindleEntry): boolean {
  const [short = '', long = ''] = [one.words, other.words].toSorted((a, b) => a.length - b.length);
  return short === long || (short.length >= SHORTEST_PART && long.includes(short));
}

function areAkin(one: KindleEntry, other: KindleEntry): boolean {
  if (isPart(one, other)) return true;
  const [few, many] = [wordsOf(one.words), wordsOf(other.words)].toSorted((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size === 0) return false;
  return [...few].filter((word) => many.has(word)).length / few.size > LEAST_SHARED;
}

/** Words; signs one by one where no blanks stand between words. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, MOST_WORDS));
}

function placeKey({ place: { location, page, isRoman }, nth }: KindleEntry): string {
  if (location === null && page === null) return `nowhere ${nth}`;
  return `${location?.start ?? ''} ${page?.start ?? ''} ${isRoman}`;
}

function lastOf(notes: readonly KindleEntry[]): readonly KindleEntry[] {
  return notes.slice(-MOST_COMPARED);
}

function listOf<Key>(lists: Map<Key, KindleEntry[]>, key: Key): KindleEntry[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
