// Which highlight of a book a note was written on: the one whose place contains the note's, or none.
import { lowerBound } from '../../text/lower-bound.ts';
import { commonRanges, type KindleEntry } from './kindle-entry.ts';
import type { KindlePlace, KindleRange } from './read-label.ts';

/** All highlights that a note may be of, the likeliest first; empty where no place contains the note's. */
export type FindOwners = (note: KindleEntry) => readonly KindleEntry[];

/** Highlights of one second or of one place that are looked at; more are only in a file made to keep us busy. */
const MOST_CANDIDATES = 24;
/** A note and the highlight that is made for it come within this time, one after the other. */
const MOST_BETWEEN_MS = 120_000;

/**
 * Answers for the notes of one book. A Kindle puts a note at the last location of its highlight; where several places
 * contain it, the highlight of the same second counts, then one that ends there, then the innermost, and of several in
 * one place the one written last before the note.
 */
export function createOwnerFinder(highlights: readonly KindleEntry[], notes: readonly KindleEntry[]): FindOwners {
  const byTime = groupBy(highlights, ({ created }) => (created === '' ? [] : [created]));
  const byLocation = createLocationFinder(highlights, notes);
  const byPage = createPageFinder(highlights);
  return (note) => {
    const sameTime = nearest(byTime.get(note.created), note).filter((each) => contains(each, note));
    const { location } = note.place;
    if (location !== null) return [...sameTime, ...byLocation(note, location)];
    return sameTime.length > 0 ? sameTime : byPage(note);
  };
}

/** For notes with a location: highlights of the same stretch, then those that end there, then the innermost around it. */
function createLocationFinder(highlights: readonly KindleEntry[], notes: readonly KindleEntry[]) {
  const byEnd = groupBy(highlights, ({ reach }) => (reach.location === null ? [] : [reach.location.end]));
  const byRange = groupBy(highlights, ({ reach }) => (reach.location === null ? [] : [rangeKey(reach.location)]));
  const innermost = findInnermost(highlights, notes);
  return (note: KindleEntry, location: KindleRange): KindleEntry[] => {
    const inner = innermost.get(note);
    return [
      ...(location.end > location.start ? nearest(byRange.get(rangeKey(location)), note) : []),
      ...nearest(byEnd.get(location.start), note),
      ...(inner === undefined ? [] : nearest(byRange.get(rangeKey(inner)), note)),
    ];
  };
}

/** For notes with a page alone: the only highlight of the page, or the entry right before the note. */
function createPageFinder(highlights: readonly KindleEntry[]) {
  const byPage = groupBy(highlights, ({ reach }) => (reach.location === null ? pageKeys(reach) : []));
  const byNth = new Map(highlights.map((highlight) => [highlight.nth, highlight]));
  return (note: KindleEntry): readonly KindleEntry[] => {
    const samePage = byPage.get(pageKeys(note.place)[0] ?? '') ?? [];
    if (samePage.length <= 1) return samePage;
    const before = byNth.get(note.nth - 1);
    return before !== undefined && contains(before, note) && areNear(before, note) ? [before] : [];
  };
}

function rangeKey({ start, end }: KindleRange): string {
  return `${start}-${end}`;
}

function pageKeys({ page, isRoman }: KindlePlace): string[] {
  if (page === null) return [];
  return [...new Set([page.start, page.end])].map((number) => `${isRoman ? 'roman' : 'arabic'} ${number}`);
}

function contains(highlight: KindleEntry, note: KindleEntry): boolean {
  const [outer, inner] = commonRanges(highlight.reach, note.place) ?? [];
  return outer !== undefined && inner !== undefined && outer.start <= inner.start && inner.start <= outer.end;
}

function areNear(highlight: KindleEntry, note: KindleEntry): boolean {
  if (highlight.created === '' || note.created === '') return true;
  return Math.abs(Date.parse(note.created) - Date.parse(highlight.created)) <= MOST_BETWEEN_MS;
}

/** Of highlights in the order of the file, those before the note from the last back, then the next ones. */
function nearest(highlights: readonly KindleEntry[] = [], note: KindleEntry): KindleEntry[] {
  const low = lowerBound(highlights.length, (at) => (highlights[at]?.nth ?? 0) < note.nth);
  const before = highlights.slice(Math.max(0, low - MOST_CANDIDATES), low).toReversed();
  return [...before, ...highlights.slice(low, low + 1)];
}

/** One pass over both by place: what has ended is taken off the stack for good, so each is touched twice at most. */
function findInnermost(
  highlights: readonly KindleEntry[],
  notes: readonly KindleEntry[],
): ReadonlyMap<KindleEntry, KindleRange> {
  const ranges = highlights.flatMap(({ reach }) => reach.location ?? []);
  ranges.sort((one, other) => one.start - other.start || other.end - one.end);
  const placed = notes.flatMap((note) =>
    note.place.location === null ? [] : [{ note, at: note.place.location.start }],
  );
  placed.sort((one, other) => one.at - other.at);
  const found = new Map<KindleEntry, KindleRange>();
  const open: KindleRange[] = [];
  let next = 0;
  for (const { note, at } of placed) {
    for (let range = ranges[next]; range !== undefined && range.start <= at; range = ranges[++next]) open.push(range);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < at) open.pop();
    const inner = open.at(-1);
    if (inner !== undefined) found.set(note, inner);
  }
  return found;
}

function groupBy<Key>(
  entries: readonly KindleEntry[],
  keysOf: (entry: KindleEntry) => readonly Key[],
): ReadonlyMap<Key, KindleEntry[]> {
  const groups = new Map<Key, KindleEntry[]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  return groups;
}
