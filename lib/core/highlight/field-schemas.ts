// The fields that rows, drafts, tombstones and imports share.
import * as v from 'valibot';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';
import { isUuid7 } from './uuid.ts';

/** Id of a row or an import. */
export const rowId = v.pipe(v.string(), v.check(isUuid7, 'Expected a UUID of version 7'));

/** A whole number from 0. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** ISO 8601. */
export const time = v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40));

/** The text of a note, saved or being written. */
export const noteText = v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.note));

/** The key of an article, or an address that a page was seen at. */
export const address = v.pipe(
  v.string(),
  v.maxLength(HIGHLIGHT_LIMITS.address),
  v.check((value) => URL.canParse(value) && /^(https?|file|urn):/i.test(value), 'Expected an address'),
);
