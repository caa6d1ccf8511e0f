// What comes from outside as a row, an article or settings: messages, the database, its mirror, a file.
import * as v from 'valibot';
import { fail, type Result, succeed } from '../result.ts';
import {
  COLOURS,
  DEFAULT_SETTINGS,
  type Highlight,
  type HighlightedArticle,
  type ReaderSettings,
} from './highlight.ts';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';
import type { HighlightChange } from './highlight-store.ts';
import { isUuid7 } from './uuid.ts';

/** Id of a row. */
export const rowId = v.pipe(v.string(), v.check(isUuid7, 'Expected a UUID of version 7'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp(), v.maxLength(40));
const words = v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.words));
const colour = v.picklist(COLOURS);
const url = v.pipe(
  v.string(),
  v.maxLength(HIGHLIGHT_LIMITS.address),
  v.check((value) => URL.canParse(value) && /^(https?|file|urn):/i.test(value), 'Expected an address'),
);

const selector = v.strictObject({
  quote: v.strictObject({
    exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(HIGHLIGHT_LIMITS.quote)),
    prefix: v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.context)),
    suffix: v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.context)),
  }),
  position: v.pipe(
    v.strictObject({ start: count, end: count }),
    v.check(({ start, end }) => end > start, 'Expected an end after the start'),
  ),
  paragraph: v.strictObject({ ordinal: count, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)) }),
});

const tags = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[^\s#]+$/u), v.maxLength(HIGHLIGHT_LIMITS.tag))),
  v.maxLength(HIGHLIGHT_LIMITS.tags),
  v.check((list) => new Set(list).size === list.length, 'Expected each tag once'),
);

/** A row; what a file or a message may say of one. */
export const highlightSchema = v.strictObject({
  id: rowId,
  article: url,
  selector: v.nullable(selector),
  colour,
  note: v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.note)),
  tags,
  created: time,
  modified: time,
  deleted: v.nullable(time),
  revision: count,
});

/** An article; what a file or a message may say of one. */
export const articleSchema = v.strictObject({
  key: url,
  url,
  title: words,
  author: words,
  site: words,
  published: words,
  language: words,
  added: time,
});

/** Settings; what a file or a message may say of them. */
export const settingsSchema = v.strictObject({
  names: v.strictObject({
    yellow: words,
    green: words,
    blue: words,
    pink: words,
    violet: words,
  }),
  colour,
  tagColours: v.record(v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.tag)), colour),
  marker: v.boolean(),
  keepPrivate: v.boolean(),
  theme: v.picklist(['auto', 'light', 'dark']),
  remindAfter: v.optional(v.pipe(count, v.maxValue(100_000)), DEFAULT_SETTINGS.remindAfter),
});

const change = v.strictObject({
  highlight: highlightSchema,
  base: v.nullable(highlightSchema),
  article: v.exactOptional(articleSchema),
});

/** A row, or why it is none: the path and what was expected there. */
export const parseHighlight = (value: unknown): Result<Highlight, string> => parse(highlightSchema, value);
/** Returns the article, or the path of what is wrong and what was expected there. */
export const parseArticle = (value: unknown): Result<HighlightedArticle, string> => parse(articleSchema, value);
/** Returns the settings, or the path of what is wrong and what was expected there. */
export const parseSettings = (value: unknown): Result<ReaderSettings, string> => parse(settingsSchema, value);
/** One change, of a row that is its base's own. */
export function parseChange(value: unknown): Result<HighlightChange, string> {
  const parsed = parse(change, value);
  if (!parsed.ok) return parsed;
  const { highlight: row, base, article: page } = parsed.value;
  if (base !== null && (base.id !== row.id || base.article !== row.article)) return fail('base: Expected the same row');
  if (page !== undefined && page.key !== row.article) return fail('article.key: Expected the article of the row');
  return parsed;
}

/** The value, or the path of what is wrong and what was expected there. */
export function parse<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Result<Value, string> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return succeed(result.output);
  const [issue] = result.issues;
  return fail(`${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
}
