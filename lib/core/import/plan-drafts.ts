import type { Draft } from '../highlight/draft-store.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { ImportChange } from '../highlight/highlight-store.ts';

interface Options {
  readonly present: { readonly highlights: ReadonlyMap<string, Highlight>; readonly drafts: readonly Draft[] };
  readonly changes: readonly ImportChange[];
}

/**
 * Drafts that come with an import: those of rows that are here afterwards, where nothing is being written and that say
 * something else than the row. With their base, so that one that was not written from the row's note is offered and never
 * put in its place. `left`: those that do not come, and whose words are nowhere here.
 */
export function planDrafts(
  drafts: readonly Draft[],
  { present, changes }: Options,
): { readonly drafts: readonly Draft[]; readonly left: number } {
  const notes = new Map(
    [...present.highlights.values(), ...changes.map(({ after }) => after)].map(({ id, note }) => [id, note]),
  );
  const written = new Map(present.drafts.map((draft) => [draft.id, draft.note]));
  const kept = new Map<string, Draft>();
  let left = 0;
  for (const draft of drafts) {
    const here = [notes.get(draft.id), written.get(draft.id), kept.get(draft.id)?.note];
    if (draft.note === null || here.includes(draft.note)) continue;
    if (!notes.has(draft.id) || written.has(draft.id) || kept.has(draft.id)) left++;
    else kept.set(draft.id, draft);
  }
  return { drafts: [...kept.values()], left };
}
