// The store as the background serves it, in messages: what could be too long for one message is asked for in parts.
import type { Result } from '../result.ts';
import type { Draft } from './draft-store.ts';
import type { Highlight } from './highlight.ts';
import type { HighlightStore, ImportContent, ImportRecord, StoreProblem } from './highlight-store.ts';
import { type MethodKinds, PAGE_METHODS, type PageStore } from './page-store.ts';

/** Which rows of all, by creation, newest first. */
export interface RowRange {
  /** Those in the bin instead. */
  readonly bin: boolean;
  /** Index of the first, from 0. */
  readonly from: number;
  /** At most `MAX_LISTED_ROWS`. */
  readonly count: number;
}

/** One part of an import. */
export interface StagedPart {
  /** Id of the import. */
  readonly import: string;
  /** Its place among the parts, from 0. */
  readonly part: number;
  readonly content: ImportContent;
}

/**
 * The methods of the message `store`. Own pages may call all of them, page scripts those of `PageStore`. `save` takes at
 * most `MAX_OWN_CHANGES` changes.
 */
export interface StoreService extends Omit<HighlightStore, 'listAll' | 'importAll'>, PageStore {
  /** A part of all rows, shorter than asked for where the message would be too long; empty after the last. */
  listRange(range: RowRange): Promise<readonly Highlight[]>;
  /** Holds a part of an import in memory; nothing of it is kept before `commitImport`. */
  stageImport(part: StagedPart): Promise<Result<null, StoreProblem>>;
  /** Keeps the import of which so many parts are staged, or nothing. */
  commitImport(record: ImportRecord, parts: number): Promise<Result<ImportRecord, StoreProblem>>;
  /** All that is being written. */
  listDrafts(): Promise<readonly Draft[]>;
}

/** Changes in one message of an own page. */
export const MAX_OWN_CHANGES = 500;

/** Rows in one answer. */
export const MAX_LISTED_ROWS = 1000;

/** Rows in one part of an import, and parts of one import. */
export const IMPORT_LIMITS = { rows: 1000, parts: 2000 } as const;

/** The methods of `StoreService`. */
export const STORE_METHODS: MethodKinds<StoreService> = {
  ...PAGE_METHODS,
  list: 'read',
  listRange: 'read',
  listArticles: 'read',
  find: 'read',
  save: 'write',
  purge: 'write',
  listTombstones: 'read',
  listDrafts: 'read',
  stageImport: 'write',
  commitImport: 'write',
  listImports: 'read',
  undoImport: 'write',
  loadSettings: 'read',
  saveSettings: 'write',
  listQuarantined: 'read',
  problem: 'read',
  state: 'read',
};
