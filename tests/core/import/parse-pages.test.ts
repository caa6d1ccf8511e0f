// JSON of services that list pages with their highlights, each told from the others by what is in it.
import { describe, expect, it } from 'vitest';
import { countRows, importText } from '../../support/import-context.ts';

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

it('a file of clippings may begin with any sign', () => {
  const clippings = (title: string) =>
    `${title} (Doe)\n- Your Highlight at location 1-2 | Added on 1 May 2024 10:00:00\n\nwords\n==========\n`;
  for (const title of ['[Brackets]', '{Braces}', '<Angles>', '"Quotes"'])
    expect(importText(clippings(title))).toMatchObject({ kind: 'kindle', articles: [{ title }] });
});
