// Rows of other programs become rows of ours here, whatever they came in.

import { siteOfAddress } from '../article/site-of-address.ts';
import type { Highlight, HighlightedArticle } from '../highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../highlight/highlight-limits.ts';
import { parseHighlight } from '../highlight/parse-highlight.ts';
import { bookKey } from './book-key.ts';
import { NO_HASH } from './compare-places.ts';
import { deriveId } from './derive-id.ts';
import { explainRow } from './explain-row.ts';
import {
  type ImportContext,
  type ImportKind,
  type ImportProblem,
  type ImportSet,
  MOST_PROBLEMS,
} from './import-set.ts';
import { createRowList } from './list-rows.ts';
import { readColour } from './read-colour.ts';
import { readDate } from './read-date.ts';

/** What another program says of a highlight; empty strings and `null` where it says nothing. */
export interface ForeignRow {
  /** Where it stands in the file, to tell of it. */
  readonly path: string;
  readonly line?: number | null;
  /** The other program's own, or empty. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly published?: string;
  /** Empty for a note on the page. */
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** UTF-16 units, or whatever else says where it is: the same in every file of the program. */
  readonly start?: number | null;
  /** Which of its page's highlights it is, where the file has no more: the next file may have one before it. */
  readonly order?: number;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour?: string;
  /** Empty for what the file does not tell. */
  readonly created: string;
  readonly modified?: string;
  /** `created` as it is in the file, where it was read in the reader's zone: the id is the same in all zones. */
  readonly idTime?: string;
}

const { tag: MAX_TAG, tags: MAX_TAGS, words: MAX_WORDS, context: MAX_CONTEXT } = HIGHLIGHT_LIMITS;

/** Takes the rows of a file one by one and counts each of them once. */
export interface RowCollector {
  readonly add: (row: ForeignRow) => void;
  /** A row that is ours already. */
  readonly take: (row: Highlight) => void;
  readonly takeArticle: (article: HighlightedArticle) => void;
  readonly refuse: (problem: ImportProblem) => void;
  /** A row that is left out on purpose. */
  readonly skip: () => void;
  /** A row whose words went into another one. */
  readonly join: () => void;
  readonly finish: (kind: ImportKind, rest?: Partial<ImportSet>) => ImportSet;
}

