// The port to whatever keeps the reader's highlights: Dexie with a mirror, memory alone, or the background by message.

import type { Result } from '../result.ts';
import type { Draft } from './draft-store.ts';
import type { Highlight, HighlightedArticle, ReaderSettings } from './highlight.ts';
import type { LimitedField } from './highlight-limits.ts';

/** One change as its author sees it. */
export interface HighlightChange {
  /** The row as it should be. */
  readonly highlight: Highlight;
  /** The row as its author last saw it, `null` for a new one: what others changed meanwhile is merged, never lost. */
  readonly base: Highlight | null;
  /** The page, with the first highlight on it and when it tells more of itself. */
  readonly article?: HighlightedArticle;
}

/** What all open tabs and pages are told after a change. */
export interface StoreChange {
  readonly highlights: readonly Highlight[];
  /** Ids that are gone for good. */
  readonly gone: readonly string[];
  readonly settings: ReaderSettings | null;
  /** The store can be read and written again after a problem: ask for the rows again, and send what is not saved. */
  readonly reopened?: true;
}

/** A tag and when it was last used. */
export interface TagUse {
  readonly tag: string;
  /** ISO 8601, the last change of a highlight with this tag. */
  readonly used: string;
}

/** Why nothing was kept, or not as wished. What was not kept stays with its author, who is told and may try again. */
export type StoreProblem =
  | { readonly kind: 'storage-full' }
  /** Neither the database nor its mirror can be read: permanent private browsing, a broken profile. */
  | { readonly kind: 'storage-unavailable' }
  /** One of the two stores cannot be opened: rows are read from the other, and nothing is written. */
  | { readonly kind: 'read-only'; readonly broken: 'database' | 'mirror' }
  /** It is not known yet: a store takes its time. What is written is kept once it is open. */
  | { readonly kind: 'opening' }
  /** A newer version of the extension wrote the rows: they can be read, not changed. */
  | { readonly kind: 'newer-schema' }
  /** Another page holds the old version of the rows open. */
  | { readonly kind: 'upgrade-blocked' }
  /** A private window, and the reader has not been asked. */
  | { readonly kind: 'private-window' }
  /** This page has a script of the version before: it can no longer reach the store. */
  | { readonly kind: 'extension-updated' }
  /** The highlight was deleted for good, here or in another tab. */
  | { readonly kind: 'deleted-for-good' }
  /** More than a row may hold (`highlight-limits.ts`). */
  | { readonly kind: 'too-long'; readonly field: LimitedField }
  /** Not a row, or not of this page. `why` is for the log; no reader is shown it. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly message: string };

/** A row that could not be read: put aside as it is, counted, and given to the reader in an export. */
export interface Quarantined {
  readonly id: string;
  readonly row: unknown;
  readonly why: string;
}

/** A highlight that was deleted for good. */
export interface Tombstone {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What the store holds, and what is wrong with it. */
export interface StoreState {
  /** `null` when all is well. */
  readonly problem: StoreProblem | null;
  readonly highlights: number;
  readonly articles: number;
  readonly bin: number;
  readonly quarantined: number;
  /** Bytes, where the browser tells. */
  readonly usedBytes: number | null;
}

/** One row of an import: as it is now, `null` where there is none, and as it will be. */
export interface ImportChange {
  readonly before: Highlight | null;
  readonly after: Highlight;
}

/** All that an import changes. */
export interface ImportContent {
  readonly highlights: readonly ImportChange[];
  /** Pages that are not known yet. */
  readonly articles: readonly HighlightedArticle[];
  readonly settings: ReaderSettings | null;
  readonly tombstones: readonly Tombstone[];
  /** Of rows that come back, when they were deleted for good: undoing makes them so again. */
  readonly revived?: readonly Tombstone[];
  readonly drafts: readonly Draft[];
  readonly quarantine: readonly Quarantined[];
}

/** An import as it is remembered, to be undone. */
export interface ImportRecord {
  /** UUID version 7, made by who imports. */
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly added: number;
  readonly changed: number;
  /** Rows that the reader changed afterwards stay as they are when it is undone. */
  readonly state: 'done' | 'undone';
}

/** How the caller follows an import, and gives it up. */
export interface ImportOptions {
  /** Until all rows are handed over nothing is kept, and the import can be given up: it is refused then. */
  readonly signal?: AbortSignal;
  /** Rows that are handed over, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Rows, the pages that they are on, and what is left of those that were deleted for good. */
export interface RowStore {
  /** Highlights of the articles with these keys that are not in the bin, by creation. */
  list(articles: readonly string[]): Promise<readonly Highlight[]>;
  /** All of them, by creation, newest first. `bin`: those in the bin instead. */
  listAll(options?: { readonly bin?: boolean }): Promise<readonly Highlight[]>;
  listArticles(): Promise<readonly HighlightedArticle[]>;
  /** Tags in use, the last used first. */
  listTags(): Promise<readonly TagUse[]>;
  find(id: string): Promise<Highlight | null>;
  /**
   * Keeps changes, all or none; a change to the bin and back is a change of `deleted`. Rows are answered as kept: merged
   * with what others changed since `base`, with the next revision. The same change twice is kept once.
   */
  save(changes: readonly HighlightChange[]): Promise<Result<readonly Highlight[], StoreProblem>>;
  /** Deletes for good what is in the bin: these, or `null` for all of it. Others are left alone. */
  purge(ids: readonly string[] | null): Promise<Result<readonly string[], StoreProblem>>;
  /** Those that were deleted for good. */
  listTombstones(): Promise<readonly Tombstone[]>;
}

/** Imports, and the way back. */
export interface ImportStore {
  /**
   * Keeps an import, all of it or nothing, even when the browser dies in the middle. The same import twice is kept once.
   * Rows that were changed since `before` are merged with the change.
   */
  importAll(
    record: ImportRecord,
    content: ImportContent,
    options?: ImportOptions,
  ): Promise<Result<ImportRecord, StoreProblem>>;
  /** Those of the last 30 days, the newest first. */
  listImports(): Promise<readonly ImportRecord[]>;
  /** Takes an import back; rows that were changed since stay. */
  undoImport(id: string): Promise<Result<ImportRecord, StoreProblem>>;
}

/** What the reader has set. */
export interface SettingsStore {
  loadSettings(): Promise<ReaderSettings>;
  saveSettings(settings: ReaderSettings): Promise<Result<ReaderSettings, StoreProblem>>;
}

/** What is wrong with the store, and what it could not read. */
export interface StoreHealth {
  listQuarantined(): Promise<readonly Quarantined[]>;
  /** Why nothing is kept; `null` when all is well, as far as is known. Counts nothing, unlike `state`. */
  problem(): Promise<StoreProblem | null>;
  state(): Promise<StoreState>;
}

/**
 * Keeps highlights. What a promise has resolved for is kept: in the database and in its mirror. A store with a problem is
 * read as far as it can be, and acknowledges nothing. Writes resolve with their problem, and never reject.
 */
export interface HighlightStore extends RowStore, ImportStore, SettingsStore, StoreHealth {}
