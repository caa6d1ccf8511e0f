// The reader's database, in the extension's origin: a content script would open the site's.
import { Dexie, type Table } from 'dexie';
import type { Highlight, HighlightedArticle } from '../../core/highlight/highlight.ts';
import type { Quarantined, TagUse } from '../../core/highlight/highlight-store.ts';
import { SCHEMA_1 } from './schemas/schema-1.ts';

/** The version that this code writes. */
export const SCHEMA_VERSION = 1;
const NAME = 'postil';

/** Rows are what was stored, not what was checked: parse before use. */
export interface HighlightDatabase extends Dexie {
  articles: Table<HighlightedArticle, string>;
  highlights: Table<Highlight, string>;
  bin: Table<Highlight, string>;
  tags: Table<TagUse, string>;
  settings: Table<{ key: 'reader'; value: unknown }, string>;
  meta: Table<{ key: string; value: unknown }, string>;
  gone: Table<{ id: string; at: string }, string>;
  quarantine: Table<Quarantined, string>;
}

/** A database that is open, and who wrote it last. */
export interface OpenedDatabase {
  readonly db: HighlightDatabase;
  /** True when nobody has filled it yet: a new installation, or one that the browser has wiped. */
  readonly isNew: boolean;
  /** A newer version of the extension wrote it: it may be read, and must not be written to. */
  readonly isNewer: boolean;
}

/** How the database is opened, and what is said of it afterwards. */
export interface OpenOptions {
  readonly name?: string | undefined;
  /** Another page holds an older version open, and keeps this one waiting until it lets go. */
  readonly onBlocked?: () => void;
  /** The browser closed it, or a newer version asked for it: it cannot be used any more. */
  readonly onClosed?: () => void;
}

/**
 * Opens the database, however long that takes: a cold disk or forty tabs that come back take seconds. Rejects where the
 * browser has no storage to give.
 */
export async function openHighlightDatabase({
  name = NAME,
  onBlocked = () => undefined,
  onClosed = () => undefined,
}: OpenOptions = {}): Promise<OpenedDatabase> {
  const db = new Dexie(name, { cache: 'disabled', autoOpen: false }) as HighlightDatabase;
  db.version(SCHEMA_VERSION).stores(SCHEMA_1);
  db.on('blocked', onBlocked);
  db.on('versionchange', () => {
    db.close();
    onClosed();
  });
  db.on('close', onClosed);
  await db.open();
  const written = (await db.meta.get('schema'))?.value;
  return { db, isNew: written === undefined, isNewer: typeof written === 'number' && written > SCHEMA_VERSION };
}

/** The database has all that its mirror has, in the shape of this version. Only its writer says so. */
export async function markSchema(db: HighlightDatabase): Promise<void> {
  await db.meta.put({ key: 'schema', value: SCHEMA_VERSION });
}
