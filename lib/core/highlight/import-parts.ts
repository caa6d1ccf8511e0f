// An import in parts: a message and a record of `storage.local` each have their limits.
import type { ImportContent } from './highlight-store.ts';
import { MAX_PART_CHARACTERS, splitRows } from './split-rows.ts';

/** An import that changes nothing. */
export const EMPTY_IMPORT: ImportContent = {
  highlights: [],
  articles: [],
  settings: null,
  tombstones: [],
  drafts: [],
  quarantine: [],
};

/** Splits an import into parts of at most so many rows, at least one. The first part has all that is no row. */
export function splitImport(content: ImportContent, rowsPerPart: number): readonly ImportContent[] {
  const [first = [], ...others] = splitRows(content.highlights, { rows: rowsPerPart, characters: MAX_PART_CHARACTERS });
  return [{ ...content, highlights: first }, ...others.map((highlights) => ({ ...EMPTY_IMPORT, highlights }))];
}

/** Joins parts in their order; `revived` is there only where a part has some, and settings are the first part's that has any. */
export function joinImport(parts: readonly ImportContent[]): ImportContent {
  const revived = parts.flatMap((part) => part.revived ?? []);
  return {
    highlights: parts.flatMap(({ highlights }) => highlights),
    articles: parts.flatMap(({ articles }) => articles),
    settings: parts.find(({ settings }) => settings !== null)?.settings ?? null,
    tombstones: parts.flatMap(({ tombstones }) => tombstones),
    drafts: parts.flatMap(({ drafts }) => drafts),
    quarantine: parts.flatMap(({ quarantine }) => quarantine),
    ...(revived.length === 0 ? {} : { revived }),
  };
}
