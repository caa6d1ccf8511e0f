// Rows as Readwise takes them: words as they are, within its limits, tags only where the reader has tags.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../../lib/core/export/export-set.ts';
import { listPackNotes } from '../../../lib/core/export/pack-notes.ts';
import type { Highlight, HighlightedArticle } from '../../../lib/core/highlight/highlight.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

type Row = Record<'Highlight' | 'Title' | 'Author' | 'URL' | 'Note' | 'Location' | 'Date', string>;
const rowsOf = (articles: readonly ExportArticle[]) =>
  Papa.parse<Row>(write('readwise', articles)[0]?.text ?? '', { header: true, skipEmptyLines: true }).data;
const quoted = (exact: string): Partial<Highlight> => {
  const { selector } = makeHighlight(1);
  return { selector: selector && { ...selector, quote: { exact, prefix: '', suffix: '' } } };
};
const one = (row: Partial<Highlight>, article: Partial<HighlightedArticle> = {}) =>
  gather({ articles: [makeArticle(article)], highlights: [makeHighlight(1, row)] });

describe('rows for Readwise', () => {
  it.each(['- one\n- two', '+1', '=1+1', '@author', '% of all', "'quoted'", '|x', '-', '＝1'])(
    'have %j as it is, wherever it stands',
    (words) => {
      const [row] = rowsOf(one({ ...quoted(words), note: words }, { title: words, author: words }));
      expect(row).toMatchObject({ Highlight: words, Note: words });
      for (const cell of [row?.Title, row?.Author]) expect(cell).toBe(words.replace('\n', ' '));
    },
  );

  it.each([
    ['.NET is old', '\u2060.NET is old'],
    ['.h1', '\u2060.h1'],
    ['...and so on', '\u2060...and so on'],
    ['. a point', '. a point'],
    ['in .NET', 'in .NET'],
  ])('have the note %j without a tag that is none', (note, written) => {
    expect(rowsOf(one({ note }))[0]?.Note).toBe(written);
    expect(rowsOf(one({ note, tags: ['sea'] }))[0]?.Note).toBe(`.sea\n${written}`);
  });

  it.each([
    ['sea', '.sea'],
    ['v1.2 final', '.v1-2-final'],
    ['h1', '.tag-h1'],
    ['c12', '.tag-c12'],
    ['علم', '.علم'],
  ])('have the tag %s as %s, which joins nothing', (tag, written) => {
    expect(rowsOf(one({ tags: [tag] }))[0]?.Note).toBe(written);
  });

  it.each([
    ['Latin', 'harbour '.repeat(3000)],
    ['without blanks', '港'.repeat(20_000)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(2000)],
  ])('part what is too long and lose nothing: %s', (_what, words) => {
    const rows = rowsOf(one({ ...quoted(words), note: words.trim() }));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows)
      for (const cell of [row.Highlight, row.Note]) {
        expect(cell.length).toBeLessThanOrEqual(8191);
        expect(cell.isWellFormed()).toBe(true);
        expect(cell).not.toContain('\uFFFD');
      }
    expect(rows.map((row) => row.Highlight).join('')).toBe(words);
    expect(rows.map((row) => row.Note).join('')).toBe(words.trim());
    expect(new Set(rows.map(({ Location }) => Location)).size).toBe(rows.length);
  });

  it('go on with a note that is longer than its quote, under words of its own', () => {
    const note = 'a note '.repeat(3000).trim();
    const [first, ...rest] = rowsOf(one({ note }));
    expect(first?.Highlight).toBe('words number 1');
    expect((first?.Note ?? '') + rest.map((row) => row.Highlight).join('')).toBe(note);
    expect(rest.every((row) => row.Note === 'Note on “words number 1”, continued')).toBe(true);
  });

  it('have a note on the page as their own words', () => {
    expect(rowsOf(one({ selector: null, note: 'On it.', tags: ['a'] }))[0]).toMatchObject({
      Highlight: 'On it.',
      Note: '.a',
    });
  });

  it('have a title where the page has none', () => {
    expect(rowsOf(one({}, { title: ' ' }))[0]?.Title).toBe('https://example.org/a');
  });

  it('keep a pack’s notes apart from the reader’s own words, with whose they are and their sources', () => {
    const pack = readRealPack();
    const key = pack.article.url;
    const claim = pack.claims[0];
    const rows = rowsOf(
      gather({
        articles: [makeArticle({ key, url: key, title: pack.article.title, author: pack.article.author })],
        highlights: [makeHighlight(1, { article: key, ...quoted(claim?.selector.exact ?? '') })],
        pack: { key, pack },
      }),
    );
    const [own, ...notes] = rows;
    expect(notes).toHaveLength(pack.claims.length + pack.actors.length);
    for (const note of notes) {
      expect(note.Title).not.toBe(own?.Title);
      expect(note.Author).toBe(pack.creator);
      expect(note.Note).toMatch(`Note by ${pack.creator}, as of ${pack.asOf}`);
    }
    for (const [nth, { statements }] of listPackNotes(pack).entries())
      for (const { sources } of statements) for (const { url } of sources) expect(notes[nth]?.Note).toContain(url);
    expect(new Set(rows.map((row) => row.Date)).has('')).toBe(false);
  });

  it('are none for nothing', () => {
    expect(write('readwise', [])).toEqual([]);
  });
});
