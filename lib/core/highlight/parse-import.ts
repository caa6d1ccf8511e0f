// An import as it comes over a message: each row is parsed once more where it is kept.
import * as v from 'valibot';
import { fail, type Result } from '../result.ts';
import type { ImportContent, ImportRecord } from './highlight-store.ts';
import { articleSchema, highlightSchema, parse, rowId, settingsSchema } from './parse-highlight.ts';
import { draftSchema, quarantinedSchema, tombstoneSchema } from './row-schemas.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const content = v.strictObject({
  highlights: v.array(v.strictObject({ before: v.nullable(highlightSchema), after: highlightSchema })),
  articles: v.array(articleSchema),
  settings: v.nullable(settingsSchema),
  tombstones: v.array(tombstoneSchema),
  revived: v.exactOptional(v.array(tombstoneSchema)),
  drafts: v.array(draftSchema),
  quarantine: v.array(quarantinedSchema),
});

const record = v.strictObject({
  id: rowId,
  name: v.pipe(v.string(), v.maxLength(300)),
  at: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40)),
  added: count,
  changed: count,
  state: v.picklist(['done', 'undone']),
});

/** A part of an import, or the path of what is wrong. `before` and `after` of a row are the same row's. */
export function parseImportContent(value: unknown): Result<ImportContent, string> {
  const parsed = parse(content, value);
  if (!parsed.ok) return parsed;
  const strange = parsed.value.highlights.findIndex(({ before, after }) => before !== null && before.id !== after.id);
  return strange < 0 ? parsed : fail(`highlights[${strange}].before: Expected the same row`);
}

/** Returns the record of an import, or the path of what is wrong and what was expected there. */
export const parseImportRecord = (value: unknown): Result<ImportRecord, string> => parse(record, value);
/** Returns the id of an import, or why it is none. */
export const parseImportId = (value: unknown): Result<string, string> => parse(rowId, value);
