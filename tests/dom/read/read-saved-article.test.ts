import { describe, expect, test } from 'vitest';
import { readSavedArticle } from '../../../lib/dom/read/read-saved-article.ts';
import { PAGE_NAMES } from '../../support/load-page.ts';

const PAGES = import.meta.glob<string>('../../fixtures/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const saved = (name: string) => parse(PAGES[`../../fixtures/pages/${name}.html`] ?? '');

const sentence = 'The ferry went out with the tide, and the people of the harbour waited for it at some length.';
const body = Array.from({ length: 8 }, (_, nth) => `<p>${nth}. ${sentence}</p>`).join('');
const head = '<title>The ferry returns</title><link rel="canonical" href="https://www.harbour.example/7">';

describe('readSavedArticle', () => {
  test('reads what the page says of its article', () => {
    expect(readSavedArticle(saved('op-ed-current'))).toMatchObject({
      url: 'https://www.arabnews.com/node/1204791/columns',
      title: 'Pakistan eyes lead role in anti-terror coalition',
      author: 'Dr. Simbal Khan',
      publisher: 'Arab News',
      published: '2017-12-01',
      language: 'en',
      direction: 'ltr',
    });
  });

  test.each(['op-ed-2017', 'br-paragraphs', 'no-classes', 'split-names'])('reads the paragraphs of %s', (name) => {
    const { paragraphs = [] } = readSavedArticle(saved(name), 'https://www.arabnews.com/node/1204791') ?? {};
    const first = paragraphs.findIndex((paragraph) => paragraph.startsWith('Pakistan has high hopes'));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(paragraphs.filter((paragraph) => paragraph.length > 100).length).toBeGreaterThanOrEqual(13);
  });

  test.each(PAGE_NAMES)('does not throw on %s, and leaves it as it is', (name) => {
    const document = saved(name);
    const before = document.documentElement.outerHTML;
    readSavedArticle(document, 'https://www.arabnews.com/node/1204791');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('takes the address that it is given before the page’s own', () => {
    const url = 'https://mirror.example/7';
    expect(readSavedArticle(parse(head + body), url)?.url).toBe(url);
    expect(readSavedArticle(parse(head + body))?.url).toBe('https://www.harbour.example/7');
  });

  test.each([
    ['no address', `<title>The ferry returns</title>${body}`],
    ['an address of another protocol', `<link rel="canonical" href="javascript:alert(1)">${body}`],
    ['no text', head],
  ])('finds no article where there is %s', (_name, html) => {
    expect(readSavedArticle(parse(html))).toBeNull();
  });

  test('is not misled by controls that are named as methods', () => {
    const form = '<form><input name="getAttribute"><input name="childNodes"><img name="querySelector"></form>';
    expect(readSavedArticle(parse(`${head}${form}${body}`))?.paragraphs.join()).toContain(sentence);
  });

  test('reads the direction from the page, or else from its language', () => {
    const direction = (attributes: string) =>
      readSavedArticle(parse(`<html ${attributes}><head>${head}</head><body>${body}</body></html>`))?.direction;
    expect(['dir="rtl"', 'lang="ur"', 'lang="en"', 'lang="ar" dir="ltr"'].map(direction)).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });
});
