// An import as it comes over a message or from its journal: each row is parsed once more where it is kept.
import * as v from 'valibot';
import type { Result } from '../result.ts';
import { count, rowId, time } from './field-schemas.ts';
import type { ImportContent, ImportRecord } from './highlight-store.ts';
import { articleSchema, highlightSchema, parse, settingsSchema } from './parse-highlight.ts';
import { draftSchema, quarantinedSchema, tombstoneSchema } from './row-schemas.ts';

const importChange = v.pipe(
  v.strictObject({ before: v.nullable(highlightSchema), after: highlightSchema }),
  v.forward(
    v.check(({ before, after }) => before === null || before.id === after.id, 'Expected the same row'),
    ['before'],
  ),
);

/** A part of an import; `before` and `after` of a row are the same row's. */
export const importContentSchema = v.strictObject({
  highlights: v.array(importChange),
  articles: v.array(articleSchema),
  settings: v.nullable(settingsSchema),
  tombstones: v.array(tombstoneSchema),
  revived: v.exactOptional(v.array(tombstoneSchema)),
  drafts: v.array(draftSchema),
  quarantine: v.array(quarantinedSchema),
});

/** An import as it is remembered. */
export const importRecordSchema = v.strictObject({
  id: rowId,
  name: v.pipe(v.string(), v.maxLength(300)),
  at: time,
  added: count,
  changed: count,
  state: v.picklist(['done', 'undone']),
});

/** A part of an import, or the path of what is wrong. */
export const parseImportContent = (value: unknown): Result<ImportContent, string> => parse(importContentSchema, value);

/** What is remembered of an import, or the path of what is wrong. */
export const parseImportRecord = (value: unknown): Result<ImportRecord, string> => parse(importRecordSchema, value);
