import type { ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import type { StoreProblem, TagUse } from '../../lib/core/highlight/highlight-store.ts';
import type { Layers } from '../../lib/core/note/reader-state.ts';

/** Everything that the parts of the highlighter share: one page, one object. */
export interface Session {
  settings: ReaderSettings;
  tags: readonly TagUse[];
  /** Key of the article at this address; `null` where nothing can be kept. */
  key: string | null;
  /** Keys of all addresses of that article: rows of all of them are shown here. */
  keys: readonly string[];
  /** The reader agreed to keep what is made in this private window. */
  keepsPrivate: boolean;
  /** Why nothing at all can be kept here. */
  problem: StoreProblem | null;
  /** The highlight whose card is open. */
  open: string | null;
  /** The highlight whose note is being written; its card may be about to open. */
  writing: string | null;
  isTrayOpen: boolean;
  /** What a tool shows beyond the highlights: the sentence cursor, an extent that is not decided. */
  draft: readonly Range[];
  /** What a tool has selected for the reader, after a press on it; other scripts' selections do not count as theirs. */
  selectedByTool: Range | null;
  layers: Layers;
}
