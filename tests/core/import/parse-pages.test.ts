// JSON of services that list pages with their highlights, each told from the others by what is in it.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../lib/core/import/decode-file.ts';
import { readHighlights } from '../../../lib/core/import/parse-omnivore.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { unpack } from '../../../lib/core/import/unpack.ts';
import { countRows, IMPORT_CONTEXT, importText } from '../../support/import-context.ts';

const NOTEBOOK =
  '<html><div class="bookTitle">A Book</div><div class="noteHeading">Highlight (yellow) - Page 7</div><div class="noteText">words</div></html>';
const URL_A = 'https://example.org/a';
const read = (json: unknown) => importText(JSON.stringify(json));
const rows = (json: unknown) =>
  read(json).highlights.map(({ article, selector, note, tags, colour, created }) => [
    article,
    selector?.quote.exact ?? null,
    note,
    tags,
    colour,
    created,
  ]);

/** The files of an archive, each as it is read. */
function readArchive(files: Record<string, string>) {
  const unpacked = unpack(
    'export.zip',
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
  if (!unpacked.ok) throw new Error(unpacked.problem.message);
  return unpacked.value.map(({ name, bytes }) => {
    const text = decodeFile(bytes);
    if (!text.ok) throw new Error(text.problem.message);
    return [name, readImport(text.value, IMPORT_CONTEXT)] as const;
  });
}

describe('JSON of', () => {
  it('Pocket has quotes and seconds', () => {
    const file = [
      {
        url: URL_A,
        title: 'A page',
        highlights: [
          { quote: 'first', created_at: 1_700_000_000 },
          { quote: 'second', created_at: 1_700_000_100 },
        ],
      },
      { url: 'https://example.org/b', title: 'B', highlights: [] },
      { url: 'https://example.org/c', title: 'C', highlights: [{ quote: '', created_at: 1_700_000_100 }] },
    ];
    expect(read(file)).toMatchObject({ kind: 'pocket', skipped: 1, problems: [{ path: '[2].highlights[0]' }] });
    expect(rows(file)).toEqual([
      [URL_A, 'first', '', [], 'yellow', '2023-11-14T22:13:20.000Z'],
      [URL_A, 'second', '', [], 'yellow', '2023-11-14T22:15:00.000Z'],
    ]);
    expect(rows({ annotations: file })).toHaveLength(2);
    expect(countRows(read(file))).toBe(4);
  });

  it('Matter has a feed with annotations of one’s own', () => {
    const annotation = (text: string, note: string | null) => ({
      text,
      note,
      created_date: '2022-05-22T14:47:50.123456Z',
      word_start: 12,
      word_end: 14,
    });
    const file = {
      feed: [
        {
          id: '1',
          annotations: [],
          content: {
            title: 'A page',
            url: URL_A,
            author: { any_name: 'N. Reader' },
            tags: [{ name: 'two words' }],
            publication_date: '2022-05-01',
            my_annotations: [annotation('first', null), annotation('second', 'said')],
          },
        },
        { id: '2', content: { title: 'B', url: 'https://example.org/b', my_annotations: [] } },
      ],
      next: null,
    };
    expect(read(file)).toMatchObject({
      kind: 'matter',
      skipped: 1,
      articles: [{ title: 'A page', author: 'N. Reader', published: '2022-05-01' }],
    });
    expect(rows(file)).toEqual([
      [URL_A, 'first', '', ['two-words'], 'yellow', '2022-05-22T14:47:50.123Z'],
      [URL_A, 'second', 'said', ['two-words'], 'yellow', '2022-05-22T14:47:50.123Z'],
    ]);
  });

  it('Glasp has results, or a list of them', () => {
    const list = [
      {
        id: 'p1',
        title: 'A page',
        url: URL_A,
        tags: ['one'],
        document_note: 'of the page',
        created_at: '2024-05-06T07:08:09Z',
        highlights: [
          {
            id: 'h1',
            text: 'first',
            note: 'said',
            color: 'pink',
            highlighted_at: '2024-05-06T07:08:09Z',
            created_at: '2024-05-06T07:08:10Z',
          },
        ],
      },
    ];
    const expected = [
      [URL_A, 'first', 'said', ['one'], 'pink', '2024-05-06T07:08:09.000Z'],
      [URL_A, null, 'of the page', ['one'], 'yellow', '2024-05-06T07:08:09.000Z'],
    ];
    expect(rows(list)).toEqual(expected);
    expect(rows({ count: 1, nextPageCursor: null, results: list })).toEqual(expected);
    expect(read(list).kind).toBe('glasp');
  });

  it('Raindrop has highlights with their pages', () => {
    const file = {
      result: true,
      items: [
        {
          _id: '62388e9e48b63606f41e44a6',
          text: 'first',
          note: 'said',
          color: 'green',
          created: '2022-03-21T14:41:34.059Z',
          tags: ['tag1'],
          link: URL_A,
          title: 'A page',
        },
      ],
    };
    expect(read(file).kind).toBe('raindrop');
    expect(rows(file)).toEqual([[URL_A, 'first', 'said', ['tag1'], 'green', '2022-03-21T14:41:34.059Z']]);
  });
});

describe('each is told from its neighbours', () => {
  it.each([
    ['clipper', [{ url: URL_A, highlights: [{ text: 'words' }] }]],
    ['pocket', [{ url: URL_A, highlights: [{ quote: 'words' }] }]],
    ['clipper', [{ url: URL_A, highlights: [{ text: 'words', quote: 'other words' }] }]],
    ['glasp', [{ url: URL_A, highlights: [{ text: 'words', highlighted_at: '2024-05-06T07:08:09Z' }] }]],
    [
      'pocket',
      [
        { url: URL_A, highlights: [] },
        { url: URL_A, highlights: [{ quote: 'words' }] },
      ],
    ],
    ['hypothesis', { annotations: [] }],
    ['hypothesis', { rows: [], total: 0 }],
    ['json-ld', { type: 'AnnotationPage', items: [] }],
  ])('%s', (kind, json) => {
    expect(read(json).kind).toBe(kind);
  });
});

describe('Omnivore', () => {
  const page = (slug: string, fields: object = {}) => ({
    id: slug,
    slug,
    title: `Page ${slug}`,
    description: null,
    author: 'N. Reader',
    url: `https://example.org/${slug}`,
    state: 'Active',
    readingProgress: 50,
    thumbnail: null,
    labels: ['reading', 'two words'],
    savedAt: '2024-01-02T03:04:05.678Z',
    updatedAt: '2024-01-03T03:04:05.678Z',
    publishedAt: '2024-01-01T00:00:00.000Z',
    ...fields,
  });
  const MARKDOWN =
    '> first words\n> \n> of two paragraphs  \n\n#one #two-three\n\nmy note\n\nof two lines\n\n> second ';

  it('is one archive of many files', () => {
    const files = readArchive({
      'metadata_0_to_20.json': JSON.stringify([page('a'), page('b')]),
      'metadata_20_to_21.json': JSON.stringify([page('c')]),
      'content/a.html': NOTEBOOK,
      'highlights/a.md': MARKDOWN,
      'highlights/c.md': 'a note on the page\n\n',
      'highlights/lost.md': '> whose page is not there',
    });
    expect(files).toMatchObject([['Omnivore', { ok: true, value: { kind: 'omnivore', skipped: 1, invalid: 1 } }]]);
    const [, result] = files[0] ?? [];
    const set = result?.ok ? result.value : null;
    expect(set?.problems).toEqual([
      { path: 'highlights/lost.md', line: null, message: 'its page is not in the archive' },
    ]);
    expect(
      set?.highlights.map(({ article, selector, note, tags, created }) => [
        article,
        selector?.quote.exact ?? null,
        note,
        tags,
        created,
      ]),
    ).toEqual([
      [
        'https://example.org/a',
        'first words\n\nof two paragraphs',
        'my note\n\nof two lines',
        ['one', 'two-three', 'reading', 'two-words'],
        '2024-01-02T03:04:05.678Z',
      ],
      ['https://example.org/a', 'second', '', ['reading', 'two-words'], '2024-01-02T03:04:05.678Z'],
      ['https://example.org/c', null, 'a note on the page', ['reading', 'two-words'], '2024-01-02T03:04:05.678Z'],
    ]);
    expect(set?.articles).toMatchObject([
      { title: 'Page a', author: 'N. Reader', published: '2024-01-01' },
      { title: 'Page c' },
    ]);
  });

  it('says that a list alone has no highlights', () => {
    expect(readImport(JSON.stringify([page('a')]), IMPORT_CONTEXT)).toMatchObject({
      ok: false,
      problem: [{ message: expect.stringContaining('whole archive') }],
    });
  });

  it.each([
    [
      '> one\n\n> two',
      [
        ['one', ''],
        ['two', ''],
      ],
    ],
    ['> one\nand a line without a sign\n\nsaid', [['one\nand a line without a sign', 'said']]],
    ['', []],
    ['\n\n', []],
  ])('reads %j', (markdown, expected) => {
    expect(readHighlights(markdown).map(({ quote, note }) => [quote, note])).toEqual(expected);
  });
});

describe('an archive', () => {
  it('has what systems put beside its files left out', () => {
    const files = readArchive({
      'a/notes.csv': 'URL,Highlight\nhttps://example.org/a,words\n',
      '__MACOSX/a/._notes.csv': '\u0000\u0005',
      'a/._notes.csv': '\u0000\u0005',
      'a/.DS_Store': 'Bud1',
      'Thumbs.db': 'x',
      'a/desktop.ini': 'x',
    });
    expect(files.map(([name]) => name)).toEqual(['a/notes.csv']);
  });

  it('has notebooks among other pages', () => {
    const files = readArchive({ 'A Book - Notebook.html': NOTEBOOK, 'index.html': '<p>hello</p>', 'readme.md': '# x' });
    expect(files).toMatchObject([['A Book - Notebook.html', { ok: true, value: { kind: 'kindle-notebook' } }]]);
  });
});

it('a file of clippings may begin with any sign', () => {
  const clippings = (title: string) =>
    `${title} (Doe)\n- Your Highlight at location 1-2 | Added on 1 May 2024 10:00:00\n\nwords\n==========\n`;
  for (const title of ['[Brackets]', '{Braces}', '<Angles>', '"Quotes"'])
    expect(importText(clippings(title))).toMatchObject({ kind: 'kindle', articles: [{ title }] });
});
