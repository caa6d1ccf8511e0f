// What a file brings, once it is read: rows that are right, and what is wrong with the others.
import type { Backup } from '../backup/backup.ts';
import type { ReaderSettings } from '../highlight/highlight.ts';

/** The format that a file was recognised as. */
export type ImportKind =
  | 'backup'
  | 'csv'
  | 'json-ld'
  | 'hypothesis'
  | 'hypothesis-csv'
  | 'clipper'
  | 'readwise'
  | 'kindle'
  | 'kindle-notebook'
  | 'diigo'
  | 'weava'
  | 'glasp'
  | 'raindrop'
  | 'instapaper'
  | 'pocket'
  | 'matter'
  | 'omnivore'
  | 'table';

/** One thing that is wrong with a file, and where. */
export interface ImportProblem {
  /** A path in dot notation, `highlights[3].created`; `(file)` for all of it. */
  readonly path: string;
  /** 1-based, where it is known. */
  readonly line: number | null;
  readonly message: string;
}

/** All that a file has, read and not yet compared with what is here. `null` for settings: the file has none. */
export interface ImportSet extends Omit<Backup, 'settings'> {
  readonly kind: ImportKind;
  readonly settings: ReaderSettings | null;
  /** By id, the id that an earlier release gave to the same row of the same file. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Rows that are not brought, the first of them with their reasons. */
  readonly problems: readonly ImportProblem[];
  /** How many rows are not brought for a problem; more than `problems` lists in a bad file. */
  readonly invalid: number;
  /** Rows that are left out on purpose: notes of a pack, bookmarks, what has neither words nor a note. */
  readonly skipped: number;
  /** Rows whose words went into another row: notes to their highlight, replies to what they answer. */
  readonly joined: number;
  /** Rows that the file has more than once, beside the one that is brought: word for word, or as they were earlier. */
  readonly repeated: { readonly same: number; readonly older: number };
}

/** What a parser needs beside the file. */
export interface ImportContext {
  /** ISO 8601: for rows that do not say when they were made. */
  readonly fileTime: string;
  /** The key of an article by its address. */
  readonly keyOf: (url: string) => string | null;
  /** For rows that name no page and no book; empty or missing where the text did not come from a file. */
  readonly fileName?: string;
  /** By how much the reader's clocks are ahead of UTC, at a time that they showed; UTC where it is missing. */
  readonly zoneOffsetMs?: (localMs: number) => number;
}

/** Problems that are told one by one. */
export const MOST_PROBLEMS = 200;
