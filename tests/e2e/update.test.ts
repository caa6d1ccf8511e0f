// The extension is updated, or removed, under a page with a note that is being written.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { callStore } from '../support/e2e/call-store.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { clickInCard, clickInTools, selectText, waitInCard } from '../support/e2e/highlighting.ts';
import { askForNotes, openArticle, openTab } from '../support/e2e/open-article.ts';
import { browserName, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

const URL_PLAIN = 'https://plain.example/essay';
const WORDS = 'the harbour was dredged twice';
const HTML = `<!doctype html><html lang="en"><title>An essay</title><body><main><article>
<p>In the spring of that year ${WORDS}, and nobody in the town spoke of anything else for weeks.</p>
<p>Some of the older captains remembered a time when the channel had needed no dredging at all.</p>
</article></main><textarea id="paste"></textarea></body></html>`;

let browser: TestBrowser;
let page: DriverPage;
beforeEach(async () => {
  browser = await openBrowser();
  browser.site.set(URL_PLAIN, HTML);
  page = await openPlain();
});
afterEach(() => browser?.close());

async function openPlain(): Promise<DriverPage> {
  const { page: opened } = await openTab(browser);
  await opened.goto(URL_PLAIN);
  await askForNotes(browser, { page: opened });
  await opened.bringToFront();
  return opened;
}

/** Makes a highlight by the bar and leaves its note in the editor, this text saved. */
async function writeNote(text: string): Promise<void> {
  await selectText(page, WORDS);
  await clickInTools(page, '[data-act="note"]');
  await waitInCard(page, (root) => root.activeElement?.localName === 'textarea');
  await page.type(text);
  await waitInCard(
    page,
    (root, typed) => {
      const isSaved = root.querySelector('[data-save="saved"]') !== null;
      return isSaved && root.querySelector('textarea')?.value === typed;
    },
    text,
  );
}

/** What the card says of the state of its note, as far as it is seen. */
function readSayings(): Promise<string[]> {
  return waitInCard(page, (root) => {
    const sayings: string[] = [];
    for (const element of root.querySelectorAll('.own-state, .own-trouble'))
      if (element.getClientRects().length > 0) sayings.push(element.textContent.trim());
    return sayings;
  }) as Promise<string[]>;
}

const waitForTrouble = () =>
  waitInCard(page, (root) => {
    const seen = (selector: string) => (root.querySelector(selector)?.getClientRects().length ?? 0) > 0;
    return seen('.own-trouble') && !seen('.own-state');
  });
const readField = () => waitInCard(page, (root) => root.querySelector('textarea')?.value);
const waitForField = (text: string) =>
  waitInCard(page, (root, typed) => root.querySelector('textarea')?.value === typed, text);

/** By the card's own button; where no script of ours runs any more, by the browser's keys. */
async function copyNote(): Promise<void> {
  if (browserName === 'chromium') return clickInCard(page, '[data-act="ownCopyNote"]');
  await page.press('Control+a');
  await page.press('Control+c');
}

async function paste(): Promise<string | undefined> {
  await page.evaluate(() => document.querySelector<HTMLElement>('#paste')?.focus());
  await page.press('Control+v');
  return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value);
}

/** Our elements on the page, and the open cards of the reader's in them. */
const countOurs = () =>
  page.evaluate(() => {
    let [hosts, margins, cards] = [0, 0, 0];
    for (const child of document.documentElement.children) {
      if (child.shadowRoot === null) continue;
      hosts++;
      margins += child.shadowRoot.querySelectorAll('.margin').length;
      cards += child.shadowRoot.querySelectorAll('.body.own').length;
    }
    return { hosts, margins, cards };
  });

/** Marks the margin that is there now; true once there is another one. */
function isReplaced(): () => Promise<boolean> {
  const mark = page.evaluate(() => {
    for (const child of document.documentElement.children)
      child.shadowRoot?.querySelector('.margin')?.parentElement?.setAttribute('data-old', '');
  });
  return async () => {
    await mark;
    return page.evaluate(() => {
      for (const child of document.documentElement.children) {
        const stage = child.shadowRoot?.querySelector('.margin')?.parentElement;
        if (stage && !stage.hasAttribute('data-old') && stage.querySelector('.body.own')) return true;
      }
      return false;
    });
  };
}

