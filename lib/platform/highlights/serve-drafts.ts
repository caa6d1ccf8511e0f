// What is being written, as pages ask for it. Changes of drafts run one after the other: a draft is never kept after the
// row that it has become.
import type { Draft, DraftStore } from '../../core/highlight/draft-store.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { fail, type Result, succeed } from '../../core/result.ts';
import { isOwnPage, type Sender } from '../messages/sender.ts';
import { refuse } from '../messages/serve-port.ts';
import type { Queue } from '../queue.ts';
import type { PageAccess } from './page-access.ts';

interface Options {
  readonly store: Pick<HighlightStore, 'find'>;
  readonly drafts: DraftStore;
  readonly access: Pick<PageAccess, 'isOfPage' | 'isPrivate'>;
  readonly queue: Queue;
}

/** The drafts of the background. */
export interface ServedDrafts {
  /** Keeps a draft of a row that the sender may change, or forgets it when the row has its text. */
  readonly keep: (draft: Draft, sender: Sender) => Promise<Result<null, StoreProblem>>;
  /** Those of these rows that have text which the notes have not; none where they cannot be read. */
  readonly listUnsaved: (rows: readonly Highlight[]) => Promise<readonly Draft[]>;
  /** Forgets drafts whose text is in these rows. */
  readonly dropSaved: (rows: readonly Highlight[]) => Promise<void>;
  /** Forgets the drafts of rows that are gone for good. */
  readonly drop: (ids: readonly string[]) => Promise<void>;
  /** All of them; none where they cannot be read. */
  readonly listAll: () => Promise<readonly Draft[]>;
}

/** Serves drafts from the one store that has them. */
export function serveDrafts({ store, drafts, access, queue }: Options): ServedDrafts {
  const listOf = async (rows: readonly Highlight[], isWanted: (note: string, draft: Draft) => boolean) => {
    const notes = new Map(rows.map(({ id, note }) => [id, note]));
    const written = await drafts.list([...notes.keys()]);
    return written.filter((draft) => isWanted(notes.get(draft.id) ?? '', draft));
  };
  return {
    async keep(draft, sender) {
      if (await access.isPrivate(sender)) return fail({ kind: 'private-window' });
      return queue.run(async () => {
        const row = await store.find(draft.id);
        const isOwn = isOwnPage(sender) || (row !== null && (await access.isOfPage(row.article, sender)));
        if (!isOwn) return refuse('Expected a highlight of this page');
        if (draft.note === null || (row !== null && isKeptIn(row.note, draft))) await drafts.drop(draft.id);
        else await drafts.save(draft);
        return succeed(null);
      });
    },
    listUnsaved: (rows) => listOf(rows, (note, draft) => !isKeptIn(note, draft)).catch(() => []),
    dropSaved: (rows) =>
      queue.run(async () => {
        for (const { id } of await listOf(rows, isKeptIn)) await drafts.drop(id);
      }),
    async drop(ids) {
      await Promise.all(ids.map((id) => drafts.drop(id)));
    },
    listAll: () => drafts.list(null).catch(() => []),
  };
}

/**
 * True when the draft has nothing that the note has not: the same text, or one that was begun from another note and is
 * whole inside this one. A text that continues this very note may be shorter, for its author took words out.
 */
function isKeptIn(kept: string, { note, base }: Draft): boolean {
  return note === null || note === kept || (base !== kept && kept.includes(note));
}
