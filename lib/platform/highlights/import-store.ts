// The importing half of the store.
import { DEFAULT_SETTINGS, type Highlight, type ReaderSettings } from '../../core/highlight/highlight.ts';
import type {
  ImportContent,
  ImportRecord,
  ImportStore,
  StoreChange,
  StoreProblem,
} from '../../core/highlight/highlight-store.ts';
import { parseSettings } from '../../core/highlight/parse-highlight.ts';
import { isEqual } from '../../core/import/is-equal.ts';
import { fail, type Result, succeed } from '../../core/result.ts';
import { createQueue } from '../queue.ts';
import { STORED } from '../storage-keys.ts';
import { applyImport, revertImport } from './apply-import.ts';
import type { HighlightDatabase } from './highlight-database.ts';
import { createImportJournal, type ImportJournal, type JournalEntry } from './import-journal.ts';
import type { Mirror, StorePair } from './mirror.ts';

interface Options {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly onChange: (change: StoreChange) => void;
}

/** Rows in one message to the pages. */
const TOLD_ROWS = 500;

/** Imports: written whole, then applied; one at a time. Rejects with what the database or the mirror said. */
export function createImportStore(
  db: HighlightDatabase,
  mirror: Mirror,
  { now, onChange }: Options,
): ImportStore & {
  /** Ends what the last run of the browser left half done. An import whose parts are lost is left as it is. */
  readonly finish: () => Promise<void>;
} {
  const journal = createImportJournal();
  const queue = createQueue();
  const { apply, revert } = createImporter({ stores: { db, mirror }, journal, onChange });
  return {
    importAll: (record, content) =>
      queue.run(async () => {
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
      queue.run(async () => {
        const entry = (await journal.list()).find(({ record }) => record.id === id);
        if (entry === undefined) return fail({ kind: 'refused', why: 'Expected an import of the last 30 days' });
        return entry.state === 'undone' ? succeed(entry.record) : revert(entry);
      }),
    finish: () =>
      queue.run(async () => {
        for (const entry of await journal.list()) {
          if (entry.state === 'undoing') await revert(entry);
          if (entry.state !== 'applying') continue;
          const content = await journal.read(entry);
          if (content.ok) await apply(entry, content.value, { isAgain: true });
        }
        await journal.sweep(now());
      }),
  };
}

interface Importer {
  readonly stores: StorePair;
  readonly journal: ImportJournal;
  readonly onChange: (change: StoreChange) => void;
}

function createImporter({ stores, journal, onChange }: Importer) {
  const tell = (highlights: readonly Highlight[], gone: readonly string[], settings: ReaderSettings | null) => {
    for (let at = 0; at < Math.max(1, highlights.length, gone.length); at += TOLD_ROWS)
      onChange({
        highlights: highlights.slice(at, at + TOLD_ROWS),
        gone: gone.slice(at, at + TOLD_ROWS),
        settings: at === 0 ? settings : null,
      });
  };
  return {
    async apply(entry: JournalEntry, content: ImportContent, options: { readonly isAgain: boolean }) {
      const saved = await applyImport(stores, content, options);
      const done = await journal.mark(entry, 'done');
      tell(saved, [], content.settings);
      return done.record;
    },
    async revert(entry: JournalEntry): Promise<Result<ImportRecord, StoreProblem>> {
      const content = await journal.read(entry);
      if (!content.ok) return fail({ kind: 'failed', message: content.problem });
      const undoing = await journal.mark(entry, 'undoing');
      const { changed, removed } = await revertImport(stores, content.value);
      const settings = await revertSettings(stores, entry, content.value);
      const undone = await journal.mark(undoing, 'undone');
      tell(changed, removed, settings);
      return succeed(undone.record);
    },
  };
}

/** Settings go back to those of before the import. Returns them; `null` when they stay as they are. */
async function revertSettings(
  { db, mirror }: StorePair,
  { settings: before }: JournalEntry,
  { settings: brought }: ImportContent,
): Promise<ReaderSettings | null> {
  const now = await loadSettings(db);
  // As the import set them, or taken back already by a run that was interrupted: else the reader changed them since.
  const isOurs = [brought, before].some((known) => known !== null && isEqual(known, now));
  if (!isOurs || before === null) return null;
  await db.settings.put({ key: 'reader', value: before });
  await mirror.set({ [STORED.settings]: before });
  return before;
}

async function loadSettings(db: HighlightDatabase): Promise<ReaderSettings> {
  const parsed = parseSettings((await db.settings.get('reader'))?.value);
  return parsed.ok ? parsed.value : DEFAULT_SETTINGS;
}
