import { describe, expect, it } from 'vitest';
import { makePrint, type PrintSources } from '../../../lib/app/print/make-print.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { makeClaim, makePack } from '../../support/make-pack.ts';

const KEY = 'https://www.harbour.example/node/7';
const PARAGRAPHS = ['Here are words number 1 after all.', 'The ferry came back.'];
const PAGE: PrintSources['page'] = {
  url: KEY,
  pack: null,
  article: { title: 'The ferry', byline: 'A. Writer', published: '2017-12-01', language: 'en', paragraphs: PARAGRAPHS },
};
const HIGHLIGHT = makeHighlight(1, { article: KEY, note: 'My own words' });
const PACK = makePack(PARAGRAPHS, { claims: [makeClaim('c1', 1, 'The ferry came back.')] });

const print = (over: Partial<PrintSources>) =>
  makePrint({ page: null, highlights: [], pack: null, articles: [], names: DEFAULT_SETTINGS.names, ...over });

describe('nothing is printed', () => {
  it.each<[string, Partial<PrintSources>]>([
    ['where no page script answers', {}],
    ['where nothing is marked', { page: PAGE }],
    ['where the text is there, but neither notes nor highlights', { page: { ...PAGE, pack: 'gone' } }],
  ])('%s', (_name, sources) => {
    expect(print(sources)).toBeNull();
  });
});

describe('a print', () => {
  it('has the whole text of the page, with the reader’s highlight in it', () => {
    const made = print({ page: PAGE, highlights: [HIGHLIGHT] });
    expect(made?.title).toBe('The ferry');
    for (const words of [...PARAGRAPHS, 'My own words']) expect(made?.html.replace(/<[^>]+>/g, '')).toContain(words);
    expect(made?.html).toContain('<mark class="yellow"');
  });

  it('has the notes of the pack', () => {
    const made = print({ page: PAGE, pack: PACK });
    expect(made?.html).toContain('What c1 says');
  });

  it('has the highlights alone where the page gives no text', () => {
    for (const page of [null, { ...PAGE, article: null }, { ...PAGE, article: { ...PAGE.article, paragraphs: [] } }]) {
      const made = print({ page: page as PrintSources['page'], highlights: [HIGHLIGHT] });
      expect(made?.html).toContain('words number 1');
      expect(made?.html).not.toContain('The ferry came back');
    }
  });

  it('is titled as the store knows the article, else by the page, else by its address', () => {
    const articles = [makeArticle({ key: 'https://other.example/' }), makeArticle({ key: KEY, title: 'As kept' })];
    expect(print({ page: PAGE, highlights: [HIGHLIGHT], articles })?.title).toBe('As kept');
    expect(print({ page: PAGE, highlights: [HIGHLIGHT] })?.title).toBe('The ferry');
    expect(print({ highlights: [HIGHLIGHT] })?.title).toBe(KEY);
  });

  it('has nothing of a page as markup', () => {
    const [evil = ''] = ['<img src=x onerror=alert(1)>'];
    const made = print({
      page: { ...PAGE, article: { ...PAGE.article, title: evil, paragraphs: [evil] } } as PrintSources['page'],
      highlights: [HIGHLIGHT],
    });
    expect(made?.html).not.toContain('<img');
  });
});
