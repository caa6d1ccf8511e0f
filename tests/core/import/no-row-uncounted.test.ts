// Of any file, in any format, each row is brought, recognised, joined to another, left out or refused; and counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { ImportSet } from '../../../lib/core/import/import-set.ts';
import { type ImportPlan, type Present, planImport } from '../../../lib/core/import/plan-import.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { CONTEXT } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

/** Few values, so that rows are alike in all ways. */
const row = fc.record({
  id: fc.constantFrom('', 'a1', 'AbCdEfGhIjKlMnOpQrStUv', 'BbCdEfGhIjKlMnOpQrStUv', '_:b0'),
  words: fc.constantFrom('', ' ', 'the harbour', 'ships < boats'),
  note: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom('', 'first', 'second', 'first\nsecond') },
    // More than a row may hold.
    { weight: 1, arbitrary: fc.constant('x'.repeat(500_001)) },
  ),
  page: fc.constantFrom('https://example.org/a', 'https://example.org/b', '', 'urn:x-pdf:1'),
  place: fc.constantFrom(0, 10, 900),
  time: fc.constantFrom('', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', 'yesterday'),
  tags: fc.constantFrom<string[]>([], ['sea'], ['#', '-']),
  person: fc.constantFrom('', 'me', 'Class Mate'),
  answers: fc.constantFrom<string[]>([], ['a1'], ['gone'], ['AbCdEfGhIjKlMnOpQrStUv', 'a1']),
  kind: fc.constantFrom('row', 'reply', 'page note', 'bookmark', 'pack', 'nothing'),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = (head: string, rows: readonly (readonly string[])[]) =>
  [head, ...rows.map((cells) => cells.map(cell).join(','))].join('\n');

/** How each format is written; a title or a time keeps a row of a table from being an empty line. */
const FORMATS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  readwise: (rows) =>
    table(
      'Highlight,Title,Author,URL,Note,Location,Date',
      rows.map(({ words, note, page, place, time, person }) => [words, 'T', person, page, note, `${place}`, time]),
    ),
  'hypothesis table': (rows) =>
    table(
      'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags',
      rows.map(({ words, note, page, time, person, kind, tags }) => [
        ...[time, person, '12', page, 'Public', kind === 'row' ? 'Annotation' : kind, words, note, tags.join(',')],
      ]),
    ),
  hypothesis: (rows) =>
    JSON.stringify({
      export_userid: 'acct:me@x',
      annotations: rows.map(({ id, words, note, page, place, time, tags, person, answers, kind }) =>
        kind === 'nothing'
          ? null
          : {
              id,
              uri: page,
              text: note,
              tags,
              created: time,
              user: person === '' ? undefined : `acct:${person}@x`,
              references: kind === 'reply' ? answers : undefined,
              postil: kind === 'pack' ? { pack: 'p' } : undefined,
              target: [
                {
                  selector: [
                    ...(words === '' ? [] : [{ type: 'TextQuoteSelector', exact: words }]),
                    { type: 'TextPositionSelector', start: place },
                  ],
                },
              ],
            },
      ),
    }),
  'W3C annotations': (rows) =>
    JSON.stringify({
      type: 'AnnotationPage',
      items: rows.map(({ id, words, note, page, place, time, tags, person, answers, kind }) =>
        kind === 'nothing'
          ? 7
          : {
              type: 'Annotation',
              id: kind === 'pack' ? 'urn:postil:pack:x' : id,
              creator: person,
              created: time,
              motivation: kind === 'bookmark' ? 'bookmarking' : 'commenting',
              body: [{ value: note, tags }],
              target:
                kind === 'reply'
                  ? answers[0]
                  : {
                      source: page,
                      selector: [
                        { type: 'TextQuoteSelector', exact: words },
                        { type: 'TextPositionSelector', start: place },
                      ],
                    },
            },
      ),
    }),
  clipper: (rows) =>
    JSON.stringify([
      {
        url: 'https://example.org/a',
        highlights: rows.map(({ words, note, time, kind }) =>
          kind === 'nothing' ? null : { text: words, notes: [note], timestamp: time },
        ),
        data: rows.map(({ words, page }) => ({ content: words, textQuote: { prefix: page, suffix: '' } })),
      },
    ]),
  clippings: (rows) =>
    rows
      .map(({ words, note, place, kind }) => {
        const what = kind === 'reply' ? 'Note' : kind === 'bookmark' ? 'Bookmark' : 'Highlight';
        const said = kind === 'reply' ? note.slice(0, 1000) : words;
        return `A Book (Doe)\n- Your ${what} on Location ${place + 1}-${place + 2} | Added on Tuesday, 1 October 2024 13:23:45\n\n${said}\n==========\n`;
      })
      .join(''),
  backup: (rows) => {
    const highlights = rows.map(
      ({ place, note, time, kind }): Highlight => ({
        ...makeHighlight(place, { note: note.slice(0, 1000) }),
        modified: time.startsWith('2026') ? time : '2026-03-01T05:00:00+05:00',
        ...(kind === 'nothing' ? { revision: -1 } : {}),
      }),
    );
    const text = formatBackup({
      settings: DEFAULT_SETTINGS,
      articles: [makeArticle()],
      highlights: [],
      tombstones: [],
      drafts: [],
      quarantine: [],
    });
    return JSON.stringify({ ...JSON.parse(text), highlights });
  },
};

