// Imports come in parts, for a message has its limits; nothing is kept before the last one is there.
import type { DraftStore } from '../../core/highlight/draft-store.ts';
import type {
  HighlightStore,
  ImportContent,
  ImportRecord,
  StoreProblem,
} from '../../core/highlight/highlight-store.ts';
import { joinImport } from '../../core/highlight/import-parts.ts';
import type { StagedPart } from '../../core/highlight/store-service.ts';
import { fail, type Result, succeed } from '../../core/result.ts';
import type { Queue } from '../queue.ts';
import { bringDrafts, listBroughtDrafts, takeBackDrafts } from './import-drafts.ts';

interface Options {
  readonly store: HighlightStore;
  readonly drafts: DraftStore;
  /** Runs changes of drafts one after the other. */
  readonly queue: Queue;
}

/** Imports with the drafts that they bring. */
export interface ServedImports {
  /** Holds a part in memory. */
  readonly stage: (part: StagedPart) => Promise<Result<null, StoreProblem>>;
  /** Keeps an import all of whose parts are staged. Fails when one is missing: the background was stopped meanwhile. */
  readonly commit: (record: ImportRecord, parts: number) => Promise<Result<ImportRecord, StoreProblem>>;
  readonly undo: (id: string) => Promise<Result<ImportRecord, StoreProblem>>;
}

/** Serves imports; one at a time is staged. */
export function serveImports({ store, drafts, queue }: Options): ServedImports {
  const staged = new Map<string, Map<number, ImportContent>>();
  return {
    async stage({ import: id, part, content }) {
      // An import that was given up is forgotten with the next.
      if (!staged.has(id)) staged.clear();
      const parts = staged.get(id) ?? new Map<number, ImportContent>();
      staged.set(id, parts.set(part, content));
      return succeed(null);
    },
    async commit(record, count) {
      const parts = [...(staged.get(record.id) ?? [])].sort(([one], [other]) => one - other);
      const known = (await store.listImports()).find(({ id }) => id === record.id);
      // Asked again, for the answer was lost: it is kept already.
      if (known !== undefined) return succeed(known);
      if (parts.length !== count)
        return fail({ kind: 'failed', message: 'the background was stopped: try again' } as const);
      const content = joinImport(parts.map(([, part]) => part));
      // Before the rows: when the browser dies in between, nothing is lost.
      const brought = await queue.run(() => bringDrafts(content, { drafts, store }));
      const kept = await store.importAll(record, content);
      if (kept.ok) staged.delete(record.id);
      else await queue.run(() => takeBackDrafts(brought, drafts));
      return kept;
    },
    async undo(id) {
      const brought = await listBroughtDrafts(id);
      const undone = await store.undoImport(id);
      if (undone.ok) await queue.run(() => takeBackDrafts(brought, drafts));
      return undone;
    },
  };
}
