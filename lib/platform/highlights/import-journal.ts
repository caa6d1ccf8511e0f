// Imports in storage.local: written whole before anything is changed, kept for 30 days to be undone. What was begun when
// the browser died is finished at the next start.
import { browser } from 'wxt/browser';
import { BIN_DAYS, type ReaderSettings } from '../../core/highlight/highlight.ts';
import type { ImportContent, ImportRecord } from '../../core/highlight/highlight-store.ts';
import { readLocal } from './read-local.ts';

/** `writing`: not all parts are there, nothing was changed. `applying` and `undoing` are to be finished. */
type JournalState = 'writing' | 'applying' | 'done' | 'undoing' | 'undone';

export interface JournalEntry {
  readonly record: ImportRecord;
  readonly state: JournalState;
  readonly parts: number;
  /** Those of before, where the import brought some. */
  readonly settings: ReaderSettings | null;
}

const INDEX = 'imports';
const keyOf = (id: string, part: number) => `import:${id}:${part}`;
/** Rows in a part. */
const PART = 500;

/** One writer. */
export function createImportJournal() {
  const list = async (): Promise<JournalEntry[]> => {
    const stored = (await readLocal(INDEX))[INDEX];
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  };
  const put = async (entry: JournalEntry) => {
    const others = (await list()).filter(({ record }) => record.id !== entry.record.id);
    await browser.storage.local.set({ [INDEX]: [...others, entry] });
    return entry;
  };
  const drop = async ({ record, parts }: JournalEntry) => {
    await browser.storage.local.remove(Array.from({ length: parts }, (_, part) => keyOf(record.id, part)));
    await browser.storage.local.set({ [INDEX]: (await list()).filter((entry) => entry.record.id !== record.id) });
  };
  return {
    list,
    /** Writes an import whole; afterwards it will be applied, whatever happens. */
    async write(record: ImportRecord, content: ImportContent, settings: ReaderSettings): Promise<JournalEntry> {
      const { highlights, ...rest } = content;
      const parts = Math.max(1, Math.ceil(highlights.length / PART));
      const entry = { record, parts, settings: content.settings === null ? null : settings };
      await put({ ...entry, state: 'writing' });
      const nothing = { articles: [], settings: null, tombstones: [], drafts: [], quarantine: [] };
      for (let part = 0; part < parts; part++) {
        const rows = highlights.slice(part * PART, (part + 1) * PART);
        await browser.storage.local.set({
          [keyOf(record.id, part)]: { ...(part === 0 ? rest : nothing), highlights: rows },
        });
      }
      return put({ ...entry, state: 'applying' });
    },
    async read({ record, parts }: JournalEntry): Promise<ImportContent> {
      const keys = Array.from({ length: parts }, (_, part) => keyOf(record.id, part));
      const stored = await readLocal(keys);
      const contents = keys.map((key) => stored[key] as ImportContent);
      const [first] = contents;
      if (first === undefined) throw new Error(`Expected parts of the import ${record.id}, got none`);
      return { ...first, highlights: contents.flatMap(({ highlights }) => highlights) };
    },
    mark: (entry: JournalEntry, state: JournalState): Promise<JournalEntry> =>
      put({ ...entry, state, record: { ...entry.record, state: state === 'undone' ? 'undone' : 'done' } }),
    /** Forgets what was never whole, and what is too old to be undone. */
    async sweep(now: number): Promise<void> {
      const oldest = new Date(now - BIN_DAYS * 86_400_000).toISOString();
      for (const entry of await list()) {
        const isOld = entry.record.at < oldest && (entry.state === 'done' || entry.state === 'undone');
        if (isOld || entry.state === 'writing') await drop(entry);
      }
    },
  };
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'record' in value && 'state' in value && 'parts' in value;
}
