import type { Highlight } from './highlight.ts';
import type { TagUse } from './highlight-store.ts';

/** Lists the tags of the rows outside the bin, each with its latest use, the last used first. */
export function listTagUses(rows: readonly Highlight[]): readonly TagUse[] {
  const latest = new Map<string, string>();
  for (const { deleted, tags, modified } of rows)
    if (deleted === null) for (const tag of tags) if ((latest.get(tag) ?? '') < modified) latest.set(tag, modified);
  return [...latest]
    .map(([tag, used]) => ({ tag, used }))
    .sort((one, other) => (one.used === other.used ? 0 : one.used < other.used ? 1 : -1));
}
