// What a file brings, once it is read: rows that are right, and what is wrong with the others.
import type { Backup } from '../backup/backup.ts';
import type { ReaderSettings } from '../highlight.ts';

export type ImportKind = 'backup' | 'json-ld' | 'hypothesis' | 'hypothesis-csv' | 'clipper' | 'readwise' | 'kindle';

/** One thing that is wrong with a file, and where. */
export interface ImportProblem {
  /** A path in dot notation, `highlights[3].created`; `(file)` for all of it. */
  readonly path: string;
  /** 1-based, where it is known. */
  readonly line: number | null;
  readonly message: string;
}

export interface ImportSet extends Omit<Backup, 'settings'> {
  readonly kind: ImportKind;
  readonly settings: ReaderSettings | null;
  /** Rows that are not brought, the first of them with their reasons. */
  readonly problems: readonly ImportProblem[];
  /** How many rows are not brought for a problem; more than `problems` lists in a bad file. */
  readonly invalid: number;
  /** Rows that are not the reader's own: notes of a pack. */
  readonly skipped: number;
}

/** What a parser needs beside the file. */
export interface ImportContext {
  /** ISO 8601: for rows that do not say when they were made. */
  readonly fileTime: string;
  /** The key of an article by its address. */
  readonly keyOf: (url: string) => string | null;
}

/** Problems that are told one by one. */
export const MOST_PROBLEMS = 200;
