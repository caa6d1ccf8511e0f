// Each row is a decision: what an element is to every reading of a page's text.
import { describe, expect, test } from 'vitest';
import { CLOBBERING_TAGS, isBlockTag, isProse, isSilentTag } from '../../../lib/dom/read/element-kinds.ts';
import { readBlocks } from '../../../lib/dom/read/read-blocks.ts';
import { readInk } from '../../../lib/dom/read/read-ink.ts';
import { readSavedArticle } from '../../../lib/dom/read/read-saved-article.ts';
import { addHtml } from '../../support/add-html.ts';

describe('what an element is', () => {
  test.each([
    ['p', 'block'],
    ['td', 'block'],
    ['figcaption', 'block'],
    ['details', 'block'],
    ['script', 'silent'],
    ['noframes', 'silent'],
    ['option', 'silent'],
    ['math', 'silent'],
    ['button', 'silent'],
    ['span', 'inline'],
    ['ins', 'inline'],
    ['ruby', 'inline'],
    ['a-custom-element', 'inline'],
  ])('%s is %s', (tag, kind) => {
    expect(isBlockTag(tag)).toBe(kind === 'block');
    expect(isSilentTag(tag)).toBe(kind === 'silent');
  });

  test('no element is both', () => {
    const all = ['a', 'b', ...CLOBBERING_TAGS, 'svg', 'table', 'title', 'video', 'ul'];
    expect(all.filter((tag) => isBlockTag(tag) && isSilentTag(tag))).toEqual([]);
  });
});

const sentence = 'The ferry went out with the tide, and the people of the harbour waited for it at some length.';
const around = `<p>${sentence}</p>`.repeat(6);

/** The words of a page in the three readings: live blocks, ink, and the article of the page as it was saved. */
function readAll(html: string): { blocks: string[]; ink: string; saved: readonly string[] } {
  const root = addHtml(`${around}${html}${around}`);
  const page = new DOMParser().parseFromString(`<title>T</title><main>${root.innerHTML}</main>`, 'text/html');
  return {
    blocks: readBlocks(root).map(({ text }) => text.replace(/\s+/g, ' ').trim()),
    ink: readInk(root).asString(),
    saved: readSavedArticle(page, 'https://www.harbour.example/7')?.paragraphs ?? [],
  };
}

describe('all readings agree', () => {
  test.each([
    ['a formula', `<p>${sentence} So <math>x</math> it was.</p>`, `${sentence} So it was.`],
    ['a button', `<p>${sentence} Press <button>send</button> here.</p>`, `${sentence} Press here.`],
    ['details in a summary', `<div>${sentence}<summary>${sentence}!</summary></div>`, `${sentence}!`],
    ['an element that nobody knows', `<p>${sentence} Un<x-word>known</x-word>.</p>`, `${sentence} Unknown.`],
  ])('%s', (_name, html, text) => {
    const { blocks, ink, saved } = readAll(html);
    const clean = (words: string) => words.replace(/\s+/g, ' ');
    expect(blocks.map(clean)).toContain(text);
    expect(saved.map(clean)).toContain(text);
    expect(ink).toContain(text.replace(/\s/g, ''));
  });

  test('but for a picture with its caption, which is a block of the page and no paragraph of a saved article', () => {
    const { blocks, saved } = readAll(`<figure><img alt=""><figcaption>${sentence} Photo: AFP</figcaption></figure>`);
    expect(blocks).toContain(`${sentence} Photo: AFP`);
    expect(saved.join()).not.toContain('Photo');
  });
});

test.each([
  ['a'.repeat(80), true],
  ['a'.repeat(79), false],
  [`${' '.repeat(80)}short${' '.repeat(80)}`, false],
  ['', false],
])('%j is prose: %s', (text, expected) => {
  expect(isProse(text)).toBe(expected);
});
