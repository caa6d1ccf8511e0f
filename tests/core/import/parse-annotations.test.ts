import { describe, expect, it } from 'vitest';
import { parseAnnotations } from '../../../lib/core/import/parse-annotations.ts';
import { CONTEXT } from '../../support/export-samples.ts';

const read = (json: unknown) => parseAnnotations(json, CONTEXT);
const annotation = (fields: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:22222222-2222-4222-8222-222222222222',
  type: 'Annotation',
  created: '2026-04-30T09:00:00Z',
  body: { type: 'TextualBody', value: 'said' },
  target: { source: 'https://example.org/a', selector: { type: 'TextQuoteSelector', exact: 'words' } },
  ...fields,
});

/** As Thorium writes one. */
const readium = (about: unknown, ...items: object[]) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
  type: 'AnnotationSet',
  about,
  items: items.map((item, nth) => ({
    ...annotation({
      id: `urn:uuid:00000000-0000-4000-8000-00000000000${nth}`,
      motivation: 'highlighting',
      creator: { id: 'urn:uuid:c', type: 'Person', name: 'R' },
      target: {
        source: `OEBPS/chapter${nth}.xhtml`,
        selector: [
          { type: 'TextQuoteSelector', exact: `words ${nth}` },
          { type: 'ProgressionSelector', value: 0.1 },
        ],
      },
    }),
    ...item,
  })),
});
const HARBOURS = {
  'dc:title': 'An Essay on Harbours',
  'dc:creator': ['Jane Doe', 'N. Reader'],
  'dc:identifier': ['urn:isbn:1'],
};

describe('a set of Readium', () => {
  it('is one book, whatever its chapters', () => {
    const { articles, highlights } = read(readium(HARBOURS, {}, {}));
    expect(articles.map(({ title, author }) => [title, author])).toEqual([
      ['An Essay on Harbours', 'Jane Doe, N. Reader'],
    ]);
    expect(new Set(highlights.map(({ article }) => article)).size).toBe(1);
  });

  it.each([
    ['titles', HARBOURS, { 'dc:title': 'Another' }],
    ['authors', { 'dc:title': 'Essays', 'dc:creator': 'A' }, { 'dc:title': 'Essays', 'dc:creator': { name: 'B' } }],
    ['identifiers', { 'dc:identifier': 'urn:isbn:1' }, { 'dc:identifier': 'urn:isbn:2' }],
  ])('is another book than one with the same chapters, by their %s', (_what, one, other) => {
    const [first, second] = [one, other].map((about) => read(readium(about, {})).highlights[0]?.article);
    expect(first).not.toBe(second);
  });

  it('has colours and tags in its bodies', () => {
    const bodies = [
      { value: 'a', color: 'blue', tag: 'source' },
      { value: '', color: 'green', tags: ['a', 'b'], highlight: 'underline' },
      { value: '', color: '#e000e0', tags: 'c' },
      { value: '', color: { red: 0, green: 170, blue: 30 } },
      { value: '', color: { red: 'x' } },
    ];
    const { highlights } = read(
      readium(HARBOURS, ...bodies.map((body) => ({ body: { type: 'TextualBody', ...body } }))),
    );
    expect(highlights.map(({ note, colour, tags }) => [note, colour, tags])).toEqual([
      ['a', 'blue', ['source']],
      ['', 'green', ['a', 'b']],
      ['', 'pink', ['c']],
      ['', 'green', []],
      ['', 'yellow', []],
    ]);
  });

  it.each([
    ['a motivation', { motivation: 'bookmarking', body: { value: '' } }],
    ['one of several', { motivation: ['bookmarking', 'x'], body: undefined }],
    ['a kind of highlight', { body: { value: '', highlight: 'bookmark' } }],
  ])('counts bookmarks as left out: by %s', (_what, fields) => {
    const { highlights, skipped } = read(readium(HARBOURS, fields, {}));
    expect([highlights.length, skipped]).toEqual([1, 1]);
  });

  it('keeps the words of a bookmark', () => {
    const { highlights } = read(readium(HARBOURS, { motivation: 'bookmarking', body: { value: 'from here on' } }));
    expect(highlights.map(({ note }) => note)).toEqual(['from here on']);
  });

  it('of pages of the web has pages', () => {
    const target = { source: 'https://example.org/chapter', selector: { type: 'TextQuoteSelector', exact: 'words' } };
    expect(read(readium(HARBOURS, { target })).highlights[0]?.article).toBe('https://example.org/chapter');
  });
});