function read(text: string): ImportSet {
  const result = readImport(text, CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const NOTHING: Present = {
  highlights: new Map(),
  articles: new Map(),
  tombstones: new Map(),
  settings: DEFAULT_SETTINGS,
  drafts: [],
  quarantine: [],
};
const plan = (text: string, present: Present) =>
  planImport(read(text), present, { bringBack: false, takeSettings: false, nowMs: Date.parse('2027-01-01') });

function keep({ content }: ImportPlan, present: Present): Present {
  const highlights = new Map(present.highlights);
  for (const change of content.highlights) highlights.set(change.after.id, change.after);
  const articles = [...present.articles.values(), ...content.articles];
  return { ...present, highlights, articles: new Map(articles.map((article) => [article.key, article])) };
}

const total = (counts: ImportPlan['counts']) => Object.values(counts).reduce((sum, count) => sum + count, 0);
const rowsOf = (minLength: number) => fc.array(row, { minLength, maxLength: 8 });

describe.each(Object.keys(FORMATS))('a file of %s', { timeout: 60_000 }, (format) => {
  const write = (rows: readonly Row[]) => FORMATS[format]?.(rows) ?? '';

  it('has each of its rows counted once', () => {
    fc.assert(
      fc.property(rowsOf(1), (rows) => {
        expect(total(plan(write(rows), NOTHING).counts)).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has them counted beside what is here already, whatever of it is here, in the bin or gone', () => {
    fc.assert(
      fc.property(rowsOf(1), rowsOf(1), fc.integer({ min: 0, max: 2 }), (rows, others, state) => {
        const here = keep(plan(write(others), NOTHING), NOTHING);
        const binned = [...here.highlights.values()].map((each) => ({ ...each, deleted: '2026-12-31T00:00:00.000Z' }));
        const present =
          state === 0
            ? here
            : state === 1
              ? { ...here, highlights: new Map(binned.map((each) => [each.id, each])) }
              : { ...NOTHING, tombstones: new Map(binned.map(({ id, modified }) => [id, modified])) };
        expect(total(plan(write(rows), present).counts)).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it('changes nothing the second time, and loses no row that is here', () => {
    fc.assert(
      fc.property(rowsOf(1), rowsOf(1), (rows, others) => {
        const here = keep(plan(write(others), NOTHING), NOTHING);
        const once = keep(plan(write(rows), here), here);
        expect(plan(write(rows), once).content.highlights).toEqual([]);
        for (const { id, note } of here.highlights.values())
          for (const line of note.split('\n')) expect(once.highlights.get(id)?.note).toContain(line);
      }),
      { numRuns: 200 },
    );
  });
});
