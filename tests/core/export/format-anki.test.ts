// Cards as Anki's importer maps and judges them: rslib/src/import_export/text/csv/metadata.rs and text/import.rs.
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../../lib/core/export/export-set.ts';
import type { Highlight, HighlightedArticle } from '../../../lib/core/highlight/highlight.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

interface Card {
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
}

/** The fields of a note type, in order, as Anki fills them from a file without a word from the reader. */
function importCards(text: string, fields: readonly string[]): Card[] {
  const lines = text.split('\n');
  const head = lines.filter((line) => line.startsWith('#'));
  const settingOf = (name: string) => head.find((line) => line.startsWith(`#${name}:`))?.slice(name.length + 2) ?? '';
  expect(settingOf('separator')).toBe('tab');
  expect(settingOf('html')).toBe('true');
  const [guid, tags] = [Number(settingOf('guid column')), Number(settingOf('tags column'))];
  const names = settingOf('columns') === '' ? [] : settingOf('columns').split('\t');
  const { data } = Papa.parse<string[]>(lines.slice(head.length).join('\n'), { delimiter: '\t', skipEmptyLines: true });
  return data.map((row) => {
    const rest = row.filter((_cell, nth) => nth + 1 !== guid && nth + 1 !== tags);
    const cells =
      names.length > 0
        ? fields.map((field) => row[names.indexOf(field)] ?? '')
        : fields.map((_field, nth) => rest[nth] ?? '');
    return { guid: row[guid - 1] ?? '', fields: cells, tags: (row[tags - 1] ?? '').split(' ').filter(Boolean) };
  });
}

const wordsOf = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body.textContent ?? '';
const cardsOf = (articles: readonly ExportArticle[], fields = ['Front', 'Back']) =>
  importCards(write('anki', articles)[0]?.text ?? '', fields);
const one = (row: Partial<Highlight>, article: Partial<HighlightedArticle> = {}) =>
  gather({ articles: [makeArticle(article)], highlights: [makeHighlight(1, row)] });
const quoted = (exact: string): Partial<Highlight> => {
  const { selector } = makeHighlight(1);
  return { selector: selector && { ...selector, quote: { exact, prefix: '', suffix: '' } } };
};

const pack = readRealPack();
const withPack = gather({
  articles: [makeArticle({ key: pack.article.url, url: pack.article.url, title: pack.article.title })],
  highlights: [makeHighlight(1, { article: pack.article.url })],
  pack: { key: pack.article.url, pack },
});

describe('cards', () => {
  it.each([
    ['English', ['Front', 'Back']],
    ['German', ['Vorderseite', 'Rückseite']],
    ['Japanese', ['表面', '裏面']],
    ['Arabic', ['الوجه', 'الخلف']],
    ['three fields', ['Front', 'Back', 'Add Reverse']],
  ])('have front and back in Anki in %s, and nothing in a third field', (_language, fields) => {
    const [card] = cardsOf(one({ note: 'mine', tags: ['sea', 'salt'] }), fields);
    expect(wordsOf(card?.fields[0] ?? '')).toBe('words number 1');
    expect(wordsOf(card?.fields[1] ?? '')).toContain('mine');
    expect(card?.fields[2] ?? '').toBe('');
    expect(card?.tags).toEqual(['sea', 'salt']);
    expect(card?.guid).toBe(makeHighlight(1).id);
  });

  it.each([
    ['a highlight without a note', one({}, { author: 'Jane Doe' })],
    ['a note on a page without a title', one({ selector: null, note: 'On it.' }, { title: '' })],
    ['a title of blanks', one({ selector: null, note: 'On it.' }, { title: ' \u200B\u00A0' })],
    ['a quote of blanks', one(quoted(' \u200B\n '))],
    ['a book', one({}, { key: 'kindle:a book', url: '', title: '', site: '' })],
    ['a note of blanks', one({ note: ' \n\u200B' })],
    ['half a character', one(quoted('\uD800'))],
    ['a pack', withPack],
  ])('of %s have words on both sides, and the source on the back', (_what, articles) => {
    for (const { fields } of cardsOf(articles)) {
      for (const field of fields) expect(wordsOf(field).replace(/[\s\p{C}]/gu, '')).not.toBe('');
      expect(fields[1]).toContain(articles[0]?.article.url ? `href="${articles[0].article.url}` : 'kindle:a book');
    }
  });

  it('have notes as HTML, whose line breaks and signs of Anki are harmless', () => {
    const note = 'A **bold** word, {{c1::cloze}}, [sound:x.mp3], \\(x\\)\n\n```\na\tb\n  c\n```\n\n1. one';
    const back = cardsOf(one({ note }))[0]?.fields[1] ?? '';
    expect(back).toContain('<strong>bold</strong>');
    expect(back).toContain('<ol start="1" dir="ltr">');
    expect(back).not.toMatch(/\*\*|```|[[\]{}\\]/);
    expect(wordsOf(back)).toContain('{{c1::cloze}}, [sound:x.mp3], (x)');
    expect(back).toContain('<br>');
  });

  it('have the same id each time, and none twice', () => {
    const guids = cardsOf(withPack).map(({ guid }) => guid);
    expect(new Set(guids).size).toBe(1 + pack.claims.length + pack.actors.length);
    expect(cardsOf(withPack).map(({ guid }) => guid)).toEqual(guids);
  });

  it('of a pack say whose they are, and link each source', () => {
    const notes = cardsOf(withPack).slice(1);
    for (const { fields } of notes)
      expect(wordsOf(fields[1] ?? '')).toContain(`Note by ${pack.creator}, as of ${pack.asOf}`);
    const [claim] = notes;
    const [first] = pack.claims.toSorted((a, b) => a.paragraph - b.paragraph);
    const cited = [...(first?.evidence.for ?? []), ...(first?.evidence.qualifying ?? [])].flatMap(
      ({ sources }) => sources,
    );
    expect(cited.length).toBeGreaterThan(0);
    for (const source of pack.sources.filter(({ id }) => cited.includes(id)))
      expect(claim?.fields[1]).toContain(`href="${source.url}"`);
  });

  it('begin no line and no cell with a sign that the importer reads', () => {
    for (const line of (
      write('anki', one({ ...quoted('"#x'), tags: ['"#quoted', '#a b'], note: '#no' }))[0]?.text ?? ''
    )
      .split('\n')
      .slice(4, -1)) {
      expect(line).not.toMatch(/^[#"]/);
      for (const cell of line.split('\t')) expect(cell).not.toMatch(/^"/);
    }
  });

  it('are none for nothing', () => {
    expect(write('anki', [])).toEqual([]);
  });
});