/** The sentence at the foot of the window is seen, with a link to the page itself. */
const waitForFarewell = () =>
  page.waitFor(() => {
    for (const child of document.documentElement.children) {
      const farewell = child.shadowRoot?.querySelector<HTMLElement>('.farewell');
      if (farewell && farewell.getClientRects().length > 0)
        return { text: farewell.textContent, href: farewell.querySelector('a')?.href };
    }
    return null;
  });

/** The notes that the store has, as a page of the extension's own is told. */
async function readNotes(): Promise<string[]> {
  const own = await browser.driver.extensionPage('/manifest.json', { background: true });
  const kept: readonly Highlight[] = await callStore(own, 'listRange', { bin: false, from: 0, count: 100 });
  await own.close();
  return kept.map(({ note }) => note);
}

describe('an update under a note that is being written', () => {
  it('is told at once, and the words go on with the next press of the button', async () => {
    await writeNote('Before.');
    await browser.driver.updateExtension();
    await page.bringToFront();
    await page.type(' After it.');
    await waitForTrouble();
    expect((await readSayings()).join()).toMatch(/^Postil was updated or switched off/);
    expect(await readField()).toBe('Before. After it.');
    expect(await waitForFarewell()).toMatchObject({ href: URL_PLAIN });
    await page.type(' And more.');
    expect(await readField()).toBe('Before. After it. And more.');
    expect((await readSayings()).join()).not.toMatch(/^Sav/);
    await copyNote();
    expect(await paste()).toBe('Before. After it. And more.');
    await page.evaluate(() => document.querySelector('#paste')?.remove());
    await waitInCard(page, (root) => {
      root.querySelector('textarea')?.focus();
      return true;
    });

    await askForNotes(browser, { page });
    await page.bringToFront();
    await waitForField('Before. After it. And more.');
    expect(await countOurs()).toMatchObject({ margins: 1, cards: 1 });
    await waitInCard(page, (root) => root.querySelector('[data-save="saved"]') !== null);
    await page.type(' To the end.');
    await waitInCard(page, (root) => root.querySelector('[data-save="saved"]') !== null);
    expect(await readNotes()).toEqual(['Before. After it. And more. To the end.']);
    expect(page.errors).toEqual([]);
  });

  it('is told of a page where nothing is being written: nothing new can be made there', async () => {
    await writeNote('All of it.');
    await page.press('Escape');
    await browser.driver.updateExtension();
    await page.bringToFront();
    await selectText(page, 'the older captains remembered');
    expect(await waitForFarewell()).toMatchObject({
      text: expect.stringMatching(/^Postil was updated or switched off/),
    });
    await askForNotes(browser, { page });
    await page.bringToFront();
    await page.waitFor(() => CSS.highlights.size > 0);
    expect(await countOurs()).toMatchObject({ margins: 1 });
    expect(await readNotes()).toEqual(['All of it.']);
  });
});

describe('an update on a page that the extension knows', () => {
  it('is not noticed by a reader who types on: the next script takes over page, editor and words', async () => {
    await page.close();
    const article = await openArticle(browser, OP_ED);
    ({ page } = article);
    const { article: text } = await article.report();
    const words = text?.paragraphs[4]?.split(' ').slice(2, 8).join(' ') ?? '';
    await selectText(page, words);
    await clickInTools(page, '[data-act="note"]');
    await waitInCard(page, (root) => root.activeElement?.localName === 'textarea');
    let typed = 'Before.';
    await page.type(typed);
    await waitInCard(page, (root) => root.querySelector('[data-save="saved"]') !== null);
    const updated = browser.driver.updateExtension().then(() => page.bringToFront());
    const until = isReplaced();
    for (let nth = 0; nth < 400 && !(await until()); nth++) {
      const next = ` ${nth}`;
      await page.type(next);
      typed += next;
    }
    await updated;
    await page.type(' End.');
    typed += ' End.';
    await waitForField(typed);
    await waitInCard(page, (root) => root.querySelector('[data-save="saved"]')?.getClientRects().length === 1);
    expect(await countOurs()).toMatchObject({ margins: 1, cards: 1 });
    expect(await readNotes()).toEqual([typed]);
  });
});

describe('the extension is removed under a note that is being written', () => {
  it('is told, and what is typed is still there to be copied', async () => {
    await writeNote('Before.');
    await browser.driver.removeExtension();
    await page.bringToFront();
    await page.type(' After it.');
    await waitForTrouble();
    expect(await readField()).toBe('Before. After it.');
    expect(await waitForFarewell()).toMatchObject({ href: URL_PLAIN });
    expect((await readSayings()).join()).not.toMatch(/^Sav/);
  });
});
