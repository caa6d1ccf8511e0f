// Our own table back in: rows keep their ids, so that what is here already is known again.

import { siteOfAddress } from '../../article/site-of-address.ts';
import type { Highlight, HighlightedArticle } from '../../highlight/highlight.ts';
import { parseHighlight } from '../../highlight/parse-highlight.ts';
import { isUuid7 } from '../../highlight/uuid.ts';
import { withoutGuard } from '../../text/formula-guard.ts';
import type { RowCollector } from '../collect-rows.ts';
import { explainRow } from '../explain-row.ts';
import type { ImportContext } from '../import-set.ts';
import { readColour } from '../read-colour.ts';
import type { Table, TableRow } from './read-table.ts';
import { NO_ENTRY } from './table-kind.ts';

/** Of a row without the paragraph that it was made in. */
const NO_HASH = '00000000';
/** `by` of the reader's rows; earlier tables have no such column. */
const READER = 'reader';

/** True for the columns of `format-csv.ts`, in any order. */
export function isOwnTable({ has }: Table): boolean {
  return ['kind', 'id', 'quote', 'note', 'colour', 'url', 'created', 'modified'].every(has);
}

/** Takes the reader's rows; notes of packs are left out, for they are in their packs. */
export function collectOwnTable(
  table: Table,
  {
    collector,
    context,
    readTime,
  }: {
    readonly collector: RowCollector;
    readonly context: ImportContext;
    readonly readTime: (text: string) => string;
  },
): void {
  const taken = new Set<string>();
  for (const row of table.rows) {
    const kind = table.cell(row, 'kind').trim();
    const by = table.has('by') ? table.cell(row, 'by').trim() : READER;
    if ((kind !== 'highlight' && kind !== 'page note') || by !== READER) {
      collector.skip();
      continue;
    }
    const read = readOwn(row, table, readTime);
    const key = context.keyOf(read.url);
    // A book's key is not in the table, and an id that a spreadsheet has spoiled is none.
    if (key === null || !isUuid7(read.id))
      collector.add({ ...NO_ENTRY, ...read, id: '', path: row.path, line: row.line });
    else take(toHighlight(read, key, context), row, collector);
    if (key !== null && isUuid7(read.id) && !taken.has(key)) {
      taken.add(key);
      collector.takeArticle(toArticle(read, key, context));
    }
  }
}

function readOwn(row: TableRow, { cell }: Table, readTime: (text: string) => string) {
  const text = (name: string) => withoutGuard(cell(row, name));
  return {
    id: text('id').trim(),
    quote: text('quote'),
    note: text('note'),
    tags: text('tags').split(' ').filter(Boolean),
    colour: text('colour'),
    title: text('title'),
    author: text('author'),
    published: text('published'),
    url: text('url').trim(),
    created: readTime(text('created')),
    modified: readTime(text('modified')),
  };
}

type Own = ReturnType<typeof readOwn>;

function toHighlight(
  { id, quote, note, tags, colour, created, modified }: Own,
  article: string,
  context: ImportContext,
): Highlight {
  const time = created || context.fileTime;
  return {
    id,
    article,
    selector:
      quote === ''
        ? null
        : {
            quote: { exact: quote, prefix: '', suffix: '' },
            position: { start: 0, end: quote.length },
            paragraph: { ordinal: 0, hash: NO_HASH },
          },
    colour: readColour(colour),
    note,
    tags,
    created: time,
    modified: modified || time,
    deleted: null,
    revision: 1,
  };
}

function take(highlight: Highlight, { path, line }: TableRow, collector: RowCollector): void {
  const parsed = parseHighlight(highlight);
  if (parsed.ok) collector.take(parsed.value);
  else collector.refuse({ path, line, message: explainRow(highlight) });
}

function toArticle(
  { url, title, author, published, created }: Own,
  key: string,
  context: ImportContext,
): HighlightedArticle {
  return {
    key,
    url: new URL(url).href,
    title,
    author,
    site: siteOfAddress(url),
    published,
    language: '',
    added: created || context.fileTime,
  };
}
