import { describe, expect, it } from 'vitest';
import { isOmnivoreArchive, isOmnivoreList, readHighlights } from '../../../lib/core/import/parse-omnivore.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { IMPORT_CONTEXT } from '../../support/import-context.ts';
import { NOTEBOOK, readArchive } from '../../support/read-archive.ts';

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
    [
      'a note on the page\n\n> one\n\nsaid\n#no #tags\n\n> two',
      [
        ['', 'a note on the page'],
        ['one', 'said\n#no #tags'],
        ['two', ''],
      ],
    ],
    ['> one\n\n#one #two\n\nsaid', [['one', 'said']]],
    ['', []],
    ['\n\n', []],
  ])('reads %j', (markdown, expected) => {
    expect(readHighlights(markdown).map(({ quote, note }) => [quote, note])).toEqual(expected);
  });
});

it.each<[unknown, boolean, boolean]>([
  [{ format: 'omnivore-archive', pages: [], highlights: {} }, true, false],
  [{ format: 'omnivore-archive', pages: [], highlights: [] }, false, false],
  [[{ slug: 'a', url: 'https://e.org/', savedAt: '', readingProgress: 0 }], false, true],
  [[{ slug: 'a', url: 'https://e.org/', savedAt: '' }], false, false],
  [[], false, false],
  [null, false, false],
])('%j is an archive: %s, a list of one: %s', (json, isArchive, isList) => {
  expect([isOmnivoreArchive(json), isOmnivoreList(json)]).toEqual([isArchive, isList]);
});
