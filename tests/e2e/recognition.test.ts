// When notes come, when they go, and what the reader is told of it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasMargin } from '../support/e2e/look-inside.ts';
import { type Article, askForNotes, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks } from '../support/e2e/read-page-marks.ts';
import { ADDRESS, OP_ED, pack, readHtml } from '../support/e2e/saved-pages.ts';

const ALL_NOTES = pack.actors.length + pack.claims.length + 1;

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => article?.close());
afterAll(() => browser?.close());

describe('an app that changes its address by itself', () => {
  const hasNotes = () => article.report(({ notes }) => notes.length === ALL_NOTES);
  const hasNone = async () => {
    await article.page.waitFor(() => {
      for (const name of CSS.highlights.keys()) if (name.startsWith('postil-')) return false;
      return document.documentElement.children.length === 2;
    });
    expect((await article.report(({ notes }) => notes.length === 0)).cards).toEqual([]);
    await waitForBadge('');
  };

  it('has notes on the article, none on the listing, by link, Back and Forward', async () => {
    article = await openArticle(browser, 'spa.html', { act: false });
    expect(await article.ask('read-report', null)).toBeNull();
    const click = (selector: string) =>
      article.page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    await click('a.to-article');
    await hasNotes();
    await waitForBadge(String(ALL_NOTES));
    await article.page.evaluate(() => history.back());
    await hasNone();
    await article.page.evaluate(() => history.forward());
    await hasNotes();
    expect(await hasMargin(article.page)).toBe(true);
    await click('a.to-listing');
    await hasNone();
    await click('a.to-article');
    await hasNotes();
    expect(article.page.errors).toEqual([]);
  });

  it('keeps the notes when only the fragment changes', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report();
    await article.page.evaluate(() => {
      location.hash = 'comments';
    });
    await article.report(({ url, notes }) => url.endsWith('#comments') && notes.length === ALL_NOTES);
    await article.page.waitFor(
      () => document.documentElement.lastElementChild?.shadowRoot?.querySelector('.card') != null,
    );
  });
});

describe('an address that no pack knows', () => {
  it('gets notes only after the toolbar button and the popup’s own button, and is said to be a copy', async () => {
    article = await openArticle(browser, 'wrong-host.html');
    expect(await article.ask('read-report', null)).toBeNull();
    const refused = await openPopup(browser);
    expect(await readPopup(refused)).toMatchObject({ title: 'Postil', status: 'No notes for this page yet.' });
    await refused.evaluate(() => document.querySelector<HTMLElement>('.door.primary')?.click());
    await refused.waitFor(() => document.querySelector('.problem') !== null);
    expect((await readPopup(refused)).problems).toEqual(['The browser does not let extensions read this page.']);
    expect(await article.ask('read-report', null)).toBeNull();
    await refused.close();

    await askForNotes(browser, article);
    const { recognised, notes } = await article.report();
    expect(recognised).toMatchObject({ pack: pack.id, copy: true, confidence: 1 });
    expect(notes).toHaveLength(ALL_NOTES);
    const popup = await openPopup(browser);
    expect(await readPopup(popup)).toMatchObject({
      title: `${ALL_NOTES} notes on this page`,
      status: expect.stringMatching(/address that is not the article’s own: 100 % .* This is a copy\.$/),
      problems: [],
    });
    await popup.close();
  });

  it('with another text is said to carry no annotated article', async () => {
    article = await openArticle(browser, 'other-node.html', { url: 'https://news.example.org/story' });
    expect(await askForNotes(browser, article)).toContain('No annotated article on this page.');
    expect(await hasMargin(article.page)).toBe(false);
  });
});

const texts: readonly [what: string, html: string, status: string][] = [
  [
    'another article',
    readHtml('same-address-other-text.html'),
    'The address is known; the text is not here, or is another.',
  ],
  [
    'four of the thirteen paragraphs',
    keepParagraphs(readHtml(OP_ED), 4),
    'The page has too little of the annotated text to mark: 4 of 13 paragraphs.',
  ],
];

describe.each(texts)('the right address with %s', (_what, html, status) => {
  it('is left as it is, and the popup says why', async () => {
    article = await openArticle(browser, OP_ED, { html });
    const popup = await openPopup(browser);
    await popup.waitFor((wanted) => document.querySelector('[role=status]')?.textContent === wanted, status);
    await popup.close();
    const report = await article.report(({ recognised }) => recognised.settled);
    expect(report).toMatchObject({ recognised: { pack: null, why: status }, notes: [], cards: [] });
    expect(await hasMargin(article.page)).toBe(false);
  });
});

describe('text that comes late', () => {
  it('is waited for, and an article that is added below gets no mark', async () => {
    article = await openArticle(browser, 'late-body.html');
    const isAll = ({ notes }: { notes: readonly { state: string }[] }) =>
      notes.length === ALL_NOTES && notes.every(({ state }) => state === 'placed');
    await article.report(isAll);
    await article.page.evaluate(() => scrollTo(0, 400));
    await article.page.waitFor(() => document.querySelector('.next-article') !== null);
    await article.report(isAll);
    const marks = await readMarks(article.page);
    expect(marks.filter(({ strayedInto }) => strayedInto !== null)).toEqual([]);
    expect(marks.length).toBeGreaterThan(pack.claims.length);
  });

  it('is waited for where at first another article stands', async () => {
    article = await openArticle(browser, OP_ED, { html: readHtml('same-address-other-text.html') });
    await article.report(({ recognised }) => recognised.settled);
    const body = /<article[\s\S]*<\/article>/.exec(readHtml(OP_ED))?.[0] ?? '';
    await article.page.evaluate((html) => {
      const old = document.querySelector('article');
      if (old) old.outerHTML = html;
    }, body);
    const { recognised } = await article.report();
    expect(recognised).toMatchObject({ pack: pack.id, copy: false });
  });
});

describe('two tabs', () => {
  it('each have their own notes, and a tab that loads again has them again', async () => {
    article = await openArticle(browser, OP_ED);
    const second = await openArticle(browser, 'edited.html', { url: `${ADDRESS}?page=2` });
    const missing = (await second.report()).notes.filter(({ state }) => state === 'orphan');
    expect(missing.map(({ id }) => id)).toEqual(expect.arrayContaining(['c32', 'c33']));
    expect((await article.report()).notes.every(({ state }) => state === 'placed')).toBe(true);
    await second.page.goto(`${ADDRESS}?page=2`);
    await second.report();
    await second.close();
  });
});

async function waitForBadge(text: string) {
  await browser.control.waitFor(
    async (tab, wanted) => (await chrome.action.getBadgeText({ tabId: tab })) === wanted,
    article.tab,
    text,
  );
}

function readPopup(popup: Article['page']) {
  return popup.evaluate(() => {
    const problems: string[] = [];
    for (const problem of document.querySelectorAll('.problem')) problems.push(problem.textContent ?? '');
    return {
      title: document.querySelector('h1')?.textContent,
      status: document.querySelector('[role=status]')?.textContent,
      problems,
    };
  });
}

/** The page with only the first paragraphs of its body, and no pull quote. */
function keepParagraphs(html: string, count: number): string {
  const [head = '', ...rest] = html.split(/(?=<p>\n\t)/);
  const tail = rest.at(-1)?.replace(/^[\s\S]*?(?=<\/div>)/, '') ?? '';
  return [head, ...rest.slice(0, count), tail].join('');
}
