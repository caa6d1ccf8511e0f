// Files of other programs, each as it leaves them, and files that nobody should take.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { FORMATS } from '../../../lib/core/export/formats.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { ImportSet } from '../../../lib/core/import/import-set.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { runTransfer } from '../../../lib/core/transfer.ts';
import { CONTEXT, gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

function read(text: string): ImportSet {
  const result = readImport(text, CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** As the page gives a file to the thread. */
function readBytes(name: string, bytes: Uint8Array) {
  const done = runTransfer({ kind: 'read', name, bytes, fileTime: CONTEXT.fileTime }, () => undefined);
  if (!done.ok || done.value.kind !== 'read') throw new Error('Expected files');
  return done.value.files.map(({ result }) => result);
}
const refusal = (name: string, bytes: Uint8Array) => {
  const [result] = readBytes(name, bytes);
  if (result === undefined || result.ok) throw new Error('Expected a refusal');
  return result.problem[0];
};

const BACKUP = formatBackup({
  settings: DEFAULT_SETTINGS,
  articles: [makeArticle()],
  highlights: [makeHighlight(1), makeHighlight(2, { note: 'two' })],
  tombstones: [],
  drafts: [],
  quarantine: [],
});

describe('Hypothesis', () => {
  const row = (fields: object) => ({
    id: 'a1',
    created: '2020-01-02T03:04:05.678901+00:00',
    updated: '2020-01-03T03:04:05+02:00',
    uri: 'https://example.org/page?utm_source=x#frag',
    document: { title: ['A page'] },
    text: 'a note',
    tags: ['two words', '#hash', ''],
    target: [
      {
        source: 'https://example.org/page',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 4 },
          { type: 'TextPositionSelector', start: 100, end: 104 },
          { type: 'TextQuoteSelector', exact: 'word', prefix: 'a ', suffix: ' b' },
        ],
      },
    ],
    ...fields,
  });

  it('brings quote, context, place, note, tags and times', () => {
    const { highlights, articles } = read(JSON.stringify({ annotations: [row({})] }));
    expect(highlights).toMatchObject([
      {
        article: 'https://example.org/page',
        selector: { quote: { exact: 'word', prefix: 'a ', suffix: ' b' }, position: { start: 100, end: 104 } },
        note: 'a note',
        tags: ['two-words', 'hash'],
        created: '2020-01-02T03:04:05.678Z',
        modified: '2020-01-03T01:04:05.000Z',
      },
    ]);
    expect(articles).toMatchObject([{ key: 'https://example.org/page', title: 'A page', site: 'example.org' }]);
  });

  it('takes what the API answers, notes on a page, and answers to a note', () => {
    const { highlights } = read(
      JSON.stringify({
        total: 3,
        rows: [
          row({}),
          row({ id: 'a2', references: ['a1'], text: 'an answer' }),
          row({ id: 'a3', target: [{ source: 'https://example.org/page' }], text: 'whole page' }),
        ],
      }),
    );
    expect(highlights.map(({ note, selector }) => [note, selector === null])).toEqual([
      ['a note\n\n---\n\nan answer', false],
      ['whole page', true],
    ]);
  });

  it('gives the same ids each time, so that a file twice changes nothing', () => {
    const file = JSON.stringify({ annotations: [row({}), row({ id: 'b' })] });
    expect(read(file).highlights).toEqual(read(file).highlights);
    expect(new Set(read(file).highlights.map(({ id }) => id)).size).toBe(2);
  });

  it('reads its table', () => {
    const csv =
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\r\n2020-01-02 03:04:05,me,A page,https://example.org/page,Public,Annotation,"a ""word""",note,"one,two"\r\n2020-01-02 03:04:06,me,A page,https://example.org/page,Public,Page note,,whole,';
    const { kind, highlights } = read(csv);
    expect(kind).toBe('hypothesis-csv');
    expect(highlights.map(({ selector, note, tags, created }) => [selector?.quote.exact, note, tags, created])).toEqual(
      [
        ['a "word"', 'note', ['one', 'two'], '2020-01-02T03:04:05.000Z'],
        [undefined, 'whole', [], '2020-01-02T03:04:06.000Z'],
      ],
    );
  });
});

describe('W3C annotations of others', () => {
  it.each([
    ['one alone', (note: object) => note],
    ['a list', (note: object) => [note]],
    ['a page', (note: object) => ({ type: 'AnnotationPage', items: [note] })],
    [
      'a collection',
      (note: object) => ({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [note] } }),
    ],
    ['a graph', (note: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': [note] })],
  ])('come as %s', (_what, wrap) => {
    const note = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      body: [
        'http://example.org/about',
        { type: 'TextualBody', value: 'words' },
        { type: 'TextualBody', value: 'a tag', purpose: 'tagging' },
        {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: 'first' },
            { type: 'TextualBody', value: 'second' },
          ],
        },
      ],
      target: {
        source: 'http://example.org/page1',
        selector: {
          type: 'FragmentSelector',
          value: 'para5',
          refinedBy: { type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' },
        },
      },
    };
    expect(read(JSON.stringify(wrap(note))).highlights).toMatchObject([
      {
        article: 'https://example.org/page1',
        selector: { quote: { exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' } },
        note: 'http://example.org/about\n\nwords\n\nfirst',
        tags: ['a-tag'],
        created: CONTEXT.fileTime,
      },
    ]);
  });

  it('tell the path of what is none', () => {
    const file = {
      type: 'AnnotationPage',
      items: [
        { type: 'Annotation', id: 'urn:x', bodyValue: 'a', target: 'https://example.org/' },
        7,
        { type: 'Annotation' },
      ],
    };
    const { highlights, invalid, problems } = read(JSON.stringify(file));
    expect([highlights.length, invalid, problems.map(({ path }) => path)]).toEqual([
      1,
      2,
      ['items[1]', 'items[2].target'],
    ]);
  });
});

describe('Obsidian Web Clipper', () => {
  it('brings pages with their highlights, words without tags', () => {
    const file = [
      {
        url: 'https://example.org/a',
        highlights: [
          {
            text: '<p>Fish &amp; <b>chips</b></p>',
            timestamp: '2024-05-06T07:08:09.000Z',
            color: 'green',
            notes: ['one', 'two'],
          },
          { text: 'a < b', comment: 'said' },
          { text: '' },
        ],
      },
      { url: 5 },
    ];
    const { highlights, problems } = read(JSON.stringify(file));
    expect(
      highlights.map(({ selector, note, colour, created }) => [selector?.quote.exact, note, colour, created]),
    ).toEqual([
      ['Fish & chips', 'one\n\ntwo', 'green', '2024-05-06T07:08:09.000Z'],
      ['a < b', 'said', 'yellow', CONTEXT.fileTime],
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['[0].highlights[2]', '[1]']);
  });
});

describe('Readwise', () => {
  it.each([
    [
      'what it takes',
      'Highlight,Title,Author,URL,Note,Location,Date\n"Some, words",A page,N. Reader,https://example.org/a,.tag .two the note,12,2024-05-06 07:08:09\n',
    ],
    [
      'what it gives',
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"Some, words",A page,N. Reader,,the note,blue,"tag,two",order,12,2024-05-06 07:08:09+00:00,\n',
    ],
  ])('is read: %s', (_what, csv) => {
    const { kind, highlights, articles } = read(csv);
    expect(kind).toBe('readwise');
    expect(highlights).toMatchObject([
      {
        note: 'the note',
        tags: ['tag', 'two'],
        created: '2024-05-06T07:08:09.000Z',
        selector: { quote: { exact: 'Some, words' }, position: { start: 12 } },
      },
    ]);
    expect(articles).toMatchObject([{ title: 'A page', author: 'N. Reader' }]);
  });

  it('tells the line of a row without words, and of a quotation mark that is not closed', () => {
    expect(read('Highlight,Title\nwords,A\n,B\n').problems).toMatchObject([{ line: 3 }]);
    expect(readImport('Highlight,Title\n"words,A\n', CONTEXT)).toMatchObject({ ok: false, problem: [{ line: 2 }] });
    expect(readImport('one,two\n1,2\n', CONTEXT)).toMatchObject({ ok: false, problem: [{ line: 1 }] });
  });
});

describe('Kindle clippings', () => {
  const CLIPPINGS = `\uFEFFA Book (Second Edition) (Reader, N.)
- Your Highlight on Location 205-206 | Added on Tuesday, 1 October 2024 13:23:45

some words
==========
A Book (Second Edition) (Reader, N.)
- Your Note on Location 206 | Added on Tuesday, 1 October 2024 1:24:00 PM

a thought
==========
A Book (Second Edition) (Reader, N.)
- Your Bookmark on Location 300 | Added on Tuesday, 1 October 2024 13:25:00


==========
Ein Buch (Autorin)
- Ihre Markierung bei Position 10-12 | Hinzugefügt am Mittwoch, 2. März 2022 08:09:10

Wörter
==========
Un livre
- Votre surlignement sur la page 7 | emplacement 99-100 | Ajouté le vendredi 3 février 2023 10:11:12

des mots
==========
`;
  it('are read in several languages; a note goes to its highlight', () => {
    const { kind, highlights, articles, problems } = read(CLIPPINGS);
    expect([kind, problems]).toEqual(['kindle', []]);
    expect(highlights.map(({ selector, note, created }) => [selector?.quote.exact, note, created])).toEqual([
      ['some words', 'a thought', '2024-10-01T13:23:45.000Z'],
      ['Wörter', '', '2022-03-02T08:09:10.000Z'],
      ['des mots', '', '2023-02-03T10:11:12.000Z'],
    ]);
    expect(articles.map(({ title, author }) => [title, author])).toEqual([
      ['A Book (Second Edition)', 'Reader, N.'],
      ['Ein Buch', 'Autorin'],
      ['Un livre', ''],
    ]);
    for (const { article } of highlights) expect(article).toMatch(/^urn:postil:book:/);
  });

  it('tell the line of one that is torn', () => {
    expect(read(`${CLIPPINGS}Torn\nno place\n==========\n`).problems).toMatchObject([{ path: 'clipping 6', line: 26 }]);
  });
});

describe('a hostile file', { timeout: 60_000 }, () => {
  const MB = 1024 * 1024;
  const large = (text: string) => strToU8(text.repeat(Math.ceil((50 * MB) / text.length)));

  it('that is 10,000 deep is refused at the line where it is too deep', () => {
    const deep = `{"annotations": [\n${'['.repeat(10_000)}${']'.repeat(10_000)}]}`;
    expect(refusal('deep.json', strToU8(deep))).toMatchObject({ line: 2, message: expect.stringContaining('64 deep') });
    expect(refusal('deep.json', large('{"a":['))).toMatchObject({ line: 1 });
  });

  it('that reaches for the prototype is refused, and changes none', () => {
    const text = BACKUP.replace('"settings": {', '"settings": {"__proto__": {"polluted": true}, ');
    expect(refusal('proto.json', strToU8(text))).toMatchObject({
      line: 5,
      message: expect.stringContaining('__proto__'),
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const hidden = text.replace('__proto__', '\\u005f_proto__');
    expect(readBytes('proto.json', strToU8(hidden))).toMatchObject([
      { ok: true, value: { settings: null, invalid: 1 } },
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('of 50 MB that breaks off is refused at its last line', () => {
    const bytes = large('{"id": "x",\n"text": "words", "target": [{}]},\n');
    const head = strToU8('{"annotations": [\n');
    const whole = new Uint8Array(head.length + bytes.length);
    whole.set(head);
    whole.set(bytes, head.length);
    const lines = whole.reduce((count, byte) => count + Number(byte === 10), 1);
    expect(refusal('torn.json', whole)).toMatchObject({ line: lines, message: expect.stringContaining('breaks off') });
  });

  it('of 50 MB of wrong types has no row to keep, and the first places', () => {
    const rows = large('7,').slice(0, -1);
    const text = `${BACKUP.slice(0, BACKUP.indexOf('"highlights"'))}"highlights": [${new TextDecoder().decode(rows)}7],"tombstones":[],"drafts":[],"quarantine":[]}`;
    const [result] = readBytes('types.json', strToU8(text.replace(/,7\]|,\d*7\]$/, ',7]')));
    expect(result).toMatchObject({ ok: true, value: { highlights: [] } });
    expect(result?.ok && result.value.problems.length).toBe(200);
    expect(result?.ok && result.value.problems[0]?.path).toBe('highlights[0].(root)');
  });

  it('in another encoding is refused at the byte, and UTF-16 is read', () => {
    const latin = Uint8Array.from([...strToU8('Highlight,Title\n'), 0xe9, 0x2c, 0x41]);
    expect(refusal('latin.csv', latin)).toMatchObject({ line: 2, message: expect.stringContaining('byte 16') });
    const text = '\uFEFFHighlight,Title\nété,A page\n';
    const wide = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect(readBytes('wide.csv', wide)).toMatchObject([{ ok: true, value: { kind: 'readwise' } }]);
  });

  it.each([
    ['empty', '', 'is empty'],
    ['HTML', '<!doctype html><p>x', 'HTML'],
    ['JSON of nobody', '{"a": 1}', 'of no kind'],
    ['a pack', '{"format": "postil-pack"}', 'Packs page'],
    ['no JSON', '{"annotations": [1,]}', 'no JSON'],
    ['half a gzip', '\u001f', 'columns'],
  ])('that is %s is told from one that is not', (_what, text, words) => {
    expect(refusal('x.json', strToU8(text))?.message).toContain(words);
  });

  it.each([
    ['brackets', '<'],
    ['line breaks', '\n'],
    ['blanks', ' '],
    ['parentheses', '('],
    ['fences', '```\n'],
    ['quotes', '> '],
  ])('of two hundred thousand %s is read and written in no more than its length’s time', (_what, sign) => {
    const text = `<p>${sign.repeat(200_000 / sign.length - 10)}x`;
    const file = [{ url: 'https://example.org/a', highlights: [{ text, notes: [text] }] }];
    const { highlights } = read(JSON.stringify(file));
    expect(highlights).toHaveLength(1);
    const articles = gather({ articles: [makeArticle()], highlights });
    // Claims are a pack's: without one there is nothing to write.
    const formats = FORMATS.filter(({ id }) => id !== 'claim-review');
    for (const { id } of formats) expect(write(id, articles).length).toBeGreaterThan(0);
    expect(
      read(`${sign.repeat(200_000)}\n- Your Highlight on Location 1 | Added on 1 October 2024\n\nwords\n==========\n`)
        .kind,
    ).toBe('kindle');
  });
});
