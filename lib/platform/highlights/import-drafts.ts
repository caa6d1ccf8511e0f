// Drafts that come with an import. They are kept beside the rows, with the text that they were written from: whether one
// is the continuation of its row is decided where it is opened, and what is here already is never replaced.
import type { Draft, DraftStore } from '../../core/highlight/draft-store.ts';
import type { HighlightStore, ImportContent } from '../../core/highlight/highlight-store.ts';
import { createImportJournal } from './import-journal.ts';

interface Stores {
  readonly drafts: DraftStore;
  readonly store: HighlightStore;
}

/** Keeps the drafts of rows about which nothing is being written. Those that were kept. */
export async function bringDrafts(content: ImportContent, { drafts, store }: Stores): Promise<readonly Draft[]> {
  const written = new Set((await drafts.list(content.drafts.map(({ id }) => id))).map(({ id }) => id));
  const coming = new Map(content.highlights.map(({ after }) => [after.id, after.note]));
  const kept: Draft[] = [];
  for (const draft of content.drafts) {
    const note = coming.get(draft.id) ?? (await store.find(draft.id))?.note;
    if (written.has(draft.id) || note === undefined || note === draft.note) continue;
    written.add(draft.id);
    await drafts.save(draft);
    kept.push(draft);
  }
  return kept;
}

/** Forgets drafts that are still as they were brought. */
export async function takeBackDrafts(brought: readonly Draft[], drafts: DraftStore): Promise<void> {
  const now = new Map((await drafts.list(brought.map(({ id }) => id))).map((draft) => [draft.id, draft]));
  for (const { id, note, base } of brought) {
    const draft = now.get(id);
    if (draft !== undefined && draft.note === note && draft.base === base) await drafts.drop(id);
  }
}

/** The drafts of an import that is remembered. */
export async function listBroughtDrafts(id: string): Promise<readonly Draft[]> {
  const journal = createImportJournal();
  const entry = (await journal.list()).find(({ record, state }) => record.id === id && state !== 'undone');
  const content = entry === undefined ? null : await journal.read(entry);
  return content?.ok ? content.value.drafts : [];
}
