// What is here already is known again, whatever it comes back in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../lib/core/article/article-key.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { deriveId } from '../../../lib/core/import/derive-id.ts';
import type { ImportSet } from '../../../lib/core/import/import-set.ts';
import { type ImportCounts, type Present, planImport } from '../../../lib/core/import/plan-import.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { arbitraryLibrary } from '../../support/arbitrary-highlight.ts';
import { CONTEXT, gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const CHOICES = { bringBack: false, takeSettings: false, nowMs: Date.parse('2027-01-01T00:00:00.000Z') };
const NOTHING: ImportCounts = {
  added: 0,
  newer: 0,
  same: 0,
  older: 0,
  gone: 0,
  invalid: 0,
  skipped: 0,
  joined: 0,
};

function read(text: string): ImportSet {
  const result = readImport(text, CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function presentOf(highlights: readonly Highlight[], articles = [makeArticle({ author: 'N. Reader' })]): Present {
  return {
    highlights: new Map(highlights.map((row) => [row.id, row])),
    articles: new Map(articles.map((article) => [article.key, article])),
    tombstones: new Map(),
    settings: DEFAULT_SETTINGS,
    drafts: [],
    quarantine: [],
  };
}

/** After the import of a file. */
function keep(text: string, present: Present = presentOf([], [])): Present {
  const { content } = planImport(read(text), present, CHOICES);
  const rows = new Map(present.highlights);
  for (const { after } of content.highlights) rows.set(after.id, after);
  const articles = new Map(present.articles);
  for (const article of content.articles) articles.set(article.key, article);
  return { ...present, highlights: rows, articles };
}

const plan = (text: string, present: Present) => planImport(read(text), present, CHOICES);

/** As a store keeps them, some in the bin, notes of several lines, twice the same words. */
const LIBRARY = [
  makeHighlight(1, { note: 'one *note*\n\nof two parts', tags: ['sea', 'salt'], revision: 3 }),
  makeHighlight(2, { colour: 'blue' }),
  makeHighlight(3, { selector: null, note: 'On the page,\n\n- as a whole' }),
  makeHighlight(4, { note: '-5 degrees' }),
  makeHighlight(5, {
    selector: {
      quote: { exact: 'words number 2', prefix: 'elsewhere ', suffix: ' too' },
      position: { start: 5000, end: 5014 },
      paragraph: { ordinal: 50, hash: '0123abcd' },
    },
  }),
];
const FILES = (format: string, highlights: readonly Highlight[] = LIBRARY) =>
  write(format, gather({ articles: [makeArticle({ author: 'N. Reader' })], highlights })).map(({ text }) => text);

describe('a file of our own onto the same library', () => {
  it.each(['json-ld', 'hypothesis', 'readwise', 'csv'])('has nothing new: %s', (format) => {
    for (const text of FILES(format)) {
      const { counts, isEmpty } = plan(text, presentOf(LIBRARY));
      expect([counts, isEmpty]).toEqual([{ ...NOTHING, same: LIBRARY.length }, true]);
    }
  });

  it('has nothing new after a trip through Hypothesis, which gives ids, times and users of its own', () => {
    const [text = ''] = FILES('hypothesis');
    const file = JSON.parse(text);
    const user = 'acct:me@hypothes.is';
    const annotations = file.annotations.map(({ postil: _, ...row }: Record<string, unknown>, nth: number) => ({
      ...row,
      id: `AbCdEfGhIjKlMnOpQrSt${nth}`,
      user,
      created: '2026-06-01T00:00:00.123456+00:00',
      updated: '2026-06-01T00:00:00.123456+00:00',
    }));
    const back = JSON.stringify({ export_userid: user, annotations });
    expect(plan(back, presentOf(LIBRARY)).counts).toEqual({ ...NOTHING, same: LIBRARY.length });
  });

  it('has nothing new after a trip through Readwise, which forgets addresses and counts in its own order', () => {
    const rows = LIBRARY.filter(({ selector }) => selector !== null).slice(0, 1);
    const csv = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n${rows
      .map(
        ({ selector, note }) =>
          `"${selector?.quote.exact}",A page,N. Reader,,"${note}",yellow,,none,0,2026-06-01 00:00:00+00:00,`,
      )
      .join('\n')}\n`;
    expect(plan(csv, presentOf(LIBRARY)).counts).toEqual({ ...NOTHING, same: rows.length });
  });
});

const CSV_HEAD = 'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags';
const hypothesis = (fields: object = {}) =>
  JSON.stringify({
    export_userid: 'acct:me@hypothes.is',
    annotations: [
      {
        id: 'AbCdEfGhIjKlMnOpQrStUv',
        user: 'acct:me@hypothes.is',
        created: '2026-05-29T01:30:12.5Z',
        updated: '2026-05-29T01:30:12.5Z',
        uri: 'https://example.org/a',
        text: 'Why?',
        tags: ['a'],
        target: [
          {
            selector: [
              { type: 'TextPositionSelector', start: 700, end: 721 },
              { type: 'TextQuoteSelector', exact: 'the harbour  was quiet', prefix: 'says that ', suffix: ' at noon' },
            ],
          },
        ],
        ...fields,
      },
    ],
  });

describe('the same highlights in another format', () => {
  const csv = `${CSV_HEAD}\n2026-05-29 01:30,me,,https://example.org/a,Public,Annotation,the harbour was quiet,Why?,a\n`;

  it('are the same: JSON of Hypothesis after its table, and the table after the JSON', () => {
    expect(plan(hypothesis(), keep(csv)).counts).toEqual({ ...NOTHING, same: 1 });
    expect(plan(csv, keep(hypothesis())).counts).toEqual({ ...NOTHING, same: 1 });
  });

  it('bring the words and tags that are not here yet, and then nothing more', () => {
    const grown = hypothesis({ text: 'Why?\n\nBecause it was dawn.', tags: ['a', 'b'] });
    const { counts, content } = plan(grown, keep(csv));
    expect(counts).toEqual({ ...NOTHING, newer: 1 });
    expect(content.highlights).toMatchObject([
      { before: { note: 'Why?' }, after: { note: 'Why?\n\nBecause it was dawn.', tags: ['a', 'b'] } },
    ]);
    expect(plan(grown, keep(grown, keep(csv)))).toMatchObject({ isEmpty: true, counts: { same: 1 } });
  });

  it.each<[string, object, string]>([
    ['another note', { text: 'I do not think so.' }, 'a note that nobody has written here'],
    ['another page', { uri: 'https://example.org/b' }, 'the same words elsewhere'],
  ])('are new with %s', (_what, fields) => {
    expect(plan(hypothesis(fields), keep(csv)).counts).toEqual({ ...NOTHING, added: 1 });
  });

  it('are new at another place of the page', () => {
    const selector = (start: number, prefix: string) => ({
      target: [
        {
          selector: [
            { type: 'TextPositionSelector', start, end: start + 21 },
            { type: 'TextQuoteSelector', exact: 'the harbour was quiet', prefix, suffix: '' },
          ],
        },
      ],
    });
    const present = keep(hypothesis(selector(700, 'says that ')));
    const other = hypothesis({ id: 'BbCdEfGhIjKlMnOpQrStUv', ...selector(9000, 'nobody knows why ') });
    expect(plan(other, present).counts).toEqual({ ...NOTHING, added: 1 });
  });

  it('are each known as the row that they are, whichever comes first', () => {
    const rows = [
      { id: 'AbCdEfGhIjKlMnOpQrStUv', text: '', tags: [] },
      { id: 'BbCdEfGhIjKlMnOpQrStUv', text: 'Why?', tags: [] },
      { id: 'CbCdEfGhIjKlMnOpQrStUv', text: 'Why?', tags: ['a'] },
    ];
    const lines = rows.map(
      ({ text, tags }) => `2026-05-29 01:30,me,,https://example.org/a,Public,Annotation,words,${text},${tags}`,
    );
    const json = (list: typeof rows) =>
      JSON.stringify({
        export_userid: 'acct:me@x',
        annotations: list.map((row) => ({
          ...row,
          user: 'acct:me@x',
          uri: 'https://example.org/a',
          created: '2026-05-29T01:30:12Z',
          target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words' }] }],
        })),
      });
    const present = keep([CSV_HEAD, ...lines].join('\n'));
    for (const list of [rows, rows.toReversed()])
      expect(plan(json(list), present).counts).toEqual({ ...NOTHING, same: rows.length });
  });

  it('are known each once where they are alike', () => {
    const line = '2026-05-29 01:30,me,,https://example.org/a,Public,Annotation,words,Why?,';
    const present = keep([CSV_HEAD, line, line.replace('01:30', '01:40')].join('\n'));
    const later = [CSV_HEAD, line.replace('01:30', '02:30'), line.replace('01:30', '02:40'), line].join('\n');
    expect(present.highlights.size).toBe(2);
    expect(plan(later, present).counts).toEqual({ ...NOTHING, same: 2, added: 1 });
  });

  it('stand for one row here each', () => {
    const two = hypothesis().replace(/"annotations":\[(.*)\]\}$/, (_all, row: string) => {
      return `"annotations":[${row},${row.replace('AbCd', 'CbCd').replace('700', '9000').replace('says that ', 'later, when ')}]}`;
    });
    expect(plan(two, keep(csv)).counts).toEqual({ ...NOTHING, same: 1, added: 1 });
  });

  it('stay in the bin, unless they were made again since', () => {
    const present = keep(csv);
    const binned = [...present.highlights.values()].map((row) => ({ ...row, deleted: '2026-08-01T00:00:00.000Z' }));
    const bin = { ...present, highlights: new Map(binned.map((row) => [row.id, row])) };
    expect(plan(hypothesis(), bin).counts).toEqual({ ...NOTHING, older: 1 });
    const again = hypothesis({ created: '2026-09-01T00:00:00Z', updated: '2026-09-01T00:00:00Z' });
    expect(plan(again, bin).counts).toEqual({ ...NOTHING, added: 1 });
  });
});

describe('a table that has one more highlight before the others', () => {
  const head =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';
  const readwise = (words: readonly string[]) =>
    [
      head,
      ...words.map((quote, nth) => `${quote},A page,,,,,,order,${nth + 1},2026-01-0${quote.length} 08:00:00,`),
    ].join('\n');
  const raindrop = (words: readonly string[]) =>
    `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,A page,,,https://example.org/a,f,,2026-01-01T00:00:00Z,,"${words
      .map((quote) => `Highlight:${quote}`)
      .join('\n\n')}",false\n`;

  it.each([
    ['Readwise', readwise],
    ['Raindrop', raindrop],
  ])('brings that alone: %s', (_program, format) => {
    const present = keep(format(['ships', 'boat']));
    expect(present.highlights.size).toBe(2);
    expect(plan(format(['new', 'ships', 'boat']), present).counts).toEqual({ ...NOTHING, added: 1, same: 2 });
  });
});

describe('a file that version 0.1.0 imported', () => {
  const READWISE =
    'Highlight,Title,Author,URL,Note,Location,Date\nthe harbour,An essay,,https://example.org/a,first note,10,\nthe harbour,An essay,,https://example.org/a,second note,900,\n';
  /** It made the id of page and words alone, and dropped the second row. */
  const former = (fields: Partial<Highlight> = {}): Highlight => ({
    ...makeHighlight(1),
    id: deriveId(0, 'https://example.org/a\nthe harbour'),
    selector: {
      quote: { exact: 'the harbour', prefix: '', suffix: '' },
      position: { start: 10, end: 21 },
      paragraph: { ordinal: 0, hash: '00000000' },
    },
    note: 'first note',
    created: CONTEXT.fileTime,
    modified: CONTEXT.fileTime,
    revision: 1,
    ...fields,
  });

  it('does not double, and brings what was dropped', () => {
    const { counts, content } = plan(READWISE, presentOf([former()]));
    expect(counts).toEqual({ ...NOTHING, same: 1, added: 1 });
    expect(content.highlights.map(({ after }) => after.note)).toEqual(['second note']);
  });

  it('does not double after the note was rewritten here', () => {
    const mine = former({ note: 'in my own words', modified: '2026-09-01T00:00:00.000Z' });
    expect(plan(READWISE, presentOf([mine])).counts).toEqual({ ...NOTHING, older: 1, added: 1 });
  });

  it('does not bring back what was deleted for good, unless it is wanted', () => {
    const present = { ...presentOf([]), tombstones: new Map([[former().id, '2026-09-01T00:00:00.000Z']]) };
    expect(plan(READWISE, present).counts).toEqual({ ...NOTHING, gone: 1, added: 1 });
    const { content } = planImport(read(READWISE), present, { ...CHOICES, bringBack: true });
    expect(content.highlights).toHaveLength(2);
    expect(content.revived).toEqual([{ id: former().id, at: '2026-09-01T00:00:00.000Z' }]);
  });
});

describe('any library of our own, written and read again', { timeout: 60_000 }, () => {
  it.each(['json-ld', 'hypothesis', 'readwise', 'csv'])('has nothing new: %s', (format) => {
    fc.assert(
      fc.property(arbitraryLibrary(), (library) => {
        // Keys are as pages have them, what goes out is not in the bin, and Readwise has no place for what has no letter.
        const keyOf = (url: string) => articleKey(url) ?? url;
        const articles = library.articles.map((each) => ({ ...each, key: keyOf(each.key) }));
        const highlights = library.highlights
          .filter(({ selector, note }) => /\p{L}/u.test(selector?.quote.exact ?? note))
          .map((row) => ({
            ...row,
            article: keyOf(row.article),
            deleted: null,
            // It takes `.c` and `.h1` for orders of its own.
            tags: row.tags.filter((tag) => /^\p{L}{2,}$/u.test(tag)),
          }));
        const present = presentOf(highlights, articles);
        for (const { text } of write(format, gather({ articles, highlights }))) {
          const { content } = plan(text, present);
          expect(content.highlights.map(({ before, after }) => [before, after])).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
