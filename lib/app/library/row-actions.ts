// What the reader does to highlights in the library: to one, or to all that are selected, as one step that can be undone.
import type { Colour, Highlight } from '../../core/highlight/highlight.ts';
import type { MessageKey } from '../../core/strings.ts';
import type { LibraryContext } from './library-context.ts';
import { changesOf, planStep } from './plan-step.ts';
import { selectOnly } from './select-rows.ts';
import { findRow } from './take-rows.ts';

/** Changes of rows. Each resolves when the store has answered; what it refuses stays as it was and is shown as a problem. */
export interface RowActions {
  readonly colour: (ids: readonly string[], colour: Colour) => Promise<void>;
  readonly addTag: (ids: readonly string[], tag: string) => Promise<void>;
  readonly replaceTags: (id: string, tags: readonly string[]) => Promise<void>;
  readonly bin: (ids: readonly string[]) => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
  /** Deletes for good what is in the bin: these, or all of it for `null`. Cannot be undone. */
  readonly purge: (ids: readonly string[] | null) => Promise<void>;
  /** Undoes the last of these changes. One that the store refuses to undo can be undone later. */
  readonly undo: () => Promise<void>;
  /** Gives the reader the rows that cannot be read, as a file. */
  readonly saveQuarantined: () => Promise<void>;
}

/** The actions of one library. */
export function createRowActions({ ports, state, history, update, take, settle, save }: LibraryContext): RowActions {
  const deselect = () => selectOnly(state.peek().selection, []);
  const change = async (ids: readonly string[], key: MessageKey, fields: (row: Highlight) => Partial<Highlight>) => {
    const rows = ids.flatMap((id) => findRow(state.peek(), id) ?? []);
    const step = planStep(rows, { fields, now: ports.now() });
    if (step.length === 0 || !(await save(changesOf(step)))) return;
    history.push(step);
    const values = key === 'ownSaved' ? [] : [step.length];
    update({ outcome: { key, values, canUndo: true }, selection: deselect() });
  };
  return {
    colour: (ids, colour) => change(ids, 'libraryDoneMany', () => ({ colour })),
    addTag: (ids, tag) => change(ids, 'libraryDoneMany', ({ tags }) => ({ tags: [...new Set([...tags, tag])] })),
    replaceTags: (id, tags) => change([id], 'ownSaved', () => ({ tags })),
    bin: (ids) => change(ids, 'libraryBinned', () => ({ deleted: ports.now() })),
    restore: (ids) => change(ids, 'libraryRestored', () => ({ deleted: null })),
    async purge(ids) {
      const purged = await settle(ports.store.purge(ids));
      if (!purged.ok) return;
      take({ highlights: [], gone: purged.value });
      const outcome = { key: 'libraryPurged', values: [purged.value.length], canUndo: false } as const;
      update({ outcome, selection: deselect() });
    },
    async undo() {
      const changes = history.undo();
      if (changes === null || (await save(changes))) update({ outcome: null });
      // What was not undone stays the last step.
      else history.redo();
    },
    async saveQuarantined() {
      const rows = await ports.store.listQuarantined().catch((error: unknown) => {
        update({ problem: ports.explainSilence(error) });
        return null;
      });
      if (rows !== null) ports.saveFile('postil-quarantine.json', JSON.stringify(rows, null, 2), 'application/json');
    },
  };
}
