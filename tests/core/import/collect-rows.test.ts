import { describe, expect, it } from 'vitest';
import { collectRows, type ForeignRow, readTags } from '../../../lib/core/import/collect-rows.ts';
import { CONTEXT } from '../../support/export-samples.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const row = (fields: Partial<ForeignRow> = {}): ForeignRow => ({
  path: 'row 1',
  id: '',
  url: 'https://example.org/a',
  title: 'A page',
  author: '',
  quote: 'the harbour',
  note: '',
  tags: [],
  created: '',
  ...fields,
});

function collect(rows: readonly ForeignRow[], context = CONTEXT) {
  const collector = collectRows(context);
  for (const each of rows) collector.add(each);
  return collector.finish('readwise');
}

describe('collectRows', () => {
  it.each([
    ['place', [{ start: 10 }, { start: 900 }]],
    ['note', [{ note: 'first note' }, { note: 'second note' }]],
    ['what is around', [{ prefix: 'in ' }, { prefix: 'at ' }]],
    ['time', [{ created: '2026-01-01T00:00:00Z' }, { created: '2026-01-01T00:01:00Z' }]],
    ['page', [{}, { url: 'https://example.org/b' }]],
    ['words', [{}, { quote: 'the harbours' }]],
    ['own id', [{ id: 'a1' }, { id: 'a2' }]],
    [
      'tags, though the id is the same',
      [
        { id: 'x'.repeat(20), tags: ['a'] },
        { id: 'x'.repeat(20), tags: ['b'] },
      ],
    ],
    ['words, though the id is the same', [{ id: 'x'.repeat(20) }, { id: 'x'.repeat(20), quote: 'ships' }]],
    ['page, though the id is a number within the file', [{ id: '_:b0' }, { id: '_:b0', url: 'https://example.org/b' }]],
  ])('tells rows apart by %s', (_what, fields) => {
    const { highlights, repeated } = collect(fields.map(row));
    expect(new Set(highlights.map(({ id }) => id)).size).toBe(2);
    expect(repeated).toEqual({ same: 0, older: 0 });
  });

  it('gives the same ids whatever the order and the other rows', () => {
    const rows = [row({ start: 10 }), row({ start: 900 }), row({ start: 900, note: 'a' })];
    const idOf = (list: readonly ForeignRow[], start: number, note = '') =>
      collect(list).highlights.find((each) => each.selector?.position.start === start && each.note === note)?.id;
    expect(idOf(rows, 900)).toBe(idOf([row({ start: 900 })], 900));
    expect(idOf(rows, 10)).toBe(idOf(rows.toReversed(), 10));
  });

  it('keeps the order of what has no place, and knows it again when another comes before it', () => {
    const of = (words: readonly string[]) =>
      collect(words.map((quote, order) => row({ quote, order }))).highlights.map(({ id, selector }) => ({
        id,
        start: selector?.position.start,
      }));
    const [ships, boats] = of(['ships', 'boats']);
    const [, shipsAgain, boatsAgain] = of(['new', 'ships', 'boats']);
    expect([ships?.start, boats?.start, boatsAgain?.start]).toEqual([0, 1, 2]);
    expect([shipsAgain?.id, boatsAgain?.id]).toEqual([ships?.id, boats?.id]);
  });

  it('keeps words that a page has twice, by their order', () => {
    const { highlights, repeated } = collect([row({ order: 0 }), row({ order: 1 })]);
    expect([new Set(highlights.map(({ id }) => id)).size, repeated.same]).toEqual([2, 0]);
  });

  it('counts what is there twice, word for word', () => {
    const { highlights, repeated } = collect([row(), row(), row({ note: 'a' }), row()]);
    expect([highlights.length, repeated]).toEqual([2, { same: 2, older: 0 }]);
  });

  it('keeps the later of two versions of a row of ours, and counts the other', () => {
    const collector = collectRows(CONTEXT);
    const late = makeHighlight(1, { note: 'late', modified: '2026-01-01T00:00:00.000+02:00' });
    const early = makeHighlight(1, { note: 'early', modified: '2025-12-31T21:00:00.000Z' });
    for (const each of [early, late, { ...early, modified: '2025-12-31T12:00:00.000Z' }, late]) collector.take(each);
    const { highlights, repeated } = collector.finish('json-ld');
    expect(highlights.map(({ note }) => note)).toEqual(['late']);
    expect(repeated).toEqual({ same: 1, older: 2 });
  });

  it('leaves out what has no words, no note and no tag, and counts it', () => {
    const { highlights, skipped } = collect([
      row({ quote: ' ' }),
      row({ quote: '', note: '\n' }),
      row({ quote: '', tags: ['a'] }),
    ]);
    expect([highlights.length, skipped]).toEqual([1, 2]);
  });

  it.each([
    ['note', { note: 'a'.repeat(500_001) }, 'the note has more than 500,000 characters'],
    ['words', { quote: 'a'.repeat(200_001) }, 'the words have more than 200,000 characters'],
    ['address', { url: `https://example.org/${'a'.repeat(9_000)}` }, 'the address has more than 8,000 characters'],
  ])('refuses a %s that is too long, in plain words', (_what, fields, message) => {
    const { problems, invalid } = collect([row(fields)]);
    expect([problems, invalid]).toEqual([[{ path: 'row 1', line: null, message }], 1]);
  });

  it('names what has neither page nor title by its file', () => {
    const context = { ...CONTEXT, fileName: 'letters/My notes (2).json' };
    const { articles, highlights } = collect([row({ url: '', title: '' })], context);
    expect(articles.map(({ title }) => title)).toEqual(['My notes']);
    expect(highlights[0]?.article).toBe(articles[0]?.key);
  });

  it.each([
    ['an offset', '2026-01-01T00:00:00+05:30', '2025-12-31T18:30:00.000Z'],
    ['no zone', '2026-01-01 00:00', '2026-01-01T00:00:00.000Z'],
    ['no time', 'yesterday', CONTEXT.fileTime],
  ])('keeps a time with %s in UTC', (_what, created, time) => {
    expect(collect([row({ created })]).highlights[0]).toMatchObject({ created: time, modified: time });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5, 1e300, Number.MAX_SAFE_INTEGER, 2.5])(
    'takes any place: %d',
    (start) => {
      expect(collect([row({ start })]).highlights).toHaveLength(1);
    },
  );
});

describe('readTags', () => {
  it.each([
    [
      [' two words ', '#hash', '', 'a#b'],
      ['two-words', 'hash', 'a-b'],
    ],
    [['--a--b--', '-', '---'], ['a--b']],
    [['a', 'a '], ['a']],
    [[`a${'-'.repeat(100_000)}x`], ['a']],
  ])('cleans %j', (tags, clean) => {
    expect(readTags(tags)).toEqual(clean);
  });
});
