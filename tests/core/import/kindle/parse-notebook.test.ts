// What the Kindle app exports: HTML of two makes, and a table by mail.
import { describe, expect, it } from 'vitest';
import { importText } from '../../../support/import-context.ts';

const page = (parts: string) =>
  `<!DOCTYPE html>\n<html><head><style>.noteHeading { margin: 0 } .bookTitle { color: #333 }</style></head><body>\n<div class="bodyContainer">\n<div class="notebookFor">Notebook for</div>\n<div class="bookTitle">\nA &amp; B: a book\n</div><div class="authors">\nDoe, Jane\n</div>\n<hr/>\n<div class="sectionHeading">Chapter 1</div>\n${parts}</div></body></html>`;
const entry = (heading: string, words: string) =>
  `<div class="noteHeading">\n${heading}\n</div>\n<div class="noteText">\n${words}\n</div>\n`;
const rows = (text: string) =>
  importText(text).highlights.map(({ selector, note, colour }) => [
    selector?.quote.exact ?? null,
    selector?.position.start ?? null,
    note,
    colour,
  ]);

describe('a notebook of the app', () => {
  it.each([
    [
      'English',
      'Highlight(<span class="highlight_pink">pink</span>) - Page 12 &middot; Location 180',
      'Note - Page 12 &middot; Location 180',
      'Highlight (<span class="highlight_blue">blue</span>) - 3. A chapter of 300 pages &gt; Page 88 · Location 1,536',
      'Bookmark - Page 90 · Location 1600',
    ],
    [
      'German',
      'Markierung(<span class="highlight_pink">rosa</span>) - Seite 12 · Position 180',
      'Notiz - Seite 12 · Position 181',
      'Markierung (<span class="highlight_blue">blau</span>) - Kapitel 3 &gt; Seite 88 · Position 1.536',
      'Lesezeichen - Seite 90 · Position 1600',
    ],
    [
      'Spanish',
      'Subrayado (<span class="highlight_pink">rosa</span>) - Página 12 · Posición 180',
      'Nota - Página 12 · Posición 180',
      'Subrayado (<span class="highlight_blue">azul</span>) - Posición 1536',
      'Marcador - Posición 1600',
    ],
    [
      'French',
      'Surlignement (<span class="highlight_pink">rose</span>) - Page 12 · Emplacement 180',
      'Note - Page 12 · Emplacement 180',
      'Surlignement (<span class="highlight_blue">bleu</span>) - Emplacement 1536',
      'Signet - Emplacement 1600',
    ],
    [
      'Italian',
      'Evidenziazione (<span class="highlight_pink">rosa</span>) - Pagina 12 · Posizione 180',
      'Nota - Pagina 12 · Posizione 180',
      'Evidenziazione (<span class="highlight_blue">blu</span>) - Posizione 1536',
      'Segnalibro - Posizione 1600',
    ],
    [
      'Portuguese',
      'Destaque (<span class="highlight_pink">rosa</span>) - Página 12 · Posição 180',
      'Nota - Página 12 · Posição 180',
      'Destaque (<span class="highlight_blue">azul</span>) - Posição 1536',
      'Marcador - Posição 1600',
    ],
    [
      'Japanese',
      'ハイライト (<span class="highlight_pink">ピンク</span>) - ページ12 · 位置180',
      'メモ - ページ12 · 位置180',
      'ハイライト (<span class="highlight_blue">青</span>) - 位置1536',
      'ブックマーク - 位置1600',
    ],
    [
      'Chinese',
      '标注（<span class="highlight_pink">粉色</span>） - 第 12 页 · 位置 180',
      '笔记 - 第 12 页 · 位置 180',
      '标注(<span class="highlight_blue">蓝色</span>) - 位置 1536',
      '书签 - 位置 1600',
    ],
  ])('in %s', (_language, first, note, second, bookmark) => {
    const text = page(
      entry(first, 'The Beauty of the House &amp; its “Kindness”.') +
        entry(note, 'Keep <b>this</b>.') +
        entry(second, 'Second, a &lt; b.') +
        `<div class="noteHeading">${bookmark}</div>`,
    );
    const set = importText(text);
    expect(set).toMatchObject({ kind: 'kindle-notebook', skipped: 1, joined: 1, invalid: 0, problems: [] });
    expect(rows(text)).toEqual([
      ['The Beauty of the House & its “Kindness”.', 180, 'Keep this.', 'pink'],
      ['Second, a < b.', 1536, '', 'blue'],
    ]);
    expect(set.articles).toMatchObject([{ title: 'A & B: a book', author: 'Doe, Jane' }]);
  });

  it('of the Mac, whose elements close crosswise', () => {
    const text = `<?xml version='1.0'?><html><body><div class='bodyContainer'><div class='bookTitle'>A Book</div><div class='authors'>Doe</div><h2 class='sectionHeading'>I. Before</h2><h3 class='noteHeading'>\nHighlight (<span class='highlight_orange'>orange</span>) - 1.1 Why &gt; Location 119</div>\n<div class='noteText'>Why do you care?\n</h3><h3 class='noteHeading'>Note - I &gt; Page 11 &middot; Location 900</div><div class='noteText'>This is a note</h3></div></body></html>`;
    expect(rows(text)).toEqual([
      ['Why do you care?', 119, '', 'yellow'],
      [null, null, 'This is a note', 'yellow'],
    ]);
  });

  it.each([
    [
      'long after the words of a highlight end',
      'Note - Location 190',
      [
        ['a few words', 180, '', 'yellow'],
        [null, null, 'n', 'yellow'],
      ],
    ],
    [
      'before it',
      'Note - Location 170',
      [
        ['a few words', 180, '', 'yellow'],
        [null, null, 'n', 'yellow'],
      ],
    ],
    ['at its end', 'Note - Location 181', [['a few words', 180, 'n', 'yellow']]],
  ])('keeps a note %s where it belongs', (_where, heading, expected) => {
    expect(rows(page(entry('Highlight (yellow) - Location 180', 'a few words') + entry(heading, 'n')))).toEqual(
      expected,
    );
  });

  it('on pages only: a note goes to the highlight before it', () => {
    const text = page(
      entry('Highlight (yellow) - Page 7', 'one') +
        entry('Highlight (yellow) - Page 7', 'two') +
        entry('Note - Page 7', 'n') +
        entry('Note - Page 9', 'alone'),
    );
    expect(rows(text)).toEqual([
      ['one', 7, '', 'yellow'],
      ['two', 7, 'n', 'yellow'],
      [null, null, 'alone', 'yellow'],
    ]);
  });

  it('tells what has no words, and the line of it', () => {
    const { problems, highlights } = importText(
      page(
        entry('Highlight (yellow) - Page 7', '') +
          entry('Something - Page 8', 'words') +
          entry('Highlight (yellow) - Page 9', 'kept'),
      ),
    );
    expect(problems).toMatchObject([
      { path: 'note 1', line: 12 },
      { path: 'note 2', line: 18 },
    ]);
    expect(highlights).toHaveLength(1);
  });

  it('is read in no more than its length’s time', () => {
    for (const sign of ['<', '>', '<div class="noteHeading">', 'class=']) {
      const text = page(entry('Highlight (yellow) - Page 7', 'a')) + sign.repeat(200_000 / sign.length);
      expect(importText(text).highlights.length).toBe(1);
    }
  });
});

it('a notebook by mail', () => {
  const text =
    '"Ihre Kindle-Notizen für:",,,\n"EIN BUCH (REIHE 12)",,,\n"von Karen Doe",,,\n"Kostenlose sofortige Kindle-Vorschau:",,,\n"https://amzn.example/f5",,,\n----------------------------------------------,,,\n,,,\n"Anmerkungstyp","Position","Markiert?","Anmerkung"\n"Markierung (Gelb)","Seite 63","","Was das Ganze, so"\n"Notiz","Seite 63","","meins"\n"Markierung (Blau)","Position 196","","Südliche\nLage"\n"Lesezeichen","Position 200","",""\n"Markierung (Rosa)","Seite 70","",""\n';
  const set = importText(text);
  expect(set).toMatchObject({
    kind: 'kindle-notebook',
    skipped: 1,
    joined: 1,
    problems: [{ path: 'row 5', line: 14 }],
  });
  expect(rows(text)).toEqual([
    ['Was das Ganze, so', 63, 'meins', 'yellow'],
    ['Südliche\nLage', 196, '', 'blue'],
  ]);
  expect(set.articles).toMatchObject([{ title: 'EIN BUCH (REIHE 12)', author: 'Karen Doe' }]);
});