/** Collects what a file has: each row is brought, or counted as refused, left out, joined to another or repeated. */
export function collectRows(context: ImportContext): RowCollector {
  const rows = createRowList();
  const articles = new Map<string, HighlightedArticle>();
  const formerIds = new Map<string, string>();
  const problems: ImportProblem[] = [];
  const counts = { invalid: 0, skipped: 0, joined: 0 };
  const refuse = (problem: ImportProblem) => {
    counts.invalid++;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const skip = () => {
    counts.skipped++;
  };
  return {
    take: rows.take,
    refuse,
    skip,
    join: () => {
      counts.joined++;
    },
    takeArticle: (article) => articles.set(article.key, article),
    add(row) {
      const page = context.keyOf(row.url);
      const foreign = page === null && isNameless(row) ? { ...row, title: titleOfFile(context) } : row;
      const key = page ?? bookKey(foreign, foreign.url);
      const converted = convert(foreign, key, context);
      if (isEmpty(converted)) {
        skip();
        return;
      }
      const parsed = parseHighlight(converted);
      if (!parsed.ok) {
        refuse({ path: row.path, line: row.line ?? null, message: explainRow(converted) });
        return;
      }
      const kept = rows.add(parsed.value);
      if (kept !== null) formerIds.set(kept.id, formerId(foreign, key));
      const known = articles.get(key);
      if (known === undefined || known.title === '') articles.set(key, articleOf(foreign, key, parsed.value.created));
    },
    finish: (kind, rest = {}) => ({
      kind,
      highlights: rows.list(),
      articles: [...articles.values()],
      settings: null,
      tombstones: [],
      drafts: [],
      quarantine: [],
      problems,
      ...counts,
      repeated: rows.repeated(),
      formerIds,
      ...rest,
    }),
  };
}

function isEmpty({ selector, note, tags }: Highlight): boolean {
  return selector === null && note.trim() === '' && tags.length === 0;
}

function isNameless({ title, author, url }: ForeignRow): boolean {
  return title === '' && author === '' && url === '';
}

/** Without folder, ending, and the number that browsers give to what is saved twice. */
function titleOfFile({ fileName = '' }: ImportContext): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  return name
    .replace(/\.(annotation\.)?[a-z]{1,8}$/i, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
    .trim();
}

function convert(foreign: ForeignRow, key: string, { fileTime }: ImportContext): Highlight {
  const created = readDate(foreign.created);
  const exact = foreign.quote.trim() === '' ? '' : foreign.quote;
  const order = placeOf(foreign.order);
  const start = placeOf(foreign.start) || order;
  return {
    id: deriveId(msOf(readDate(foreign.idTime ?? foreign.created)), nameRow(foreign, key)),
    article: key,
    selector:
      exact === ''
        ? null
        : {
            quote: {
              exact,
              prefix: (foreign.prefix ?? '').slice(-MAX_CONTEXT),
              suffix: (foreign.suffix ?? '').slice(0, MAX_CONTEXT),
            },
            position: { start, end: start + exact.length },
            // What has the same number for both has no place but an order: compare-places.ts.
            paragraph: { ordinal: start === order ? order : 0, hash: NO_HASH },
          },
    colour: readColour(foreign.colour),
    note: foreign.note,
    tags: readTags(foreign.tags),
    created: created ?? fileTime,
    modified: readDate(foreign.modified ?? '') ?? created ?? fileTime,
    deleted: null,
    revision: 1,
  };
}

function placeOf(start: number | null | undefined): number {
  const place = Math.max(0, Math.trunc(start ?? 0));
  return place <= MAX_PLACE ? place : 0;
}

/** Longer than any text: what is beyond is no place, and must leave room for the words. */
const MAX_PLACE = 2 ** 50;

/** Shorter ids are numbers within a file, and blank nodes of JSON-LD: another file has them too. */
const SHORTEST_ID = 16;

/** What makes a row this one and no other: its own id, or page, words, place and note. */
function nameRow({ id, quote, prefix = '', suffix = '', start, note }: ForeignRow, key: string): string {
  if (id.length >= SHORTEST_ID && !id.startsWith('_:')) return id;
  return [id, key, quote, prefix.slice(-MAX_CONTEXT), suffix.slice(0, MAX_CONTEXT), start ?? '', note].join('\n');
}

/** The id as version 0.1.0 made it, of page and words alone. */
function formerId({ id, quote, note, created, idTime = created }: ForeignRow, key: string): string {
  const words = quote.trim() === '' ? note : quote;
  return deriveId(msOf(readTime(idTime)), id || [key, words].join('\n'));
}

function msOf(time: string | null): number {
  return time === null ? 0 : Date.parse(time);
}

function articleOf({ url, title, author, published }: ForeignRow, key: string, added: string): HighlightedArticle {
  const cut = (text: string) => text.slice(0, MAX_WORDS);
  const isPage = URL.canParse(url) && /^(https?|file):$/.test(new URL(url).protocol);
  return {
    key,
    url: isPage ? new URL(url).href.slice(0, HIGHLIGHT_LIMITS.address) : key,
    title: cut(title),
    author: cut(author),
    site: isPage ? siteOfAddress(url) : '',
    published: cut(published ?? ''),
    language: '',
    added,
  };
}

/** Times as version 0.1.0 read them, for the ids that it made of them. */
export function readTime(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const isBare = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/.test(trimmed);
  const time = Date.parse(isBare ? `${trimmed.replace(' ', 'T')}${trimmed.length > 10 ? 'Z' : ''}` : trimmed);
  return Number.isNaN(time) || time < 0 || time >= 253_402_300_800_000 ? null : new Date(time).toISOString();
}

/** As tags are here: no blanks, no `#`, none twice. */
export function readTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) =>
    trimHyphens(
      tag
        .slice(0, 10 * MAX_TAG)
        .split(/[\s#]+/u)
        .filter(Boolean)
        .join('-'),
    ).slice(0, MAX_TAG),
  );
  return [...new Set(clean)].filter((tag) => tag !== '').slice(0, MAX_TAGS);
}

function trimHyphens(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === '-') start++;
  while (end > start && text[end - 1] === '-') end--;
  return text.slice(start, end);
}
