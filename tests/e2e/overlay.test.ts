// Marks in a browser that does not have the Highlight API yet: boxes over the words.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { copyExtension, type ExtensionCopy } from '../support/e2e/copy-extension.ts';
import { lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks } from '../support/e2e/read-page-marks.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

const WORDS = 'Pakistan enjoyed its moment in the spotlight';

type Line = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

let copy: ExtensionCopy;
let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  copy = copyExtension(buildExtension('test'));
  // In the reader's own world the constructor is gone; the page keeps its own.
  copy.write(
    'reader.js',
    `Object.defineProperty(window, 'Highlight', { value: undefined });\n${copy.read('reader.js')}`,
  );
  browser = await openBrowser({ extensionDir: copy.dir });
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  expect(errors).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  copy?.remove();
});

describe('without the Highlight API', () => {
  it('every claim and mention has its boxes, and the page has no highlight', async () => {
    article = await openArticle(browser, OP_ED);
    const { notes, mentions } = await article.report();
    const drawn = await waitInside(article.page, (root) => {
      const count = (layer: string) => root.querySelectorAll(`.mark-${layer}`).length;
      return count('claims') > 0 ? { claims: count('claims'), actors: count('actors') } : null;
    });
    const placed = notes.filter(({ kind, state }) => kind === 'claim' && state === 'placed').length;
    expect(drawn?.claims).toBeGreaterThanOrEqual(placed);
    expect(drawn?.actors).toBeGreaterThanOrEqual(mentions.length);
    expect(await readMarks(article.page)).toEqual([]);
  });

  it.each([1440, 1024, 700])('the boxes lie on the words at %i px, also after a change of width', async (width) => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    await article.page.setViewport({ width, height: 900 });
    await waitUntilUnderlined();
  });

  it('the boxes go with the page when it scrolls', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    await article.page.evaluate(() => scrollTo(0, 300));
    await waitUntilUnderlined();
  });

  it('the boxes go with the words when text is added above them', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    await article.page.evaluate(() => {
      document.querySelector('.site-top')?.insertAdjacentHTML('afterend', '<div style="height: 137px"></div>');
    });
    await waitUntilUnderlined();
  });

  it('a click on the words opens their note', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    const box = await lookInside(article.page, boxOf, WORDS);
    await article.page.click((box?.right ?? 0) - 8, ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2);
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c05"] .box') !== null);
    await waitInside(article.page, (root) => root.querySelectorAll('.mark-active').length > 0);
  });
});

/** The words' first line on the page, CSS pixels of the window. */
function boxOf(_root: ShadowRoot, words: string): Line | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const [box] = range.getClientRects();
    return box === undefined ? null : { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  }
  return null;
}

/** Waits until a claim's box begins and ends with the words' first line. */
async function waitUntilUnderlined() {
  const isNear = (one: Line, other: Line) =>
    (['left', 'top', 'right', 'bottom'] as const).every((edge) => Math.abs(one[edge] - other[edge]) < 1);
  const probe = async () => {
    const line = await lookInside(article.page, boxOf, WORDS);
    const boxes = await lookInside(article.page, (root) =>
      Array.from(root.querySelectorAll('.mark-claims'), (mark) => {
        const { left, top, right, bottom } = mark.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );
    return line && boxes.some((box) => isNear(box, line));
  };
  await pollUntil(probe, { timeoutMs: 15_000, what: `a box on “${WORDS}”` });
}
