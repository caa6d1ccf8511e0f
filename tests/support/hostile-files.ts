// Files of every format that can be imported, with many rows that are alike in some way, or with one field that is hostile.
import { formatBackup } from '../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/highlight/highlight.ts';
import { PAIRS } from './hostile-notes.ts';
import { makeArticle, makeHighlight } from './make-highlight.ts';

/** What a row of any format says. */
interface Row {
  readonly id: string;
  readonly quote: string;
  readonly note: string;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly place: string;
  readonly time: string;
  readonly tag: string;
  readonly isNote: boolean;
}

const ROW: Row = {
  id: 'a1',
  quote: 'the harbour',
  note: 'a note',
  title: 'A Book',
  url: 'https://example.org/a',
  author: 'Jo Doe',
  place: '12',
  time: '2026-01-02T03:04:05Z',
  tag: 'sea',
  isNote: false,
};

const table = (head: string, rows: readonly (readonly string[])[]) =>
  [head, ...rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))].join('\n');

/** How each format is written. */
const WRITERS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  readwise: (rows) =>
    table(
      'Highlight,Title,Author,URL,Note,Location,Date',
      rows.map(({ quote, title, author, url, note, place, time }) => [quote, title, author, url, note, place, time]),
    ),
  'Hypothesis table': (rows) =>
    table(
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags',
      rows.map(({ time, author, place, url, isNote, quote, note, tag }) => [
        ...[time, author, place, url, 'Public', isNote ? 'Page note' : 'Annotation', quote, note, tag],
      ]),
    ),
  Diigo: (rows) =>
    table(
      'title,url,tags,description,comments,annotations,created_at',
      rows.map(({ title, url, tag, note, quote, time }) => [title, url, tag, note, '', `Highlight:${quote}`, time]),
    ),
  Raindrop: (rows) =>
    table(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
      rows.map(({ id, title, note, url, tag, time, quote }) => [
        ...[id, title, note, '', url, 'f', tag, time, '', `Highlight:${quote}`, 'false'],
      ]),
    ),
  Instapaper: (rows) =>
    table(
      'URL,Title,Selection,Folder,Timestamp,Note,Tags',
      rows.map(({ url, title, quote, time, note, tag }) => [url, title, quote, 'f', time, note, tag]),
    ),
  'any table': (rows) =>
    table(
      'Link,Name,Text,Notes,Labels,Date',
      rows.map(({ url, title, quote, note, tag, time }) => [url, title, quote, note, tag, time]),
    ),
  Hypothesis: (rows) =>
    JSON.stringify({
      export_userid: 'acct:me@x',
      annotations: rows.map(({ id, url, note, tag, time, author, isNote, quote, place }, nth) => ({
        id: `${id}${nth}`,
        uri: url,
        text: note,
        tags: [tag],
        created: time,
        user: `acct:${author}@x`,
        references: isNote ? [`${id}${nth - 1}`] : undefined,
        target: [
          {
            selector: [
              { type: 'TextQuoteSelector', exact: quote, prefix: quote, suffix: quote },
              { type: 'TextPositionSelector', start: Number(place) || 0, end: 99 },
              { type: 'PageSelector', index: 1, label: place },
            ],
          },
        ],
      })),
    }),
  'W3C annotations': (rows) =>
    JSON.stringify({
      type: 'AnnotationPage',
      items: rows.map(({ id, author, time, note, tag, url, quote, isNote }, nth) => ({
        type: 'Annotation',
        id: `${id}${nth}`,
        creator: author,
        created: time,
        motivation: 'commenting',
        body: [{ value: note }, { value: tag, purpose: 'tagging' }],
        target: isNote ? `${id}${nth - 1}` : { source: url, selector: [{ type: 'TextQuoteSelector', exact: quote }] },
      })),
    }),
  'Web Clipper': (rows) =>
    JSON.stringify([
      {
        url: ROW.url,
        highlights: rows.map(({ quote, note, time }) => ({ text: quote, notes: [note], timestamp: time })),
        data: rows.map(({ quote, id }) => ({
          id,
          content: `<p>${quote}</p>`,
          textQuote: { prefix: quote, suffix: '' },
        })),
      },
    ]),
  Pocket: (rows) =>
    JSON.stringify(
      rows.map(({ url, title, quote }) => ({ url, title, highlights: [{ quote, created_at: 1_700_000_000 }] })),
    ),
  Glasp: (rows) =>
    JSON.stringify({
      results: rows.map(({ url, title, tag, quote, note, time }) => ({
        ...{ url, title, tags: [tag] },
        highlights: [{ text: quote, note, highlighted_at: time }],
      })),
    }),
  Matter: (rows) =>
    JSON.stringify({
      feed: rows.map(({ url, title, quote, note, time }) => ({
        content: { url, title, my_annotations: [{ text: quote, note, created_date: time }] },
      })),
    }),
  'Kindle clippings': (rows) =>
    rows
      .map(({ title, author, isNote, place, quote, note }) => {
        const [what, said] = isNote ? ['Note', note] : ['Highlight', quote];
        return `${title} (${author})\n- Your ${what} on Location ${place} | Added on Tuesday, 1 October 2024 13:23:45\n\n${said}\n==========\n`;
      })
      .join(''),
  'Kindle notebook': (rows) =>
    `<!DOCTYPE html><html><body><div class="bodyContainer"><div class="notebookFor">Notebook for</div>\n<div class="bookTitle">${ROW.title}</div><div class="authors">${ROW.author}</div>\n${rows
      .map(({ isNote, place, quote, note, title }) => {
        const [what, said] = isNote ? ['Note', note] : ['Highlight(<span class="highlight_pink">pink</span>)', quote];
        return `<div class="sectionHeading">${title}</div><div class="noteHeading">${what} - Page 1 &middot; Location ${place}</div><div class="noteText">${said}</div>\n`;
      })
      .join('')}</div></body></html>`,
  backup: (rows) =>
    formatBackup({
      settings: DEFAULT_SETTINGS,
      articles: rows.map(({ url, title }) => makeArticle({ key: url, url, title })),
      highlights: rows.map(({ note, url, tag }, nth) => makeHighlight(nth, { article: url, note, tags: [tag] })),
      tombstones: [],
      drafts: [],
      quarantine: [],
    }),
};

