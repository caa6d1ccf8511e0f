// Tables of other programs and our own, told apart by their columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { countRows, IMPORT_CONTEXT, importText } from '../../support/import-context.ts';

const brief = (text: string) => {
  const { kind, highlights, articles } = importText(text);
  const titles = new Map(articles.map(({ key, title }) => [key, title]));
  return {
    kind,
    rows: highlights.map(({ article, selector, note, tags, colour, created }) => ({
      page: article.startsWith('urn:') ? 'book' : article,
      title: titles.get(article),
      quote: selector?.quote.exact ?? null,
      note,
      tags,
      colour,
      created,
    })),
  };
};
const NOTHING = { note: '', tags: [], colour: 'yellow', created: IMPORT_CONTEXT.fileTime };
const PAGE = { page: 'https://example.org/a', title: 'A page' };

describe('a table of', () => {
  it.each([
    [
      'Diigo',
      'diigo',
      'title,url,tags,description,comments,annotations,created_at\n"A page",https://example.org/a,"one,two words","About it",,"Highlight: First words\n\nHighlight: Second, ""words""\nSticky note: said",2024/11/14 05:48:28 +0000\n"B",https://example.org/b,no_tag,,,,2024-11-14 05:48:28\n',
      [
        { ...PAGE, ...NOTHING, quote: 'First words', tags: ['one', 'two-words'], created: '2024-11-14T05:48:28.000Z' },
        {
          ...PAGE,
          ...NOTHING,
          quote: 'Second, "words"',
          note: 'said',
          tags: ['one', 'two-words'],
          created: '2024-11-14T05:48:28.000Z',
        },
        {
          ...PAGE,
          ...NOTHING,
          quote: null,
          note: 'About it',
          tags: ['one', 'two-words'],
          created: '2024-11-14T05:48:28.000Z',
        },
      ],
      { skipped: 1 },
    ],
    [
      'Diigo, tags with blanks between them, highlights in one line',
      'diigo',
      'title,url,tags,description,comments,annotations,created_at\nA page,https://example.org/a,one "two words",,,Highlight: First Highlight: Second,2017-02-24 11:06:00\n',
      [
        { ...PAGE, ...NOTHING, quote: 'First', tags: ['one', 'two-words'], created: '2017-02-24T11:06:00.000Z' },
        { ...PAGE, ...NOTHING, quote: 'Second', tags: ['one', 'two-words'], created: '2017-02-24T11:06:00.000Z' },
      ],
      {},
    ],
    [
      'Raindrop',
      'raindrop',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n8470,A page,mine,theirs,https://example.org/a,Dev / Rust,"design, systems",2024-09-03T20:06:53.347Z,,"Highlight:First words\nof two lines\nNote:said\n\nHighlight:Second",false\n8471,B,,theirs,https://example.org/b,Unsorted,,2024-09-03T20:06:53.347Z,,,false\n',
      [
        {
          ...PAGE,
          ...NOTHING,
          quote: 'First words\nof two lines',
          note: 'said',
          tags: ['design', 'systems'],
          created: '2024-09-03T20:06:53.347Z',
        },
        { ...PAGE, ...NOTHING, quote: 'Second', tags: ['design', 'systems'], created: '2024-09-03T20:06:53.347Z' },
        {
          ...PAGE,
          ...NOTHING,
          quote: null,
          note: 'mine',
          tags: ['design', 'systems'],
          created: '2024-09-03T20:06:53.347Z',
        },
      ],
      { skipped: 1 },
    ],
    [
      'Instapaper',
      'instapaper',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://example.org/a,A page,Selected words,Archive,1700000000,"[""coding"",""two words""]"\nhttps://example.org/b,B,,Unread,1700000100,\n',
      [
        {
          ...PAGE,
          ...NOTHING,
          quote: 'Selected words',
          tags: ['coding', 'two-words'],
          created: '2023-11-14T22:13:20.000Z',
        },
      ],
      { skipped: 1 },
    ],
    [
      'Glasp',
      'glasp',
      'Document Title,Document URL,Highlight Text,Note,Color,Tags,Created At\nA page,https://example.org/a,"&ldquo;Some&rdquo; words",said,pink,"one,two",2023-05-06T07:08:09Z\n',
      [
        {
          ...PAGE,
          ...NOTHING,
          quote: '“Some” words',
          note: 'said',
          tags: ['one', 'two'],
          colour: 'pink',
          created: '2023-05-06T07:08:09.000Z',
        },
      ],
      {},
    ],
    [
      'Weava',
      'weava',
      'Folder;Title;URL;Highlight;Color;Note;Date\nThesis;A page;https://example.org/a;Some words;#90EE90;said;31/01/2024 10:20\nThesis;A page;https://example.org/a;Others;#FFE168;;01/02/2024 10:20\n',
      [
        {
          ...PAGE,
          ...NOTHING,
          quote: 'Some words',
          note: 'said',
          colour: 'green',
          created: '2024-01-31T10:20:00.000Z',
        },
        { ...PAGE, ...NOTHING, quote: 'Others', created: '2024-02-01T10:20:00.000Z' },
      ],
      {},
    ],
    [
      'nobody known, with words and an address, tabs between',
      'table',
      'Link\tQuote\tComment\nhttps://example.org/a\tSome words\tsaid\n',
      [{ ...PAGE, ...NOTHING, title: '', quote: 'Some words', note: 'said' }],
      {},
    ],
    [
      'Readwise, what it takes',
      'readwise',
      'Highlight,Title,Author,URL,Note,Location,Date\n"Some, words",A page,N. Reader,https://example.org/a,.tag .two the .note,12,2024-05-06 07:08:09\nOthers,A page,,https://example.org/a,\u2060.NET is it,13,\n',
      [
        {
          ...PAGE,
          ...NOTHING,
          quote: 'Some, words',
          note: 'the .note',
          tags: ['tag', 'two'],
          created: '2024-05-06T07:08:09.000Z',
        },
        { ...PAGE, ...NOTHING, quote: 'Others', note: '.NET is it' },
      ],
      {},
    ],
  ])('%s', (_who, kind, text, rows, counts) => {
    expect(brief(text)).toEqual({ kind, rows });
    expect(importText(`\uFEFF${text}`)).toMatchObject({ invalid: 0, problems: [], ...counts });
  });

  it('Hypothesis keeps its own reader', () => {
    const csv =
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\r\n2020-01-02 03:04:05,me,,https://example.org/a,Public,Annotation,"a\r\nword",note,"one,two"\r\n';
    expect(importText(csv)).toMatchObject({
      kind: 'hypothesis-csv',
      highlights: [{ note: 'note', tags: ['one', 'two'] }],
    });
  });
});

