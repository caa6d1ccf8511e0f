// The table with every field: what is first, whose each row is, where a pack's notes have their evidence from.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { listPackNotes } from '../../../lib/core/export/pack-notes.ts';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const pack = readRealPack();
const key = pack.article.url;
const withPack = gather({
  articles: [makeArticle({ key, url: key, title: pack.article.title })],
  highlights: [makeHighlight(1, { article: key, note: '- mine' })],
  pack: { key, pack },
});
const rowsOf = (id: string) => {
  const text = write(id, withPack)[0]?.text.replace('\uFEFF', '') ?? '';
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
};

describe.each([
  { id: 'csv', first: 'title', by: 'by', note: 'note', guards: true },
  { id: 'notion', first: 'Name', by: 'By', note: 'Note', guards: false },
])('the table $id', ({ id, first, by, note, guards }) => {
  const { data, meta } = rowsOf(id);

  it('begins with the title, by which a program calls the page of a row', () => {
    expect(meta.fields?.[0]).toBe(first);
    for (const row of data) expect(row[first]).toBe(pack.article.title);
  });

  it('says whose each row is', () => {
    expect(data.map((row) => row[by])).toEqual([
      'reader',
      ...listPackNotes(pack).map(() => `${pack.creator}, as of ${pack.asOf}`),
    ]);
  });

  it('has the sources of each note, with their addresses', () => {
    for (const [nth, { statements }] of listPackNotes(pack).entries())
      for (const { url } of statements.flatMap(({ sources }) => sources)) expect(data[nth + 1]?.[note]).toContain(url);
  });

  it('has an apostrophe before what begins a formula for spreadsheets alone', () => {
    expect(data[0]?.[note]).toBe(guards ? "'- mine" : '- mine');
  });

  it('is none for nothing', () => {
    expect(write(id, [])).toEqual([]);
  });
});

describe('the table with every field', () => {
  it('lists the sources of a note in a column of their own, each once', () => {
    const { data } = rowsOf('csv');
    for (const [nth, { statements }] of listPackNotes(pack).entries()) {
      const urls = new Set(statements.flatMap(({ sources }) => sources.map(({ url }) => url)));
      const lines = (data[nth + 1]?.sources ?? '').split('\n').filter(Boolean);
      expect(lines).toHaveLength(urls.size);
      for (const url of urls) expect(lines.some((line) => line.endsWith(` ${url}`))).toBe(true);
    }
  });

  it('has the mark of UTF-8, and each time to the millisecond', () => {
    const [file] = write('csv', sampleArticles());
    expect(file?.text.startsWith('\uFEFF"title"')).toBe(true);
    expect(file?.text).toContain('2023-11-14T22:13:21.000Z');
  });
});
