// The importing half of the store.
import type { Highlight, ReaderSettings } from '../core/highlight.ts';
import type { HighlightStore, ImportContent, StoreChange } from '../core/highlight-store.ts';
import { fail, succeed } from '../core/result.ts';
import { applyImport, revertImport } from './apply-import.ts';
import { explainStoreError } from './explain-store-error.ts';
import type { OpenedDatabase } from './highlight-database.ts';
import { createImportJournal, type JournalEntry } from './import-journal.ts';
import { MIRROR, type Mirror } from './mirror.ts';

type Importing = Pick<HighlightStore, 'importAll' | 'listImports' | 'undoImport'>;

interface Options {
  readonly now: () => number;
  readonly onChange: (change: StoreChange) => void;
  readonly loadSettings: () => Promise<ReaderSettings>;
  /** The settings were replaced. */
  readonly onSettings: (settings: ReaderSettings) => void;
}

/** Rows in one message to the pages. */
const TOLD = 500;

/** Imports: written whole, then applied; one at a time. */
export function createImportStore(
  { db, problem }: OpenedDatabase,
  mirror: Mirror,
  { now, onChange, loadSettings, onSettings }: Options,
): Importing & { readonly finish: () => Promise<void> } {
  const journal = createImportJournal();
  let last: Promise<unknown> = Promise.resolve();
  const queue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
  const tell = (highlights: readonly Highlight[], gone: readonly string[], settings: ReaderSettings | null) => {
    if (settings !== null) onSettings(settings);
    for (let at = 0; at < Math.max(1, highlights.length, gone.length); at += TOLD)
      onChange({
        highlights: highlights.slice(at, at + TOLD),
        gone: gone.slice(at, at + TOLD),
        settings: at === 0 ? settings : null,
      });
  };
  const apply = async (entry: JournalEntry, content: ImportContent, options: { readonly isAgain: boolean }) => {
    const saved = await applyImport(db, mirror, content, options);
    const done = await journal.mark(entry, 'done');
    tell(saved, [], content.settings);
    return done.record;
  };
  const revert = async (entry: JournalEntry) => {
    const { changed, removed } = await revertImport(db, mirror, await journal.read(entry));
    if (entry.settings !== null) {
      await db.settings.put({ key: 'reader', value: entry.settings });
      await mirror.set({ [MIRROR.settings]: entry.settings });
    }
    const undone = await journal.mark(entry, 'undone');
    tell(changed, removed, entry.settings);
    return undone.record;
  };
  return {
    importAll: (record, content) =>
      queue(async () => {
        if (problem !== null) return fail(problem);
        try {
          const known = (await journal.list()).find(
            (entry) => entry.record.id === record.id && entry.state !== 'writing',
          );
          if (known !== undefined) return succeed(known.record);
          const entry = await journal.write(record, content, await loadSettings());
          return succeed(await apply(entry, content, { isAgain: false }));
        } catch (error) {
          return fail(explainStoreError(error));
        }
      }),
    listImports: async () =>
      (await journal.list())
        .filter(({ state }) => state !== 'writing')
        .map(({ record }) => record)
        .reverse(),
    undoImport: (id) =>
      queue(async () => {
        if (problem !== null) return fail(problem);
        const entry = (await journal.list()).find(({ record }) => record.id === id);
        if (entry === undefined) return fail({ kind: 'refused', why: 'Expected an import of the last 30 days' });
        if (entry.state === 'undone') return succeed(entry.record);
        try {
          return succeed(await revert(await journal.mark(entry, 'undoing')));
        } catch (error) {
          return fail(explainStoreError(error));
        }
      }),
    /** What the last run of the browser left half done. */
    finish: () =>
      queue(async () => {
        for (const entry of await journal.list()) {
          if (entry.state === 'applying') await apply(entry, await journal.read(entry), { isAgain: true });
          if (entry.state === 'undoing') await revert(entry);
        }
        await journal.sweep(now());
      }),
  };
}
