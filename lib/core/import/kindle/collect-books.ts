// Books with their highlights and notes become rows.
import { collectRows, type RowCollector } from '../collect-rows.ts';
import {
  type ImportContext,
  type ImportKind,
  type ImportProblem,
  type ImportSet,
  MOST_PROBLEMS,
} from '../import-set.ts';
import { type BookRow, joinBook } from './join-book.ts';
import { type KindleEntry, placeNumber } from './kindle-entry.ts';

/** Collects the entries of all books in a file, and joins each book when it is finished. */
export interface KindleBooks {
  /** Takes an entry of a book; in the order of the file. */
  readonly add: (title: string, author: string, entry: KindleEntry) => void;
  /** A record that no row comes of, for a reason of its own: a bookmark. */
  readonly skip: () => void;
  readonly refuse: (problem: ImportProblem) => void;
  /** Says something of a row that is brought all the same. */
  readonly tell: (problem: ImportProblem) => void;
  readonly finish: (kind: ImportKind) => ImportSet;
}

interface Book {
  readonly title: string;
  readonly author: string;
  readonly entries: KindleEntry[];
}

/** Every entry is brought, joined to another one, or counted as left out or refused. */
export function collectBooks(context: ImportContext): KindleBooks {
  const collector = collectRows(context);
  const books = new Map<string, Book>();
  const told: ImportProblem[] = [];
  return {
    add(title, author, entry) {
      const key = `${title}\n${author}`;
      const book = books.get(key) ?? { title, author, entries: [] };
      books.set(key, book);
      book.entries.push(entry);
    },
    skip: collector.skip,
    refuse: collector.refuse,
    tell: (problem) => told.push(problem),
    finish(kind) {
      for (const book of books.values()) told.push(...addBook(collector, book));
      const set = collector.finish(kind);
      return { ...set, problems: [...set.problems, ...told].slice(0, MOST_PROBLEMS) };
    },
  };
}

function addBook(collector: RowCollector, { title, author, entries }: Book): readonly ImportProblem[] {
  const { rows, joined, superseded, told } = joinBook(entries);
  for (const row of rows) collector.add({ ...toRow(row), title, author });
  for (let count = 0; count < superseded; count++) collector.skip();
  for (let count = 0; count < joined; count++) collector.join();
  return told;
}

function toRow({ entry, notes }: BookRow) {
  const { path, line, words, isNote, place, created, colour } = entry;
  const noted = notes.map((note) => note.words);
  const withheld = !isNote && words === '' ? [explainWithheld(entry)] : [];
  return {
    path,
    line,
    id: '',
    url: '',
    quote: isNote ? '' : words,
    note: isNote ? words : [...noted, ...withheld].join('\n\n'),
    start: placeNumber(place),
    tags: [],
    colour,
    created,
  };
}

/** What stands in the note of a highlight whose words are in no file: where to find them in the book. */
function explainWithheld({ place: { location, page } }: KindleEntry): string {
  const where = [page === null ? '' : `page ${page.start}`, location === null ? '' : `location ${location.start}`];
  return `[Highlighted in the book (${where.filter(Boolean).join(', ') || 'no place'}). The Kindle kept no words: the limit of this book was reached.]`;
}
