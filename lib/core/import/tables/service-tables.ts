// Tables of services that keep pages: Diigo, Raindrop, Instapaper. A row is a page, with its highlights in one cell.
//
// Sources of the shapes (facts, no code): untergeekDE/nextcloud-diigo-bookmarks and the Diigo exports that public readers
// parse; https://developer.raindrop.io/v1/export and public samples of its CSV; public samples of Instapaper's CSV.
import { NO_ENTRY, splitTags, type TableEntry, type TableKind } from './table-kind.ts';

/** https://www.diigo.com: highlights and sticky notes of a page are in `annotations`, each behind its name. */
export const DIIGO_TABLE: TableKind = {
  kind: 'diigo',
  isOf: ({ has }) => has('url') && has('annotations') && has('comments') && has('description'),
  timeColumns: ['created at', 'created'],
  read: (row, { cell }, created) => {
    const page = { ...NO_ENTRY, url: cell(row, 'url'), title: cell(row, 'title'), created };
    const tags = splitDiigoTags(cell(row, 'tags'));
    const written = [cell(row, 'description'), cell(row, 'comments')].map((text) => text.trim()).filter(Boolean);
    const marked = readMarked(cell(row, 'annotations').replaceAll('\\n', '\n'));
    const loose = marked.filter(({ quote }) => quote === '').map(({ note }) => note);
    const onPage = [...written, ...loose].join('\n\n');
    const highlights = marked.filter(({ quote }) => quote !== '');
    return [
      ...highlights.map((each, nth) => ({ ...page, ...each, tags, order: nth })),
      ...(onPage === '' ? [] : [{ ...page, note: onPage, tags }]),
    ];
  },
};

/** https://raindrop.io: highlights are in one cell, `Highlight:` before each, `Note:` before what was said of it. */
export const RAINDROP_TABLE: TableKind = {
  kind: 'raindrop',
  isOf: ({ has }) => has('url') && has('highlights') && (has('excerpt') || has('folder') || has('cover')),
  timeColumns: ['created'],
  read: (row, { cell }, created) => {
    const page = { ...NO_ENTRY, url: cell(row, 'url'), title: cell(row, 'title'), created };
    const tags = splitTags(cell(row, 'tags'));
    const note = cell(row, 'note').trim();
    return [
      ...readMarked(cell(row, 'highlights')).map((each, nth) => ({ ...page, ...each, tags, order: nth })),
      ...(note === '' ? [] : [{ ...page, note, tags }]),
    ];
  },
};

/** https://www.instapaper.com: a row is a page, or a selection of one; times are in seconds since 1970. */
export const INSTAPAPER_TABLE: TableKind = {
  kind: 'instapaper',
  isOf: ({ has }) => has('url') && has('selection') && has('timestamp'),
  timeColumns: ['timestamp'],
  read: (row, { cell }, created) => {
    const quote = cell(row, 'selection');
    const note = cell(row, 'note', 'notes', 'comment');
    const tags = splitTags(cell(row, 'tags'));
    const page = { ...NO_ENTRY, url: cell(row, 'url'), title: cell(row, 'title'), created };
    return quote.trim() === '' && note.trim() === '' ? [] : [{ ...page, quote, note, tags }];
  },
};

/** Where a part of a cell begins: at a line, or behind a blank for the next highlight. */
const MARK =
  /(?:^|(?<=\n)|(?<=\s)(?=Highlights?:))[ \t]*(Highlights?|Notes?|Sticky notes?|Comments?|Annotations?|Colou?r):/gi;

type Marked = Pick<TableEntry, 'quote' | 'note' | 'colour'>;

/** `Highlight: words` and, below, `Note: words`. What is before the first mark is a highlight too: nothing is dropped. */
function readMarked(cell: string): Marked[] {
  const marks = [...cell.matchAll(MARK)];
  const before = cell.slice(0, marks[0]?.index ?? cell.length).trim();
  const found: Marked[] = before === '' ? [] : [{ quote: before, note: '', colour: '' }];
  for (const [nth, mark] of marks.entries()) {
    const words = cell.slice(mark.index + mark[0].length, marks[nth + 1]?.index).trim();
    const name = (mark[1] ?? '').toLowerCase();
    const last = found.at(-1);
    if (words === '') continue;
    if (name.startsWith('highlight')) found.push({ quote: words, note: '', colour: '' });
    else if (last === undefined) found.push({ quote: '', note: words, colour: '' });
    else if (name.startsWith('colo')) found[found.length - 1] = { ...last, colour: words };
    else found[found.length - 1] = { ...last, note: [last.note, words].filter(Boolean).join('\n\n') };
  }
  return found;
}

/** With commas between them, or with blanks and tags of several words in quotation marks; `no_tag` for none. */
function splitDiigoTags(cell: string): string[] {
  const text = cell.trim();
  if (text === '' || text === 'no_tag') return [];
  if (text.includes(',')) return splitTags(text).map((tag) => tag.replaceAll('"', ''));
  return (text.match(/"[^"]*"|[^\s"]+/g) ?? []).map((tag) => tag.replaceAll('"', ''));
}
