// The database of the reader's own, in the extension's origin: a content script would open the site's.
import { Dexie, type Table } from 'dexie';
import type { Highlight, HighlightedArticle } from '../core/highlight.ts';
import type { Quarantined, StoreProblem, TagUse } from '../core/highlight-store.ts';
import { SCHEMA_1 } from './schemas/schema-1.ts';

/** The version that this code writes. */
export const SCHEMA_VERSION = 1;
const NAME = 'postil';
/** A page that holds the old version open blocks an upgrade without end. */
const PATIENCE_MS = 2000;

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

export interface OpenedDatabase {
  readonly db: HighlightDatabase;
  /** True when there was none: a new installation, or one that the browser has wiped. */
  readonly isNew: boolean;
  /** Why it must not be written to; `null` when it may. */
  readonly problem: StoreProblem | null;
}

/** Opens it. Rejects where the browser has no storage to give. `onClosed`: another page wants a newer version. */
export async function openHighlightDatabase({ name = NAME }: { readonly name?: string } = {}): Promise<OpenedDatabase> {
  const db = new Dexie(name, { cache: 'disabled' }) as HighlightDatabase;
  db.version(SCHEMA_VERSION).stores(SCHEMA_1);
  let isNew = false;
  db.on('populate', () => {
    isNew = true;
  });
  db.on('versionchange', () => db.close());
  const blocked = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('upgrade-blocked')), PATIENCE_MS);
  });
  blocked.catch(() => undefined);
  await Promise.race([db.open(), blocked]);
  const written = (await db.meta.get('schema'))?.value;
  if (typeof written === 'number' && written > SCHEMA_VERSION) return { db, isNew, problem: { kind: 'newer-schema' } };
  if (written !== SCHEMA_VERSION) await db.meta.put({ key: 'schema', value: SCHEMA_VERSION });
  return { db, isNew, problem: null };
}
