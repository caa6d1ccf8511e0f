// The entries of one book, as they were meant: highlights once, each with its note.
import type { ImportProblem } from '../import-set.ts';
import { createOwnerFinder } from './find-owner.ts';
import { joinNotes } from './join-notes.ts';
import type { KindleEntry } from './kindle-entry.ts';
import { settleHighlights } from './settle-highlights.ts';

/** A highlight with what was noted on it, or a note alone. */
export interface BookRow {
  readonly entry: KindleEntry;
  readonly notes: readonly KindleEntry[];
}

/** The rows of one book, and what became of entries that are no rows. */
export interface JoinedBook {
  /** In the order of the file. */
  readonly rows: readonly BookRow[];
  /** Notes that went to a highlight. */
  readonly joined: number;
  /** Shorter versions of highlights, and earlier ones of notes. */
  readonly superseded: number;
  /** Earlier notes whose words are in no later one. */
  readonly told: readonly ImportProblem[];
}

/** Characters of a note that is told of. */
const MAX_TOLD = 200;

/** Puts a book together; of every entry it says where it went. */
export function joinBook(entries: readonly KindleEntry[]): JoinedBook {
  const notes = entries.filter(({ isNote }) => isNote);
  const highlights = entries.filter(({ isNote }) => !isNote);
  const settled = settleHighlights(highlights.filter(({ words }) => words !== ''));
  // A highlight whose words were withheld is a place all the same.
  const kept = [...settled.kept, ...highlights.filter(({ words }) => words === '')];
  kept.sort((one, other) => one.nth - other.nth);
  const found = joinNotes(notes, createOwnerFinder(kept, notes));
  const rows = [
    ...kept.map((entry) => ({ entry, notes: found.notes.get(entry) ?? [] })),
    ...found.alone.map((entry) => ({ entry, notes: [] })),
  ].sort((one, other) => one.entry.nth - other.entry.nth);
  return {
    rows,
    joined: rows.reduce((sum, row) => sum + row.notes.length, 0),
    superseded: settled.superseded + found.superseded,
    told: found.replaced.map(({ path, line, words }) => ({
      path,
      line,
      message: `a later note in the same place replaces this one: “${words.slice(0, MAX_TOLD)}”`,
    })),
  };
}
