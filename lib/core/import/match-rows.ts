// Which row of a file is here already, whatever it came in: by its id, by the id that an earlier release gave it, or by
// page, words, place and note. Each row that is here is matched with one row of the file at most.
import type { Highlight } from '../highlight/highlight.ts';
import { comparePlaces } from './compare-places.ts';
import { bareWords, growsFrom, holdsNote } from './hold-note.ts';

/** `id`: the same row. `twin`: the same highlight, made or imported otherwise. */
export interface Match {
  readonly current: Highlight;
  readonly by: 'id' | 'twin';
}

interface Options {
  readonly present: ReadonlyMap<string, Highlight>;
  readonly formerIds: ReadonlyMap<string, string>;
  /** The keys that the article of a row here may have in a file. */
  readonly keysOf: (article: string) => readonly string[];
  /** Those that it has where a program forgets addresses: two pages may have the same title. */
  readonly titleKeysOf: (article: string) => readonly string[];
}

/** Rows here with the same page and words that one row is compared with. */
const MOST_COMPARED = 50;

type Test = (current: Highlight, row: Highlight) => boolean;

/** Nothing of one is lost in the other, either way. */
const isAlike: Test = (current, row) =>
  current.tags.length === row.tags.length &&
  current.tags.every((tag) => row.tags.includes(tag)) &&
  holdsNote(current, row, { isLoose: true }) &&
  holdsNote(row, current, { isLoose: true });

/** The surest first: a row that is taken is asked no more. */
const TESTS: readonly Test[] = [
  (current, row) => isAlike(current, row) && comparePlaces(current, row) === 'same',
  (current, row) => isAlike(current, row) && comparePlaces(current, row) === 'unknown',
  (current, row) => comparePlaces(current, row) === 'same' && holdsNote(current, row, { isLoose: true }),
  (current, row) => comparePlaces(current, row) === 'unknown' && holdsNote(current, row, { isLoose: false }),
];
/** A note that became longer elsewhere: nothing of the one here is lost with it. */
const isGrown: Test = (current, row) =>
  current.deleted === null &&
  growsFrom(row.note, current.note) &&
  Date.parse(row.modified) >= Date.parse(current.modified);

/** The rows of a file that are here already, by their ids. */
export function matchRows(rows: readonly Highlight[], options: Options): ReadonlyMap<string, Match> {
  const { present, formerIds } = options;
  const matcher = createMatcher(rows);
  matcher.matchIds(({ id }) => present.get(id));
  const names = new Map(matcher.left().map((row) => [row.id, nameOf(row.article, row)]));
  const candidatesIn = (index: ReadonlyMap<string, Set<Highlight>>) => (row: Highlight) =>
    index.get(names.get(row.id) ?? '') ?? new Set<Highlight>();
  const onPage = candidatesIn(indexRows(names.values(), present, options.keysOf));
  for (const test of TESTS) matcher.matchTwins(test, onPage);
  matcher.matchIds(({ id }) => present.get(formerIds.get(id) ?? ''));
  for (const place of ['same', 'unknown'])
    matcher.matchTwins((current, row) => isGrown(current, row) && comparePlaces(current, row) === place, onPage);
  const byTitle = candidatesIn(indexRows(names.values(), present, options.titleKeysOf));
  for (const test of TESTS) matcher.matchTwins(test, byTitle);
  return matcher.matches;
}

/** Keeps what is matched: each row of the file, and each row here, at most once. */
function createMatcher(rows: readonly Highlight[]) {
  const matches = new Map<string, Match>();
  const taken = new Set<string>();
  const match = (row: Highlight, current: Highlight | undefined, by: Match['by']) => {
    if (current === undefined || taken.has(current.id)) return;
    taken.add(current.id);
    matches.set(row.id, { current, by });
  };
  const left = () => rows.filter(({ id }) => !matches.has(id));
  return {
    matches,
    left,
    matchIds(find: (row: Highlight) => Highlight | undefined) {
      for (const row of left()) match(row, find(row), 'id');
    },
    matchTwins(test: Test, candidatesOf: (row: Highlight) => Set<Highlight>) {
      for (const row of left()) match(row, findTwin(row, candidatesOf(row), { test, taken }), 'twin');
    },
  };
}

/**
 * The first candidate that passes, of those that the reader has not binned meanwhile; few failures are allowed. Candidates
 * that are taken are removed, so that nobody compares them again.
 */
function findTwin(
  row: Highlight,
  candidates: Set<Highlight>,
  { test, taken }: { readonly test: Test; readonly taken: ReadonlySet<string> },
): Highlight | undefined {
  let compared = 0;
  for (const current of candidates) {
    if (taken.has(current.id)) candidates.delete(current);
    else if (!isBinnedSince(current, row) && test(current, row)) return current;
    else if (++compared === MOST_COMPARED) return undefined;
  }
  return undefined;
}

/** The reader put it in the bin, and made it once more elsewhere: that one is new. */
function isBinnedSince({ deleted }: Highlight, row: Highlight): boolean {
  return deleted !== null && row.deleted === null && Date.parse(row.modified) > Date.parse(deleted);
}

/** The rows here that have page and words of one of these; live ones first. */
function indexRows(
  wanted: Iterable<string>,
  present: Options['present'],
  keysOf: Options['keysOf'],
): ReadonlyMap<string, Set<Highlight>> {
  const index = new Map(Array.from(wanted, (name) => [name, new Set<Highlight>()]));
  if (index.size === 0) return index;
  const byState = [...present.values()].sort(
    (one, other) => Number(one.deleted !== null) - Number(other.deleted !== null),
  );
  for (const row of byState) for (const key of keysOf(row.article)) index.get(nameOf(key, row))?.add(row);
  return index;
}

/** Page and words; of a note on the page the words are its note, for some formats have nothing else for it. */
function nameOf(article: string, { selector, note }: Highlight): string {
  return `${article}\n${bareWords(selector?.quote.exact ?? note)}`;
}
