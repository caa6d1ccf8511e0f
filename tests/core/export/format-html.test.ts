import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { gather, write } from '../../support/export-samples.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const B = 'https://example.org/b';
const ONE = gather({
  articles: [makeArticle()],
  highlights: [makeHighlight(1, { note: 'mine' }), makeHighlight(2, { selector: null, note: 'whole' })],
});
const TWO = gather({
  articles: [makeArticle(), makeArticle({ key: B, title: 'Another', language: 'ur' })],
  highlights: [makeHighlight(1), makeHighlight(2, { article: B })],
  pack: { key: 'https://example.org/a', pack: FERRY_PACK },
});
const parse = (articles: typeof ONE) => parseHTML(write('html', articles)[0]?.text ?? '').document;
const textsOf = (articles: typeof ONE, selector: string) =>
  Array.from(parse(articles).querySelectorAll(selector), ({ textContent }) => textContent?.trim());

describe('one article', () => {
  it('is the page: its title is the first heading, its language the file’s', () => {
    const page = parse(ONE);
    expect([page.title, page.documentElement.lang]).toEqual(['A page', 'en']);
    expect(textsOf(ONE, 'h1')).toEqual(['A page']);
  });

  it('has each highlight with its note, numbered', () => {
    expect(textsOf(ONE, 'mark')).toEqual(['words number 1']);
    expect(textsOf(ONE, 'aside .number')).toEqual(['1', '2']);
    expect(textsOf(ONE, '.page-note')[0]).toContain('Note on the page');
  });
});

describe('several articles', () => {
  it('are below a heading that counts them, each in its language', () => {
    expect(textsOf(TWO, 'h1')).toEqual(['2 articles']);
    expect(textsOf(TWO, 'article h2')).toEqual(expect.arrayContaining(['A page', 'Another']));
    expect(Array.from(parse(TWO).querySelectorAll('article'), (article) => article.getAttribute('lang'))).toEqual([
      'en',
      'ur',
    ]);
  });

  it('have numbers that run through the file, and links that lead to them', () => {
    const page = parse(TWO);
    const numbers = textsOf(TWO, 'aside .number').map(Number);
    expect(numbers).toEqual(numbers.map((_, nth) => nth + 1));
    for (const link of page.querySelectorAll('a[href^="#"]'))
      expect(page.getElementById(link.getAttribute('href')?.slice(1) ?? ''), link.outerHTML).not.toBeNull();
  });

  it('have ids that are in the file once', () => {
    const ids = Array.from(parse(TWO).querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have the notes of a pack after the reader’s, with their sources', () => {
    const [own, pack] = ['own', 'pack'].map((kind) => textsOf(TWO.slice(0, 1), `.entry.${kind}`).length);
    expect([own, pack]).toEqual([1, FERRY_PACK.claims.length + FERRY_PACK.actors.length]);
    expect(textsOf(TWO, '.sources li').length).toBeGreaterThan(0);
  });
});