describe('targets of W3C annotations', () => {
  const pages = ['https://example.org/a', 'https://example.org/b'];
  it.each([
    ['a list of them', pages, pages],
    ['Composite', { type: 'Composite', items: pages }, pages],
    ['List', { type: 'List', items: pages.map((id) => ({ id })) }, pages],
    ['Independents', { type: 'Independents', items: pages.map((source) => ({ source })) }, pages],
    ['Choice', { type: 'Choice', items: pages }, pages.slice(0, 1)],
    ['lists in each other', { type: 'List', items: [{ type: 'Composite', items: pages }] }, pages],
  ])('are each a highlight: %s', (_what, target, keys) => {
    const { highlights, invalid } = read(annotation({ target }));
    expect([highlights.map(({ article }) => article), invalid]).toEqual([keys, 0]);
    expect(new Set(highlights.map(({ id }) => id)).size).toBe(keys.length);
  });

  it.each([[undefined], [[]], [{ type: 'List', items: [] }]])('are told where there are none: %j', (target) => {
    expect(read(annotation({ target })).problems).toMatchObject([{ path: '(file).target' }]);
  });

  it('without a source have the name of their file', () => {
    const target = {
      selector: [
        { type: 'TextQuoteSelector', exact: 'words' },
        { type: 'TextPositionSelector', start: 5 },
      ],
    };
    const set = parseAnnotations([annotation({ target })], { ...CONTEXT, fileName: 'letters.json' });
    expect(set.articles.map(({ title }) => title)).toEqual(['letters']);
    expect(set.highlights[0]?.selector?.position.start).toBe(5);
  });
});

describe('bodies of W3C annotations', () => {
  it.each([
    ['HTML', { value: '<p>One &amp; two</p><p>three</p>', format: 'text/html' }, 'One & two\nthree'],
    ['HTML that is not said to be', { value: '<p>One</p>' }, 'One'],
    ['HTML as plain text', { value: '<p>One</p>', format: 'text/plain' }, '<p>One</p>'],
    ['signs', { value: 'a < b and c > d' }, 'a < b and c > d'],
    ['an address', 'https://example.org/about', 'https://example.org/about'],
    ['a list', { type: 'List', items: [{ value: 'one' }, { value: 'two' }] }, 'one\n\ntwo'],
  ])('are notes: %s', (_what, body, note) => {
    expect(read(annotation({ body })).highlights[0]?.note).toBe(note);
  });
});

describe('whose the words are', () => {
  const by = (name: string, fields: object = {}) =>
    annotation({ id: `urn:x:${name}-is-who-wrote-this`, creator: { name }, ...fields });

  it('is not told where one person wrote all of it', () => {
    expect(read([by('R'), annotation()]).highlights.map(({ note }) => note)).toEqual(['said', 'said']);
  });

  it('is told where there are several, of annotations and of bodies', () => {
    const body = [{ value: 'one' }, { value: 'two', creator: { name: 'Teacher' } }];
    expect(read([by('R', { body })]).highlights.map(({ note }) => note)).toEqual(['**R:** one\n\n**Teacher:** two']);
    expect(read([by('R'), by('https://id.example/x')]).highlights.map(({ note }) => note)).toEqual([
      '**R:** said',
      '**https://id.example/x:** said',
    ]);
  });

  it('goes with a reply into the note that it answers', () => {
    const question = by('R', { body: { value: 'Why?' } });
    const answer = by('T', { motivation: 'replying', target: question.id, body: { value: 'Because.' } });
    const set = read([answer, question]);
    expect(set.highlights.map(({ note, selector }) => [note, selector?.quote.exact])).toEqual([
      ['**R:** Why?\n\n---\n\n**T:** Because.', 'words'],
    ]);
    expect(set.joined).toBe(1);
  });
});
