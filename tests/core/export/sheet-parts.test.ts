// Each value of a line keeps its own direction, in the file and on paper.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const parse = (articles: ReturnType<typeof gather>) => parseHTML(write('html', articles)[0]?.text ?? '').document;
const textsOf = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (element) => element.textContent ?? '');

describe('a line of a sheet', () => {
  const sheet = parse(
    gather({
      articles: [makeArticle({ author: 'محمد علي; Ann Lee', site: 'موقع', published: '2026-05-28', language: 'en' })],
      highlights: [makeHighlight(1, { tags: ['علم', 'two', '\u202Ex'], note: '\u202Eturned' })],
    }),
  );

  it('has each author, site, date and tag by itself', () => {
    expect(textsOf(sheet, '.about bdi')).toEqual(['محمد علي', 'Ann Lee', 'موقع', '2026-05-28']);
    expect(textsOf(sheet, '.facts bdi')).toEqual(['yellow', '#علم', '#two', '#\u202Ex\u202C', '2023-11-14']);
  });

  it('runs as the page does, not as the first of its values', () => {
    for (const line of sheet.querySelectorAll('.about, .facts')) expect(line.getAttribute('dir')).toBeNull();
  });

  it('has numbers and addresses from left to right', () => {
    for (const element of sheet.querySelectorAll('sup, .url')) expect(element.getAttribute('dir')).toBe('ltr');
    expect(sheet.querySelectorAll('sup, .url')).toHaveLength(2);
  });

  it.each([
    ['- ایک\n- دو', 'ul', 'rtl'],
    ['- one\n- two', 'ul', 'ltr'],
    ['1. واحد & one', 'ol', 'rtl'],
    ['> قول', 'blockquote', 'rtl'],
    ['> *12* one', 'blockquote', 'ltr'],
    ['- - علم', 'ul ul', 'rtl'],
    ['```\nlet a\n```', 'pre', 'auto'],
  ])('has the signs of a note on the side where its words begin: %j', (note, selector, direction) => {
    const drawn = parse(gather({ articles: [makeArticle()], highlights: [makeHighlight(1, { note })] }));
    expect(drawn.querySelector(`aside ${selector}`)?.getAttribute('dir')).toBe(direction);
  });

  it('ends what a note of it began', () => {
    expect(textsOf(sheet, 'aside > div > p')[0]).toBe('\u202Eturned\u202C');
  });
});

describe('a sheet of several articles', () => {
  const sheet = parse(sampleArticles());

  it('has one heading of its own, and one of the second level for each', () => {
    expect(textsOf(sheet, 'h1')).toEqual(['2 articles']);
    expect(textsOf(sheet, 'h2')).toEqual(['Of ships & “harbours”', 'پاکستان کا کردار']);
  });

  it('has each article in its own language and direction', () => {
    const articles = Array.from(sheet.querySelectorAll('article'), (each) => [
      each.getAttribute('lang'),
      each.getAttribute('dir'),
    ]);
    expect(articles).toEqual([
      ['en', 'ltr'],
      ['ur', 'rtl'],
    ]);
  });

  it('leaves no level of heading out', () => {
    const pack = readRealPack();
    const key = 'https://www.arabnews.com/node/1204791';
    const all = gather({ articles: [makeArticle()], highlights: [makeHighlight(1)], pack: { key, pack } });
    expect(new Set(Array.from(parse(all).querySelectorAll('h1, h2, h3'), ({ tagName }) => tagName))).toEqual(
      new Set(['H1', 'H2', 'H3']),
    );
    const [, one] = all;
    const alone = parse(one === undefined ? [] : [one]);
    expect(textsOf(alone, 'h1')).toEqual([pack.article.title]);
    expect(textsOf(alone, 'h2')).toEqual(['Sources']);
  });
});

describe('an address on a sheet', () => {
  it.each([
    ['https://example.org/?a|b', 'https://example.org/?a%7Cb'],
    ['https://example.org/^`{c}', 'https://example.org/%5E%60%7Bc%7D'],
  ])('is a URI: %s', (url, written) => {
    const sheet = parse(
      gather({
        articles: [makeArticle({ url })],
        highlights: [makeHighlight(1, { note: `[there](<${url}>)` }), makeHighlight(2, { selector: null, note: 'x' })],
      }),
    );
    const links = Array.from(sheet.querySelectorAll('a[href^="http"]'), (link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of links) expect(link.startsWith(written)).toBe(true);
    expect(textsOf(sheet, '.url')).toEqual([written]);
  });
});
