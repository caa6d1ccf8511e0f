// What Readwise imports (https://readwise.io/import_bulk) and exports (columns as in public readers of its export, for
// one `Book Title` and `Highlighted at`).

import { withoutGuard } from '../../text/formula-guard.ts';
import type { ForeignRow } from '../collect-rows.ts';
import { splitTags, type TableKind } from './table-kind.ts';

/** Of both forms; what has others too was made by another program. */
const COLUMNS = new Set([
  ...['highlight', 'title', 'author', 'url', 'note', 'location', 'date', 'category', 'source url', 'image url'],
  ...['book title', 'book author', 'amazon book id', 'color', 'tags', 'location type', 'highlighted at'],
  ...['document tags', 'highlight id', 'book id', 'readwise url', 'highlight url'],
]);

/** The table that Readwise exports, and the one that it imports. */
export const READWISE_TABLE: TableKind = {
  kind: 'readwise',
  isOf: ({ columns, has }) =>
    has('highlight') &&
    (has('book title') || (has('title') && columns.every((name) => COLUMNS.has(name.toLowerCase().trim())))),
  timeColumns: ['date', 'highlighted at'],
  read: (row, { cell }, created) => {
    const { tags, words } = cutInlineTags(withoutGuard(cell(row, 'note')));
    return [
      {
        id: '',
        url: cell(row, 'url', 'source url'),
        title: cell(row, 'title', 'book title'),
        author: cell(row, 'author', 'book author'),
        quote: withoutGuard(cell(row, 'highlight')),
        ...placeOf(Number(cell(row, 'location')) || null, cell(row, 'location type')),
        note: words,
        tags: [...tags, ...splitTags(cell(row, 'tags'))],
        colour: cell(row, 'color'),
        created,
      },
    ];
  },
};

/** Of a web page Readwise tells which of the highlights it is; the next export may have another one before it. */
function placeOf(location: number | null, type: string): Pick<ForeignRow, 'start' | 'order'> {
  return type.trim().toLowerCase() === 'order' ? { order: location ?? 0 } : { start: location };
}

/** `.tag .another the note`: Readwise takes words with a point before them for tags, at the beginning of a note. */
function cutInlineTags(note: string): { readonly tags: readonly string[]; readonly words: string } {
  const tags: string[] = [];
  const parts = note.split(/(\s+)/u);
  let at = 0;
  for (let tag = parts[0]; tag !== undefined && /^\.[^\s.]+$/u.test(tag); tag = parts[at]) {
    tags.push(tag.slice(1));
    at += 2;
  }
  // A word joiner keeps a first word with a point from being a tag.
  return {
    tags,
    words: parts
      .slice(at)
      .join('')
      .trim()
      .replace(/^\u2060(?=\.)/u, ''),
  };
}
