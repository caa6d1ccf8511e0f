// Rows of other programs become rows of ours here, whatever they came in.
import { hashText } from '../hash-text.ts';
import { COLOURS, type Colour, type Highlight, type HighlightedArticle } from '../highlight.ts';
import { parseHighlight } from '../parse-highlight.ts';
import { siteOfAddress } from '../site-of-address.ts';
import { formatUuid7 } from '../uuid.ts';
import {
  type ImportContext,
  type ImportKind,
  type ImportProblem,
  type ImportSet,
  MOST_PROBLEMS,
} from './import-set.ts';

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
  /** UTF-16 units, or whatever else gives the order. */
  readonly start?: number | null;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour?: string;
  readonly created: string;
  readonly modified?: string;
}

const MAX_CONTEXT = 400;
const MAX_WORDS = 2000;
const MAX_TAGS = 100;

export interface RowCollector {
  readonly add: (row: ForeignRow) => void;
  /** A row that is ours already. */
  readonly take: (row: Highlight) => void;
  readonly takeArticle: (article: HighlightedArticle) => void;
  readonly refuse: (problem: ImportProblem) => void;
  readonly skip: () => void;
  readonly finish: (kind: ImportKind, rest?: Partial<ImportSet>) => ImportSet;
}

/** Collects what a file has. One row twice is one row: the later change counts. */
export function collectRows(context: ImportContext): RowCollector {
  const rows = new Map<string, Highlight>();
  const articles = new Map<string, HighlightedArticle>();
  const problems: ImportProblem[] = [];
  let invalid = 0;
  let skipped = 0;
  const refuse = (problem: ImportProblem) => {
    invalid++;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const take = (row: Highlight) => {
    const known = rows.get(row.id);
    if (known === undefined || known.modified < row.modified) rows.set(row.id, row);
  };
  return {
    take,
    refuse,
    skip: () => {
      skipped++;
    },
    takeArticle: (article) => articles.set(article.key, article),
    add(foreign) {
      const key = context.keyOf(foreign.url) ?? bookKey(foreign);
      const parsed = parseHighlight(convert(foreign, key, context));
      if (!parsed.ok) {
        refuse({ path: foreign.path, line: foreign.line ?? null, message: parsed.problem });
        return;
      }
      take(parsed.value);
      const known = articles.get(key);
      if (known === undefined || known.title === '') articles.set(key, articleOf(foreign, key, parsed.value.created));
    },
    finish: (kind, rest = {}) => ({
      kind,
      highlights: [...rows.values()],
      articles: [...articles.values()],
      settings: null,
      tombstones: [],
      drafts: [],
      quarantine: [],
      problems,
      invalid,
      skipped,
      ...rest,
    }),
  };
}

function convert(foreign: ForeignRow, key: string, { fileTime }: ImportContext): Highlight {
  const created = readTime(foreign.created);
  const exact = foreign.quote.trim() === '' ? '' : foreign.quote;
  const start = Math.max(0, Math.trunc(foreign.start ?? 0)) || 0;
  return {
    id: deriveId(created === null ? 0 : Date.parse(created), foreign.id || [key, exact || foreign.note].join('\n')),
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
            paragraph: { ordinal: 0, hash: '00000000' },
          },
    colour: readColour(foreign.colour),
    note: foreign.note,
    tags: readTags(foreign.tags),
    created: created ?? fileTime,
    modified: readTime(foreign.modified ?? '') ?? created ?? fileTime,
    deleted: null,
    revision: 1,
  };
}

/** The same text gives the same id, and so the same file twice the same rows. */
export function deriveId(timeMs: number, text: string): string {
  const hex = [0x811c9dc5, 0x9747b28c, 0x5bd1e995].map((seed) => hashText(text, seed)).join('');
  const bytes = Uint8Array.from({ length: 10 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
  return formatUuid7(timeMs >= 0 && timeMs < 2 ** 48 ? timeMs : 0, bytes);
}

/** A book, or a page whose address nobody wrote down. */
function bookKey({ title, author, url }: ForeignRow): string {
  const name = [title, author].filter(Boolean).join(' – ') || url || 'untitled';
  return `urn:postil:book:${encodeURIComponent(name.toWellFormed()).slice(0, MAX_WORDS)}`;
}

function articleOf({ url, title, author, published }: ForeignRow, key: string, added: string): HighlightedArticle {
  const cut = (text: string) => text.slice(0, MAX_WORDS);
  const isPage = URL.canParse(url) && /^(https?|file):$/.test(new URL(url).protocol);
  return {
    key,
    url: isPage ? new URL(url).href.slice(0, MAX_WORDS) : key,
    title: cut(title),
    author: cut(author),
    site: isPage ? siteOfAddress(url) : '',
    published: cut(published ?? ''),
    language: '',
    added,
  };
}

/** ISO 8601 in UTC; `null` for what is no time. Without a zone it is UTC, on every machine the same. */
export function readTime(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const isBare = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/.test(trimmed);
  const time = Date.parse(isBare ? `${trimmed.replace(' ', 'T')}${trimmed.length > 10 ? 'Z' : ''}` : trimmed);
  return Number.isNaN(time) || time < 0 || time >= 253_402_300_800_000 ? null : new Date(time).toISOString();
}

function readColour(name = ''): Colour {
  const wanted = name.toLowerCase().replace('purple', 'violet').replace('red', 'pink').replace('orange', 'yellow');
  return COLOURS.find((colour) => wanted.includes(colour)) ?? 'yellow';
}

/** As tags are here: no blanks, no `#`, none twice. */
export function readTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) =>
    tag
      .trim()
      .replace(/[\s#]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 100),
  );
  return [...new Set(clean)].filter((tag) => tag !== '').slice(0, MAX_TAGS);
}
