// Imports in storage.local: written whole before anything is changed, kept for 30 days to be undone. What was begun when
// the browser died is finished at the next start.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { count } from '../../core/highlight/field-schemas.ts';
import { BIN_DAYS, type ReaderSettings } from '../../core/highlight/highlight.ts';
import type { ImportContent, ImportRecord } from '../../core/highlight/highlight-store.ts';
import { joinImport, splitImport } from '../../core/highlight/import-parts.ts';
import { parse, settingsSchema } from '../../core/highlight/parse-highlight.ts';
import { importRecordSchema, parseImportContent } from '../../core/highlight/parse-import.ts';
import { fail, type Result, succeed } from '../../core/result.ts';
import { FAMILY, STORED } from '../storage-keys.ts';
import { readLocal } from './read-local.ts';

/** `writing`: not all parts are there, nothing was changed. `applying` and `undoing` are to be finished. */
const STATES = ['writing', 'applying', 'done', 'undoing', 'undone'] as const;

type JournalState = (typeof STATES)[number];

const entrySchema = v.object({
  record: importRecordSchema,
  state: v.picklist(STATES),
  parts: count,
  settings: v.nullable(settingsSchema),
});

/** One import. */
export interface JournalEntry {
  readonly record: ImportRecord;
  readonly state: JournalState;
  readonly parts: number;
  /** Those of before, where the import brought some. */
  readonly settings: ReaderSettings | null;
}

/** Rows in a part. */
const PART_ROWS = 500;

/** What `createImportJournal` returns. */
export interface ImportJournal {
  /** Entries that can be read, the oldest first. */
  readonly list: () => Promise<readonly JournalEntry[]>;
  /** Writes an import whole; afterwards it will be applied, whatever happens. */
  readonly write: (record: ImportRecord, content: ImportContent, settings: ReaderSettings) => Promise<JournalEntry>;
  /** Reads an import; fails with what is wrong with a part that is missing or cannot be parsed. */
  readonly read: (entry: JournalEntry) => Promise<Result<ImportContent, string>>;
  readonly mark: (entry: JournalEntry, state: JournalState) => Promise<JournalEntry>;
  /** Forgets what was never whole, and what is too old to be undone. `now` is Unix time in milliseconds. */
  readonly sweep: (now: number) => Promise<void>;
}

/** Opens the journal. There may be one writer at a time. */
export function createImportJournal(): ImportJournal {
  const put = async (entry: JournalEntry) => {
    await saveIndex([...(await loadIndex()).filter((other) => idOf(other) !== entry.record.id), entry]);
    return entry;
  };
  const drop = async (entry: JournalEntry) => {
    await browser.storage.local.remove(keysOf(entry));
    await saveIndex((await loadIndex()).filter((other) => idOf(other) !== entry.record.id));
  };
  return {
    list: listEntries,
    async write(record, content, settings) {
      const parts = splitImport(content, PART_ROWS);
      const entry = { record, parts: parts.length, settings: content.settings === null ? null : settings };
      await put({ ...entry, state: 'writing' });
      const keys = keysOf(entry);
      for (const [nth, part] of parts.entries()) await browser.storage.local.set({ [keys[nth] ?? '']: part });
      return put({ ...entry, state: 'applying' });
    },
    async read(entry) {
      const keys = keysOf(entry);
      const stored = await readLocal(keys);
      const parts: ImportContent[] = [];
      for (const key of keys) {
        const parsed = parseImportContent(stored[key]);
        if (!parsed.ok) return fail(`${key}: ${parsed.problem}`);
        parts.push(parsed.value);
      }
      return succeed(joinImport(parts));
    },
    mark: (entry, state) =>
      put({ ...entry, state, record: { ...entry.record, state: state === 'undone' ? 'undone' : 'done' } }),
    async sweep(now) {
      const oldest = new Date(now - BIN_DAYS * 86_400_000).toISOString();
      for (const entry of await listEntries()) {
        const isOld = entry.record.at < oldest && (entry.state === 'done' || entry.state === 'undone');
        if (isOld || entry.state === 'writing') await drop(entry);
      }
    },
  };
}

async function listEntries(): Promise<readonly JournalEntry[]> {
  return (await loadIndex()).flatMap((stored) => {
    const parsed = parse(entrySchema, stored);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** As it is stored: an entry that cannot be read stays in the index when another is written. */
async function loadIndex(): Promise<readonly unknown[]> {
  const stored = (await readLocal(STORED.imports))[STORED.imports];
  return Array.isArray(stored) ? stored : [];
}

function saveIndex(entries: readonly unknown[]): Promise<void> {
  return browser.storage.local.set({ [STORED.imports]: entries });
}

function keysOf({ record, parts }: Pick<JournalEntry, 'record' | 'parts'>): string[] {
  return Array.from({ length: parts }, (_, part) => `${FAMILY.import}${record.id}:${part}`);
}

function idOf(entry: unknown): unknown {
  const parsed = v.safeParse(v.object({ record: v.object({ id: v.string() }) }), entry);
  return parsed.success ? parsed.output.record.id : null;
}
