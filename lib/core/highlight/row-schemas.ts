// Rows that are kept beside highlights, as a file or a message may say them.
import * as v from 'valibot';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';
import { rowId } from './parse-highlight.ts';

/** What is left of a highlight that was deleted for good. */
export const tombstoneSchema = v.strictObject({
  id: rowId,
  at: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
});

const noteText = v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.note));
/** A note that is being written. */
export const draftSchema = v.strictObject({
  id: rowId,
  note: noteText,
  base: noteText,
});

/** A row that could not be read. */
export const quarantinedSchema = v.strictObject({ id: v.string(), row: v.unknown(), why: v.string() });
