// Tables of highlighters of which nobody publishes the columns: Weava, Glasp, and whatever else has words and where they
// are. Columns are known by their names, as public readers of these exports know them.
//
// Sources: https://blog.glasp.co (CSV, Markdown, JSON) and the columns `Highlight Text`, `Note`, `Color` of a public reader;
// https://www.weavatools.com (“How To Export Your Highlights and Notes”): a CSV, its columns are not told.

import { withoutGuard } from '../../text/formula-guard.ts';
import type { ImportKind } from '../import-set.ts';
import { stripHtml } from '../strip-html.ts';
import { nameColumn, type Table } from './read-table.ts';
import { splitTags, type TableKind } from './table-kind.ts';

/** What a column can be, and what it is called, the surest name first. */
const NAMES = {
  quote: [
    ...['highlight text', 'highlighted text', 'highlight content', 'highlight', 'highlights', 'quote', 'quotation'],
    ...['selected text', 'annotated text', 'selection', 'passage', 'text', 'content', 'excerpt', 'snippet'],
  ],
  url: [
    ...['url', 'page url', 'document url', 'source url', 'website url', 'article url', 'web page url', 'site url'],
    ...['link', 'page link', 'source link', 'address', 'href', 'source', 'website', 'web page', 'webpage'],
  ],
  note: [
    ...['note', 'notes', 'highlight note', 'my note', 'my notes', 'personal note', 'comment', 'comments', 'annotation'],
    ...['remark', 'thoughts'],
  ],
  title: [
    ...['title', 'page title', 'document title', 'article title', 'website title', 'source title', 'book title'],
    ...['resource title', 'page name', 'document name', 'website name', 'name', 'document', 'article'],
  ],
  author: ['author', 'authors', 'document author', 'article author', 'book author', 'by'],
  colour: ['color', 'colour', 'highlight color', 'highlight colour', 'highlighter color', 'label color'],
  tags: ['tags', 'tag', 'labels', 'label', 'topics', 'document tags', 'categories'],
  time: [
    ...[
      'highlighted at',
      'created at',
      'created',
      'creation date',
      'date created',
      'date highlighted',
      'highlight date',
    ],
    ...['date', 'date added', 'added', 'added at', 'timestamp', 'time', 'datetime', 'updated at', 'last updated'],
  ],
  place: ['location', 'position', 'offset', 'start'],
} as const;

/** A table with a column for the words and one for the address. */
function isOf({ has }: Table): boolean {
  return NAMES.quote.some(has) && (NAMES.url.some(has) || isSure(has));
}

/** Without an address only what calls its words highlights, of something with a title. */
function isSure(has: Table['has']): boolean {
  return NAMES.quote.some((name) => name.startsWith('highlight') && has(name)) && NAMES.title.some(has);
}

function anyTable(kind: ImportKind, hasSign: (table: Table) => boolean): TableKind {
  return {
    kind,
    isOf: (table) => isOf(table) && hasSign(table),
    timeColumns: NAMES.time,
    read: (row, { cell }, created) => [
      {
        id: '',
        url: cell(row, ...NAMES.url).trim(),
        title: cell(row, ...NAMES.title).trim(),
        author: cell(row, ...NAMES.author).trim(),
        quote: plain(cell(row, ...NAMES.quote)),
        note: plain(cell(row, ...NAMES.note)),
        tags: splitTags(cell(row, ...NAMES.tags)),
        colour: cell(row, ...NAMES.colour),
        start: Number(cell(row, ...NAMES.place)) || null,
        created,
      },
    ],
  };
}

/** https://glasp.co */
export const GLASP_TABLE = anyTable(
  'glasp',
  ({ has, columns }) => has('highlight text') || columns.some((name) => nameColumn(name).includes('glasp')),
);
/** https://www.weavatools.com: it sorts into folders and collections. */
export const WEAVA_TABLE = anyTable(
  'weava',
  ({ has, columns }) =>
    ['folder', 'sub folder', 'subfolder', 'collection', 'group', 'project'].some(has) ||
    columns.some((name) => nameColumn(name).includes('weava')),
);
/** Of any other program, or made by hand. */
export const OTHER_TABLE = anyTable('table', () => true);

/** Some of them write HTML's names for signs. */
const ENTITY = /&(?:[lr][sd]quo|[mn]dash|hellip|amp|quot|apos|nbsp|#\d{2,5}|#x[\da-f]{2,5});/i;

function plain(cell: string): string {
  const words = withoutGuard(cell);
  return ENTITY.test(words) && !words.includes('<') ? stripHtml(words, { isHtml: true }) : words;
}
