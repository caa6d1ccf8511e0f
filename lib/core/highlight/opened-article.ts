import type { Draft } from './draft-store.ts';
import type { Highlight, ReaderSettings } from './highlight.ts';
import type { StoreProblem } from './highlight-store.ts';

/** What the store keeps of one page, as the background answers. */
export interface OpenedArticle {
  /** What new highlights are filed under; `null` where nothing can be kept: a page without an address. */
  readonly key: string | null;
  /** `key`, and the keys that the same article has at its other addresses: rows of all of them belong to this page. */
  readonly keys: readonly string[];
  readonly highlights: readonly Highlight[];
  /**
   * Those that differ from the note of their row. A draft whose base is the row's note is what a crash interrupted and
   * is written on; any other is offered beside the row's note, and never applied.
   */
  readonly drafts: readonly Draft[];
  readonly settings: ReaderSettings;
  /** The tab is in a private window and the reader has not agreed to keep what is made there. */
  readonly private: boolean;
  readonly problem: StoreProblem | null;
}
