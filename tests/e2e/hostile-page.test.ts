// The page as an enemy, against what readers install: its scripts read no note, and make, open, delete and undo nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { selectText } from '../support/e2e/highlighting.ts';
import { ACTS, prepareForgery } from '../support/e2e/hostile-acts.ts';
import { READINGS } from '../support/e2e/hostile-readings.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

const NOTE = 'Zebrafish at stage two, said the doctor of Quartzville.';
const SECRETS = ['Zebrafish', 'stage two', 'Quartzville'];

let browser: TestBrowser;
let article: Article;
/** What is highlighted with a note, and other words of the page. */
let words = '';
let others = '';

beforeAll(async () => {
  browser = await openBrowser({ extensionDir: buildExtension('production') });
  article = await openArticle(browser, OP_ED);
  await article.report(({ layout }) => layout.mode === 'margin');
  [words = '', others = ''] = await article.page.evaluate(() =>
    [...document.querySelectorAll('p')]
      .flatMap(({ childNodes }) => [...childNodes].map((node) => (node instanceof Text ? node.data : '')))
      .flatMap((text) => /\w+( \w+){5}(?= \w)/.exec(text)?.[0] ?? []),
  );
  await article.page.evaluate(prepareForgery);
  await pollUntil(() => article.ask('read-highlights', null), { timeoutMs: 15_000, what: 'the highlighter' });
  await selectText(article.page, words);
  await article.ask('run-command', { command: 'note', colour: null, inFrame: false });
  await article.page.waitFor(() => document.activeElement?.parentElement === document.documentElement);
  await article.page.type(NOTE);
  await rowsUntil(([row]) => row?.note === NOTE);
  // Out of the editor, then out of the card.
  await article.page.press('Escape');
  await article.page.press('Escape');
  await openUntil((open) => open === null);
});
afterAll(() => browser?.close());

const rows = async (): Promise<readonly Highlight[]> =>
  (await article.ask('read-highlights', null))?.highlights.map(({ highlight }) => highlight) ?? [];
const rowsUntil = (isWanted: (rows: readonly Highlight[]) => boolean) =>
  pollUntil(async () => isWanted(await rows()), { timeoutMs: 15_000, what: `rows with ${isWanted}` });
const open = async () => (await article.ask('read-state', null))?.open ?? null;
const openUntil = (isWanted: (open: string | null) => boolean) =>
  pollUntil(async () => isWanted(await open()), { timeoutMs: 15_000, what: `open: ${isWanted}` });
const pointOf = (wanted: string) =>
  article.page.evaluate((text) => {
    const { rangeOf } = globalThis as unknown as { rangeOf: (words: string) => Range };
    const range = rangeOf(text);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.removeAllRanges();
    const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return { x: box.left + 12, y: box.top + box.height / 2 };
  }, wanted);
const clickOn = async (wanted: string) => {
  const { x, y } = await pointOf(wanted);
  await article.page.click(x, y);
};
/** Whatever a script has set going has run when this is over. */
const settled = () =>
  article.page.evaluate(async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

describe.each(['closed', 'open'])('with the card %s, the page reads no note by', (state) => {
  beforeAll(async () => {
    if (state === 'closed') return;
    await clickOn(words);
    await openUntil((key) => key !== null);
  });

  it.each(READINGS)('%s', async (_name, read) => {
    const found = await article.page.evaluate(read, SECRETS);
    expect(SECRETS.filter((secret) => JSON.stringify(found ?? null).includes(secret))).toEqual([]);
  });

  it('the clipboard, where the reader selects all and copies', async () => {
    await article.page.press('Control+a');
    await article.page.press('Control+c');
    const pasted = await article.page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      return field.isConnected;
    });
    expect(pasted).toBe(true);
    await article.page.press('Control+v');
    const text = await article.page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('body > textarea');
      field?.remove();
      return field?.value ?? '';
    });
    expect(text.length).toBeGreaterThan(1000);
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('the path of the events of a real press on the card', async () => {
    const { cards } = await article.report();
    const own = cards.find(({ side }) => side !== undefined);
    expect(own).toBeDefined();
    await article.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['pointermove', 'pointerover', 'mouseover', 'focusin'])
        addEventListener(
          type,
          (event) => heard.push(...event.composedPath().map((node) => (node as Node).textContent ?? '')),
          true,
        );
    });
    for (const { left, top } of cards.slice(0, 12)) {
      const y = await article.page.evaluate((at) => {
        scrollTo(0, at - 200);
        return at - scrollY;
      }, top);
      await article.page.mouseMove(left + 30, y + 10);
    }
    const heard = await article.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join(' '));
    expect(SECRETS.filter((secret) => heard.includes(secret))).toEqual([]);
  });
});

describe('the page cannot act for the reader by', () => {
  beforeAll(async () => {
    if ((await open()) !== null) await article.page.press('Escape');
    await openUntil((key) => key === null);
  });

  it.each(ACTS)('%s', async (_name, act) => {
    const before = await rows();
    await article.page.evaluate(act, others);
    await article.page.evaluate(act, words);
    await settled();
    expect(await rows()).toEqual(before);
    expect(await open()).toBe(null);
  });

  it('Escape, while a card is open', async () => {
    await clickOn(words);
    await openUntil((key) => key !== null);
    await article.page.evaluate(() => {
      const { key } = globalThis as unknown as { key: (target: EventTarget, init: KeyboardEventInit) => void };
      key(document.body, { key: 'Escape' });
    });
    await settled();
    expect(await open()).not.toBe(null);
    await article.page.press('Escape');
    await openUntil((key) => key === null);
  });
});
