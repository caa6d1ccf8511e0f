import { expect, test } from 'vitest';
import { readSavedPage } from '../../../lib/dom/read/read-saved-page.ts';

const SENTENCE = 'The ferry went out with the tide, and Jürgen of the harbour waited for it at some length.';
const BODY = Array.from({ length: 8 }, (_, nth) => `<p>${nth}. ${SENTENCE}</p>`).join('');
const HEAD = '<title>The ferry returns</title><link rel="canonical" href="https://www.harbour.example/7">';

/** A page as a browser of 1999 saved it: a byte a letter. */
const latin = (html: string) => Uint8Array.from(html, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8', new TextEncoder().encode(`<html><head>${HEAD}</head><body>${BODY}</body></html>`)],
  ['Latin 1', latin(`<html><head><meta charset="iso-8859-1">${HEAD}</head><body>${BODY}</body></html>`)],
])('the article of a page in %s', (_name, bytes) => {
  const article = readSavedPage(bytes);
  expect(article).toMatchObject({ url: 'https://www.harbour.example/7', title: 'The ferry returns' });
  expect(article?.paragraphs).toContain(`0. ${SENTENCE}`);
});

test.each(['', 'no page at all', '<html><body></body></html>'])('there is none in %j', (html) => {
  expect(readSavedPage(new TextEncoder().encode(html))).toBeNull();
});
