import { DEFAULT_SETTINGS, type Highlight } from '../../lib/core/highlight/highlight.ts';
import type { ImportSet } from '../../lib/core/import/import-set.ts';
import type { Present } from '../../lib/core/import/plan-import.ts';
import { makeArticle } from './make-highlight.ts';

/** A file with these rows, all of one page, and nothing else. */
export function makeImportSet(highlights: readonly Highlight[], fields: Partial<ImportSet> = {}): ImportSet {
  return {
    kind: 'backup',
    highlights,
    articles: [makeArticle()],
    settings: null,
    tombstones: [],
    drafts: [],
    quarantine: [],
    problems: [],
    invalid: 0,
    skipped: 0,
    joined: 0,
    repeated: { same: 0, older: 0 },
    formerIds: new Map(),
    ...fields,
  };
}

/** A store with these rows and nothing else. */
export function makePresent(highlights: readonly Highlight[], fields: Partial<Present> = {}): Present {
  return {
    highlights: new Map(highlights.map((row) => [row.id, row])),
    articles: new Map(),
    tombstones: new Map(),
    settings: DEFAULT_SETTINGS,
    drafts: [],
    quarantine: [],
    ...fields,
  };
}
