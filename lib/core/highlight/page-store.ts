// The store as a page script has it: the rows of its own page, and no others.
import type { Result } from '../result.ts';
import type { Draft } from './draft-store.ts';
import type { Highlight } from './highlight.ts';
import type { HighlightChange, StoreProblem, TagUse } from './highlight-store.ts';
import type { OpenedArticle } from './opened-article.ts';

/** How a page's changes are kept. */
export interface PageSaveOptions {
  /** The reader agreed that the highlights of this private window are kept. */
  readonly keepsPrivate: boolean;
}

/** What a page script may ask; its address is taken from the sender of the message. */
export interface PageStore {
  /** What is kept of this page. */
  openArticle(): Promise<OpenedArticle>;
  /** Tags in use on all pages, the last used first. */
  listTags(): Promise<readonly TagUse[]>;
  /** Keeps at most `MAX_PAGE_CHANGES` changes of rows on this page, all or none; as `RowStore.save` does. */
  saveOnPage(
    changes: readonly HighlightChange[],
    options: PageSaveOptions,
  ): Promise<Result<readonly Highlight[], StoreProblem>>;
  /** Keeps what is being written of a note of this page; with the note `null` or saved already, forgets it. */
  keepDraft(draft: Draft): Promise<Result<null, StoreProblem>>;
}

/** Changes in one message of a page script, which makes one at a time. */
export const MAX_PAGE_CHANGES = 50;

type KindOf<Answer> = Answer extends Promise<Result<unknown, StoreProblem>> ? 'write' : 'read';

/**
 * All methods of a port. A `write` answers with a Result, so that whoever calls it hears of silence as of any other
 * problem; a `read` rejects.
 */
export type MethodKinds<Port> = {
  readonly [Method in keyof Port]: Port[Method] extends (...args: never) => infer Answer ? KindOf<Answer> : never;
};

/** The methods of `PageStore`. */
export const PAGE_METHODS: MethodKinds<PageStore> = {
  openArticle: 'read',
  listTags: 'read',
  saveOnPage: 'write',
  keepDraft: 'write',
};
