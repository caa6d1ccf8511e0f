// What comes from outside as a row, an article or settings: messages, the database, its mirror, a file.
import * as v from 'valibot';
import { fail, type Result, succeed } from '../result.ts';
import { address, count, noteText, rowId, time } from './field-schemas.ts';
import {
  COLOURS,
  DEFAULT_SETTINGS,
  type Highlight,
  type HighlightedArticle,
  type ReaderSettings,
} from './highlight.ts';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';

const words = v.pipe(v.string(), v.maxLength(HIGHLIGHT_LIMITS.words));
const colour = v.picklist(COLOURS);

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
  article: address,
  selector: v.nullable(selector),
  colour,
  note: noteText,
  tags,
  created: time,
  modified: time,
  deleted: v.nullable(time),
  revision: count,
});

/** A page that was highlighted. */
export const articleSchema = v.strictObject({
  key: address,
  url: address,
  title: words,
  author: words,
  site: words,
  published: words,
  language: words,
  added: time,
});

/** What the reader has set. */
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

/** One change, of a row that is its base's own and on the page that comes with it. */
export const changeSchema = v.pipe(
  v.strictObject({
    highlight: highlightSchema,
    base: v.nullable(highlightSchema),
    article: v.exactOptional(articleSchema),
  }),
  v.forward(
    v.check(
      ({ highlight, base }) => base === null || (base.id === highlight.id && base.article === highlight.article),
      'Expected the same row',
    ),
    ['base'],
  ),
  v.forward(
    v.check(
      ({ highlight, article }) => article === undefined || article.key === highlight.article,
      'Expected the article of the row',
    ),
    ['article'],
  ),
);

/** A row, or why it is none: the path and what was expected there. */
export const parseHighlight = (value: unknown): Result<Highlight, string> => parse(highlightSchema, value);
/** A page, or why it is none. */
export const parseArticle = (value: unknown): Result<HighlightedArticle, string> => parse(articleSchema, value);
/** Settings, or why they are none. */
export const parseSettings = (value: unknown): Result<ReaderSettings, string> => parse(settingsSchema, value);
/** The value, or the path of what is wrong and what was expected there. */
export function parse<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Result<Value, string> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return succeed(result.output);
  const [issue] = result.issues;
  return fail(`${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
}
