// The importing half of the store.
import { DEFAULT_SETTINGS, type Highlight, type ReaderSettings } from '../../core/highlight/highlight.ts';
import type { HighlightStore, ImportContent, StoreChange } from '../../core/highlight/highlight-store.ts';
import { parseSettings } from '../../core/highlight/parse-highlight.ts';
import { isEqual } from '../../core/import/is-equal.ts';
import { fail, succeed } from '../../core/result.ts';
import { applyImport, revertImport } from './apply-import.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import { createImportJournal, type JournalEntry } from './import-journal.ts';
import { MIRROR, type Mirror } from './mirror.ts';

type Importing = Pick<HighlightStore, 'importAll' | 'listImports' | 'undoImport'>;

interface Options {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly onChange: (change: StoreChange) => void;
}

/** Rows in one message to the pages. */
const TOLD = 500;

/** Imports: written whole, then applied; one at a time. Rejects with what the database or the mirror said. */
export function createImportStore(
  db: HighlightDatabase,
  mirror: Mirror,
  { now, onChange }: Options,
): Importing & { readonly finish: () => Promise<void> } {
  const journal = createImportJournal();
  let last: Promise<unknown> = Promise.resolve();
  const queue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
  const tell = (highlights: readonly Highlight[], gone: readonly string[], settings: ReaderSettings | null) => {
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
    const content = await journal.read(entry);
    const { changed, removed } = await revertImport(db, mirror, content);
    const now = await loadSettings(db);
    // As the import set them, or taken back already by a run that was interrupted: else the reader changed them since.
    const isOurs = [content.settings, entry.settings].some((known) => known !== null && isEqual(known, now));
    const settings = isOurs ? entry.settings : null;
    if (settings !== null) {
      await db.settings.put({ key: 'reader', value: settings });
      await mirror.set({ [MIRROR.settings]: settings });
    }
    const undone = await journal.mark(entry, 'undone');
    tell(changed, removed, settings);
    return undone.record;
  };
  return {
    importAll: (record, content) =>
      queue(async () => {
        const known = (await journal.list()).find(
          (entry) => entry.record.id === record.id && entry.state !== 'writing',
        );
        if (known !== undefined) return succeed(known.record);
        const entry = await journal.write(record, content, await loadSettings(db));
        return succeed(await apply(entry, content, { isAgain: false }));
      }),
    listImports: async () =>
      (await journal.list())
        .filter(({ state }) => state !== 'writing')
        .map(({ record }) => record)
        .reverse(),
    undoImport: (id) =>
      queue(async () => {
        const entry = (await journal.list()).find(({ record }) => record.id === id);
        if (entry === undefined) return fail({ kind: 'refused', why: 'Expected an import of the last 30 days' });
        if (entry.state === 'undone') return succeed(entry.record);
        return succeed(await revert(await journal.mark(entry, 'undoing')));
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

async function loadSettings(db: HighlightDatabase): Promise<ReaderSettings> {
  const parsed = parseSettings((await db.settings.get('reader'))?.value);
  return parsed.ok ? parsed.value : DEFAULT_SETTINGS;
}
