// Rows that are kept beside highlights, as a file or a message may say them.
import * as v from 'valibot';
import { noteText, rowId, time } from './field-schemas.ts';

/** What is left of a highlight that was deleted for good. */
export const tombstoneSchema = v.strictObject({ id: rowId, at: time });

/** A note that is being written. */
export const draftSchema = v.strictObject({ id: rowId, note: noteText, base: noteText });

/** What an editor says of its draft: `null` for the note once it is saved. */
export const draftChangeSchema = v.strictObject({ ...draftSchema.entries, note: v.nullable(noteText) });

/** A row that could not be read. */
export const quarantinedSchema = v.strictObject({ id: v.string(), row: v.unknown(), why: v.string() });