/** In what rows are alike: everything that is joined, sorted or looked up goes by one of these. */
const FAMILIES: Readonly<Record<string, (nth: number, of: number) => Partial<Row>>> = {
  'all the same': () => ({}),
  'words of their own': (nth) => ({ quote: `the harbour ${nth}`, id: `a${nth}` }),
  'a place of their own, the last first': (nth, of) => ({ quote: `words ${nth}`, place: `${(of - nth) * 3}` }),
  'one place, words of their own': (nth) => ({ quote: `words ${nth}`, note: `note ${nth}` }),
  'words that hold those before': (nth) => ({ quote: 'ab '.repeat(nth % 60), place: `${nth % 7}` }),
  'notes alone': (nth) => ({ isNote: true, note: `note ${nth}` }),
  'a note for each highlight': (nth) => ({ isNote: nth % 2 === 1, place: `${nth >> 1}`, quote: `words ${nth}` }),
  'notes before their highlights': (nth, of) => ({
    isNote: nth < of / 2,
    place: `${nth % (of >> 1)}`,
    quote: `w ${nth}`,
  }),
  'places that overlap': (nth) => ({ place: `${nth}-${nth + 500}`, quote: `words ${nth}` }),
  'a page of their own': (nth) => ({ url: `https://example.org/${nth}`, title: `Book ${nth}`, quote: `words ${nth}` }),
  'a tag of their own': (nth) => ({ tag: `tag${nth}`, quote: `words ${nth}` }),
  'an author of their own': (nth) => ({ author: `Author ${nth}`, quote: `words ${nth}` }),
};

/** What a field is made of, over and over. */
const UNITS = [
  '-',
  ' ',
  '\n',
  '1',
  '0',
  '(',
  ')',
  '((',
  ')(',
  '[',
  '<',
  '<a ',
  '<p>',
  '</',
  '&',
  '&amp;',
  '#',
  ',',
  '"',
  "'",
  '|',
  ':',
  ';',
  '=',
  '.',
  'a-',
  '1-',
  '1,',
  'a.',
  'a, ',
  '{',
  '\u0301',
  '\u202E',
  '٣',
  '–',
  ' - ',
  '==========\n',
  'Highlight:',
  'Note:',
];

const FIELDS = ['id', 'quote', 'note', 'title', 'url', 'author', 'place', 'time', 'tag'] as const;

export interface HostileFamily {
  readonly name: string;
  /** A text of about this many characters. */
  readonly make: (characters: number) => string;
}

/** Many rows, for each format and each way to be alike. */
export function listRowFamilies(): HostileFamily[] {
  return Object.entries(WRITERS).flatMap(([format, write]) => {
    const length = write([ROW, ROW]).length - write([ROW]).length;
    return Object.entries(FAMILIES).map(([alike, vary]) => ({
      name: `${format}: rows with ${alike}`,
      make: (characters: number) => {
        const of = Math.ceil(characters / length);
        return write(Array.from({ length: of }, (_, nth) => ({ ...ROW, ...vary(nth, of) })));
      },
    }));
  });
}

/** One row with a field that is hostile, for each format. */
export function listFieldFamilies(): HostileFamily[] {
  const values = [
    ...UNITS.map((unit) => ({ name: JSON.stringify(unit), make: (size: number) => repeat(unit, size) })),
    ...PAIRS.map(([open, close]) => ({
      name: JSON.stringify([open, close]),
      make: (size: number) => repeat(open, size / 2) + repeat(close, size / 2),
    })),
  ];
  return Object.entries(WRITERS).flatMap(([format, write]) =>
    FIELDS.flatMap((field) =>
      values.map(({ name, make }) => ({
        name: `${format}: ${field} of ${name}`,
        make: (characters: number) => {
          const value = make(characters / 2);
          const hostile = field === 'url' ? { url: `https://example.org/${value}` } : { [field]: `${value}x` };
          return write([ROW, { ...ROW, ...hostile }, { ...ROW, isNote: true, ...hostile }]);
        },
      })),
    ),
  );
}

function repeat(unit: string, characters: number): string {
  return unit.repeat(Math.ceil(characters / unit.length));
}

/** Text that is no row of anything, behind what each format begins with. */
export function listBareFamilies(): HostileFamily[] {
  const starts = Object.entries(WRITERS).map(([format, write]) => [format, write([ROW])] as const);
  return [['nothing', ''] as const, ...starts].flatMap(([format, start]) =>
    UNITS.map((unit) => ({
      name: `${format}, then ${JSON.stringify(unit)}`,
      make: (characters: number) => start + repeat(unit, characters),
    })),
  );
}
