import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/dom/read/extract-article.ts';
import { loadPage, PAGE_NAMES, replacePage } from '../../support/load-page.ts';
import { OP_ED_BODY as BODY, prose, textsKept } from '../../support/op-ed-body.ts';

test('the annotated text has thirteen paragraphs', () => expect(BODY).toHaveLength(13));

describe('what the page says of its article', () => {
  test.each([
    ['op-ed-2017', { by: 'readability', language: 'en', direction: 'ltr' }],
    ['op-ed-current', { by: 'readability', language: 'en', direction: 'ltr' }],
    ['dark', { by: 'readability', language: 'en', direction: 'ltr' }],
    ['rtl-shell', { direction: 'rtl' }],
  ])('%s', async (name, expected) => {
    const article = extractArticle(await loadPage(name));
    expect(article).toMatchObject(expected);
    expect(article.title).toContain('Pakistan eyes lead role');
  });

  test.each(['op-ed-2017', 'op-ed-current'])('the byline of %s', async (name) => {
    expect(extractArticle(await loadPage(name)).byline).toMatch(/Simbal Khan/i);
  });

  test('the date of publication as the page prints it, null where it prints none', () => {
    const meta = '<meta property="article:published_time" content="2017-12-01T21:05:00Z">';
    const body = `<article>${prose(6)}</article>`;
    expect(extractArticle(replacePage(`<head>${meta}</head><body>${body}</body>`)).published).toBe(
      '2017-12-01T21:05:00Z',
    );
    expect(extractArticle(replacePage(`<body>${body}</body>`)).published).toBeNull();
  });

  test('an empty page has an empty article', () => {
    const article = extractArticle(replacePage('<title>None</title>'));
    expect(article).toMatchObject({ title: 'None', byline: '', published: null, by: 'densest container' });
    expect(article.kept.size).toBe(0);
  });
});

describe('what is kept', () => {
  const WITH_BODY = [
    'op-ed-2017',
    'op-ed-current',
    'ads-and-spacers',
    'dark',
    'sidebars',
    'scroller',
    'no-classes',
    'tampered',
  ];
  test.each(WITH_BODY)('%s: every paragraph of the body', async (name) => {
    const texts = textsKept(extractArticle(await loadPage(name)).kept).join('\n');
    expect(BODY.filter((line) => !texts.includes(line))).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['op-ed-2017', ['.view-related', '.ad-slot', '.site-top', '.site-foot']],
    ['op-ed-current', ['.picks', '.ticker', '.site-foot', '.menu']],
    ['sidebars', ['.rail', '.view-related', '.ad-slot', '.site-top', '.site-foot']],
  ])('%s: nothing of %j', async (name, selectors) => {
    const { kept } = extractArticle(await loadPage(name));
    expect(document.querySelectorAll(selectors.join(', ')).length).toBeGreaterThanOrEqual(selectors.length);
    expect(
      [...kept].filter((element) => element.closest(selectors.join(', '))).map(({ className }) => className),
    ).toEqual([]);
  });

  test.each(PAGE_NAMES)('%s: live elements of the page, in the order of the page', async (name) => {
    await loadPage(name);
    const kept = [...extractArticle(document).kept];
    expect(kept.every((element) => document.body.contains(element))).toBe(true);
  });

  test('a teaser is no article', () => {
    replacePage('<body><article><h1>Title</h1><p>Two lines, and no more than that.</p></article></body>');
    expect(extractArticle(document)).toMatchObject({ by: 'densest container' });
  });

  test('more elements than Readability may see: the densest container', () => {
    replacePage(`<body><main>${prose(20)}</main><div>${'<b></b>'.repeat(12_001)}</div></body>`);
    const { by, kept } = extractArticle(document);
    expect(by).toBe('densest container');
    expect(textsKept(kept)).toHaveLength(20);
  });
});

test.each(PAGE_NAMES)('the page is not touched: %s', async (name) => {
  await loadPage(name);
  const before = document.documentElement.outerHTML;
  extractArticle(document);
  expect(document.documentElement.outerHTML === before).toBe(true);
});

describe('forms whose controls hide the names of the DOM', () => {
  const NAMES = ['getAttribute', 'attributes', 'children', 'childNodes', 'parentNode', 'parentElement', 'localName'];
  const MORE = [
    'querySelectorAll',
    'firstChild',
    'hasAttribute',
    'className',
    'id',
    'tagName',
    'contains',
    'removeChild',
  ];
  test.each([...NAMES, ...MORE])('around the article: %s', (name) => {
    const field = `<input name="${name}"><input name="${name}">`;
    replacePage(`<body><form>${field}<div>${prose(8)}</div></form><p>Foot</p></body>`);
    expect(textsKept(extractArticle(document).kept)).toHaveLength(8);
  });

  test.each([...NAMES, ...MORE])('as the element that holds the paragraphs: %s', (name) => {
    replacePage(`<body><form><input name="${name}"><input name="${name}">${prose(8)}</form><p>Foot</p></body>`);
    expect(textsKept(extractArticle(document).kept)).toHaveLength(8);
  });

  test.each(['title', 'body', 'documentElement', 'querySelector', 'cloneNode', 'defaultView'])(
    'a picture named %s hides it on the document',
    (name) => {
      replacePage(
        `<html lang="en"><title>Ferries</title><body><img name="${name}"><article>${prose(8)}</article></body>`,
      );
      expect(extractArticle(document).title).toBe('Ferries');
    },
  );
});