describe('times of a column', () => {
  const table = (...times: string[]) =>
    `URL,Highlight,Date\n${times.map((time, at) => `https://example.org/a,words ${at},${time}`).join('\n')}\n`;
  it.each([
    [
      ['01/02/2026', '02/13/2026'],
      ['2026-01-02', '2026-02-13'],
    ],
    [
      ['01/02/2026', '13/02/2026'],
      ['2026-02-01', '2026-02-13'],
    ],
    [['01/02/2026'], ['2026-02-01']],
    [
      ['2024.03.09', '2024年3月9日'],
      ['2024-03-09', '2024-03-09'],
    ],
    [
      ['1709942400', '1709942400000'],
      ['2024-03-09', '2024-03-09'],
    ],
    [
      ['30/02/2024', 'soon'],
      ['2026-02-03', '2026-02-03'],
    ],
  ])('%j', (times, days) => {
    expect(importText(table(...times)).highlights.map(({ created }) => created.slice(0, 10))).toEqual(days);
  });

  it.each(['UTC', 'Asia/Riyadh', 'America/Los_Angeles', 'Pacific/Kiritimati'])('are the same in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const read = importText(table('"Jan 2, 2026 3:04 PM"', '01/02/2026 15:04', '2026-01-02')).highlights;
      expect(read.map(({ created }) => created)).toEqual([
        '2026-01-02T15:04:00.000Z',
        '2026-02-01T15:04:00.000Z',
        '2026-01-02T00:00:00.000Z',
      ]);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('what is wrong with a row', () => {
  it.each(['\n', '\r\n', '\r'])('is told with the line of the file, whatever breaks are in cells before it', (end) => {
    const text = ['Highlight,Title,URL', '"one', 'two', 'three",A,', '', ',B,', '"a', 'b",C,', ',,', ',D,', ''].join(
      end,
    );
    const { problems, highlights } = importText(text);
    expect(highlights).toHaveLength(2);
    expect(problems).toEqual([
      { path: 'row 3', line: 6, message: 'Expected a quote or a note' },
      { path: 'row 5', line: 10, message: 'Expected a quote or a note' },
    ]);
  });

  it('is words that a comma without quotation marks cuts in two', () => {
    const { problems, highlights } = importText(
      'URL,Highlight\nhttps://example.org/a,one\nhttps://example.org/a,two, three\nhttps://example.org/a,four,\n',
    );
    expect(highlights.map(({ selector }) => selector?.quote.exact)).toEqual(['one', 'four']);
    expect(problems).toMatchObject([{ path: 'row 3', line: 3, message: expect.stringContaining('quotation marks') }]);
  });

  it('is nowhere to put it', () => {
    expect(importText('URL,Quote\n,one\nhttps://example.org/a,two\n').problems).toMatchObject([
      { line: 2, message: expect.stringContaining('address') },
    ]);
  });
});

describe('a table that is none of highlights', () => {
  it.each([
    [
      'Matter',
      'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,Last Interaction Date,File Id\na,b,c,https://example.org/a,,1,True,True,True,2,2022-12-18 14:49:11,x.html\n',
      'Matter’s history',
    ],
    [
      'Pocket',
      'title,url,time_added,tags,status\na,https://example.org/a,1700000000,,unread\n',
      'annotations/part_000000.json',
    ],
    ['contacts', 'name,phone\na,1\n', 'the columns are name, phone'],
    ['a shop', 'name,price,link\na,1,https://example.org\n', 'the columns are name, price, link'],
    ['a torn one', 'Highlight,URL\n"words,https://example.org/a\n', 'not closed'],
  ])('of %s is refused in plain words', (_what, text, words) => {
    expect(readImport(text, IMPORT_CONTEXT)).toMatchObject({
      ok: false,
      problem: [{ message: expect.stringContaining(words) }],
    });
  });
});

it('loses no row without counting it, whatever is in the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', 'words', 'a, b', 'two\nlines', '"', "'=1", '=1', '\u2028', 'https://example.org/a'),
    fc.string({ maxLength: 12 }),
  );
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
      const text = `URL,Highlight,Note\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
      const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
      expect(countRows(importText(text))).toBe(filled.length);
    }),
    { numRuns: 200 },
  );
});
