// The backup: one file with all that the reader made. docs/backup-format.md describes it, docs/backup.schema.json too.
import * as v from 'valibot';
import type { Draft } from '../highlight/draft-store.ts';
import type { Highlight, HighlightedArticle, ReaderSettings } from '../highlight/highlight.ts';
import type { Quarantined, Tombstone } from '../highlight/highlight-store.ts';

import { articleSchema, highlightSchema, settingsSchema } from '../highlight/parse-highlight.ts';
import { draftSchema, tombstoneSchema } from '../highlight/row-schemas.ts';

/** The first field of every backup; names the format for good. */
export const BACKUP_FORMAT = 'postil-backup';
/** Raised when an older version could misread the file. */
export const BACKUP_VERSION = 1;

/** All that is kept. */
export interface Backup {
  readonly settings: ReaderSettings;
  readonly articles: readonly HighlightedArticle[];
  /** The bin's too: they are those with `deleted`. */
  readonly highlights: readonly Highlight[];
  readonly tombstones: readonly Tombstone[];
  /** What was being written and is not saved yet. */
  readonly drafts: readonly Draft[];
  /** Rows that could not be read, as they are. */
  readonly quarantine: readonly Quarantined[];
}

/** In the file the row is JSON inside a text: whatever it is, it cannot make the file unreadable. */
export const quarantinedText = v.strictObject({ id: v.string(), row: v.string(), why: v.string() });

/** The whole file. It is read part by part, so that one row that is wrong does not cost the others. */
export const backupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  app: v.literal('Postil'),
  settings: settingsSchema,
  articles: v.array(articleSchema),
  highlights: v.array(highlightSchema),
  tombstones: v.array(tombstoneSchema),
  drafts: v.array(draftSchema),
  quarantine: v.array(quarantinedText),
});
