// The reader's own: made by the bar, kept, found again after a reload, edited, undone, in every tab at once.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  clickInCard,
  clickInTools,
  readTints,
  selectText,
  waitForNoTint,
  waitForTint,
  waitInCard,
  waitInTools,
} from '../support/e2e/highlighting.ts';
import { waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { findSavedPage, OP_ED } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  article = await openArticle(browser, OP_ED);
  await article.report();
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  expect(errors).toEqual([]);
});

/** The words of the op-ed that the tests highlight, whatever they are today. */
async function someWords(nth: number): Promise<string> {
  const { article: text } = await article.report();
  const paragraph = text?.paragraphs[nth] ?? '';
  return paragraph.split(' ').slice(2, 9).join(' ');
}

const highlight = async (words: string, colour: string) => {
  await selectText(article.page, words);
  await clickInTools(article.page, `[data-colour="${colour}"]`);
  await waitForTint(article.page, colour, words);
};
const saved = () => waitInCard(article.page, (root) => root.querySelector('[data-save="saved"]') !== null);
/** By script: a card may move between the look and the click. */
const openCard = (id: string) =>
  waitInside(
    article.page,
    (root, key) => {
      const card = root.querySelector<HTMLElement>(`[data-note="${key}"]`);
      if (card?.classList.contains('open')) return true;
      card?.querySelector<HTMLElement>('.collapsed')?.click();
      return false;
    },
    `own/${id}`,
  );
const clear = async () => {
  // Cards near the window are drawn where the browser tells what is near it: in the tab in front alone.
  await article.page.bringToFront();
  for (;;) {
    const answer = await article.ask('read-highlights', null);
    const [first] = answer?.highlights ?? [];
    if (first === undefined) return;
    await openCard(first.highlight.id);
    await clickInCard(article.page, '[data-act="delete"]');
    await waitForGone(first.highlight.id);
  }
};
const waitForGone = async (id: string) => {
  for (;;) {
    const answer = await article.ask('read-highlights', null);
    if (!answer?.highlights.some(({ highlight: row }) => row.id === id)) return;
  }
};

describe('a highlight', () => {
  afterEach(clear);

  it('is not made by selecting alone', async () => {
    await selectText(article.page, await someWords(3));
    await waitInTools(article.page, (root) => root.querySelector('[role="toolbar"]') !== null);
    expect(await readTints(article.page)).toEqual({});
  });

  it('is painted, kept, and there again after a reload', async () => {
    const words = await someWords(3);
    await highlight(words, 'green');
    await article.page.goto(findSavedPage(OP_ED).url);
    await waitForTint(article.page, 'green', words);
    expect(await readTints(article.page)).toEqual({ green: [words] });
  });

  it('has a card in the margin that a note is written in', async () => {
    const words = await someWords(2);
    await selectText(article.page, words);
    await clickInTools(article.page, '[data-act="note"]');
    await waitInCard(article.page, (root) => root.activeElement?.localName === 'textarea');
    await article.page.type('Who says so? #doubt');
    await saved();
    await article.page.goto(findSavedPage(OP_ED).url);
    await waitForTint(article.page, 'yellow', words);
    const answer = await article.ask('read-highlights', null);
    expect(answer?.highlights.map(({ highlight: row }) => [row.note, row.tags])).toEqual([
      ['Who says so? #doubt', ['doubt']],
    ]);
  });

  it('is there in a second tab at once, and gone from it', async () => {
    const other = await openArticle(browser, OP_ED);
    await other.report();
    const words = await someWords(3);
    await article.page.bringToFront();
    await highlight(words, 'pink');
    await waitForTint(other.page, 'pink', words);
    await clear();
    await waitForNoTint(other.page);
    await other.close();
  });

  it('comes back from the bin by undo', async () => {
    const words = await someWords(3);
    await highlight(words, 'blue');
    await clear();
    await waitForNoTint(article.page);
    await clickInTools(article.page, '.own-toast [data-act="undo"]');
    await waitForTint(article.page, 'blue', words);
  });
});
