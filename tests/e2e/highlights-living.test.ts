// Living with highlights: without a mouse, with another extent, overlapping, on a page that changed, on the page as a whole.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import type { HighlightCommand } from '../../lib/core/messages.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { callStore } from '../support/e2e/call-store.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
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
import { ownErrors } from '../support/e2e/own-errors.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
let own: DriverPage;
let words: string;
beforeAll(async () => {
  browser = await openBrowser();
  own = await browser.driver.extensionPage('/packs.html', { background: true });
});
afterAll(async () => {
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
});
beforeEach(async () => {
  article = await openArticle(browser, OP_ED);
  const { article: text } = await article.report();
  // The highlighter comes after the notes.
  await pollUntil(async () => ((await article.ask('read-highlights', null))?.timingsMs.load ?? 0) > 0, {
    timeoutMs: 15_000,
    what: 'a highlighter',
  });
  words = (text?.paragraphs[3] ?? '').split(' ').slice(2, 12).join(' ');
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  await forgetAll();
  expect(errors).toEqual([]);
});

/** Everything to the bin, and out of it. */
const forgetAll = async () => {
  const kept: readonly Highlight[] = await callStore(own, 'listRange', { bin: false, from: 0, count: 1000 });
  const changes = kept.map((row) => ({ highlight: { ...row, deleted: row.modified }, base: row }));
  if (changes.length > 0) await callStore(own, 'save', changes);
  await callStore(own, 'purge', null);
};
const rows = async () => (await article.ask('read-highlights', null))?.highlights ?? [];
const run = (command: HighlightCommand['command']) =>
  article.ask('run-command', { command, colour: null, inFrame: false });
const highlight = async (text: string, colour: string) => {
  await selectText(article.page, text);
  await clickInTools(article.page, `[data-colour="${colour}"]`);
  await waitForTint(article.page, colour, text);
};
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
const firstId = async () => (await rows())[0]?.highlight.id ?? '';

describe('the sentence cursor', () => {
  it('highlights a sentence, and two, without a mouse', async () => {
    await article.page.bringToFront();
    await run('cursor');
    const first = await article.page.waitFor(async () => {
      for (const [name, each] of CSS.highlights)
        if (name.startsWith('postil-draft'))
          for (const range of each as unknown as Iterable<Range>) return String(range);
      return null;
    });
    await article.page.press('ArrowRight');
    await article.page.press('h');
    await article.page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('postil-yellow')));
    await article.page.press('Escape');
    await article.page.waitFor(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('postil-draft')));
    const [made] = await rows();
    expect(made?.highlight.selector?.quote.exact).toMatch(/[.”"’!?]$/);
    expect(made?.highlight.selector?.quote.exact).not.toBe(first);
  });

  it('leaves the keys of an editor that the page keeps closed to it', async () => {
    await article.page.bringToFront();
    await article.page.evaluate(() => {
      const editor = document.createElement('x-editor');
      const field = document.createElement('textarea');
      editor.attachShadow({ mode: 'closed', delegatesFocus: true }).append(field);
      Object.assign(globalThis, { readEditor: () => field.value, focusEditor: () => editor.focus() });
      document.body.prepend(editor);
    });
    await run('cursor');
    await article.page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('postil-draft')));
    await article.page.evaluate(() => (globalThis as unknown as { focusEditor: () => void }).focusEditor());
    await article.page.type('Hutch, on page n and p/h');
    const typed = () => (globalThis as unknown as { readEditor: () => string }).readEditor();
    expect(await article.page.evaluate(typed)).toBe('Hutch, on page n and p/h');
    expect(await rows()).toEqual([]);
    await article.page.evaluate(() => document.querySelector('x-editor')?.remove());
    await article.page.press('h');
    await article.page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('postil-yellow')));
    await article.page.press('Escape');
  });
});

describe('the extent', () => {
  it('is changed by the keys of its handles, and the highlight is still itself', async () => {
    await highlight(words, 'green');
    const id = await firstId();
    await openCard(id);
    await clickInCard(article.page, '[data-act="extent"]');
    await waitInTools(article.page, (root) => root.activeElement?.getAttribute('data-edge') === 'end');
    await article.page.press('ArrowRight');
    await article.page.press('ArrowRight');
    await article.page.press('Enter');
    await article.page.waitFor((before) => {
      for (const [name, each] of CSS.highlights)
        if (name.startsWith('postil-green'))
          for (const range of each as unknown as Iterable<Range>)
            return String(range).replace(/\s+/g, ' ').trim().length > before.length;
      return false;
    }, words);
    const [{ highlight: row } = { highlight: null }] = await rows();
    expect(row?.id).toBe(id);
    expect(row?.selector?.quote.exact.startsWith(words.slice(0, 20))).toBe(true);
  });
});

describe('highlights that overlap', () => {
  it('are both kept and both reached by clicks on the same words', async () => {
    const inner = words.split(' ').slice(3, 6).join(' ');
    await highlight(words, 'green');
    await highlight(inner, 'pink');
    expect(await readTints(article.page)).toEqual({ green: [words], pink: [inner] });
    const opened = new Set<string>();
    for (let click = 0; click < 6; click++) {
      await selectText(article.page, inner);
      const at = await article.page.evaluate(() => {
        const box = getSelection()?.getRangeAt(0).getClientRects()[0];
        getSelection()?.removeAllRanges();
        return { x: (box?.left ?? 0) + 6, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
      });
      await article.page.click(at.x, at.y);
      const key = await waitInside(
        article.page,
        (root) => root.querySelector<HTMLElement>('.card.open')?.dataset.note ?? null,
      );
      if (key?.startsWith('own/')) opened.add(key);
    }
    expect(opened.size).toBe(2);
  });
});

describe('a page that changed', () => {
  it('and is too long to be read in one go has its highlights at the edited words', async () => {
    await highlight(words, 'blue');
    const [first = '', second = ''] = words.split(' ');
    await article.page.evaluate(
      (pair) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (node instanceof Text && node.parentElement?.closest('script, style') === null)
            node.data = node.data.replace(pair.join(' '), `${pair[0]} unheard-of ${pair[1]}`);
        const long = document.createElement('section');
        for (let nth = 0; nth < 3000; nth++)
          long.append(
            Object.assign(document.createElement('p'), {
              textContent: `Paragraph ${nth} of a list that was put below the article, with ${nth * 7} words in it and ${nth * 13} letters.`,
            }),
          );
        document.body.append(long);
      },
      [first, second],
    );
    await article.page.waitFor((edited) => {
      for (const [name, each] of CSS.highlights)
        if (name.startsWith('postil-blue'))
          for (const range of each as unknown as Iterable<Range>)
            return String(range).replace(/\s+/g, ' ').startsWith(edited);
      return false;
    }, `${first} unheard-of ${second}`);
    expect(await rows()).toMatchObject([{ state: 'moved' }]);
  });

  it('has what it lost in the tray, to attach again', async () => {
    await highlight(words, 'blue');
    await article.page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node instanceof Text && node.parentElement?.closest('script, style') === null) nodes.push(node);
      const all = nodes.filter(
        (node) => text.includes(node.data.trim()) || node.data.replace(/\s/g, ' ').includes(text),
      );
      for (const node of all) if (node.data.trim() !== '') node.data = `Nothing of it is left, not a word. `;
    }, words);
    await waitForNoTint(article.page);
    await clickInTools(article.page, '[data-act="tray"]');
    await waitInTools(article.page, (root) => root.querySelector('.own-tray blockquote') !== null);
    await selectText(article.page, 'Nothing of it is left');
    await clickInTools(article.page, '[data-act="attach-selection"]:enabled');
    await waitForTint(article.page, 'blue', 'Nothing of it is left');
  });
});

describe('a note on the page as a whole', () => {
  it('is written without a quote, stands at the top, and is there after a reload', async () => {
    await run('page-note');
    await waitInCard(article.page, (root) => root.activeElement?.localName === 'textarea');
    await article.page.type('On the whole');
    await waitInCard(article.page, (root) => root.querySelector('[data-save="saved"]') !== null);
    await article.page.goto(await article.page.url());
    await article.report();
    await waitInside(article.page, (root) => root.querySelector('[data-note^="own/"]') !== null);
    expect((await rows()).map(({ highlight: { note, selector } }) => [note, selector])).toEqual([
      ['On the whole', null],
    ]);
  });
});

describe('a note whose tab is closed in the middle of a word', () => {
  it('is there with all that was typed', async () => {
    await selectText(article.page, words);
    await clickInTools(article.page, '[data-act="note"]');
    await waitInCard(article.page, (root) => root.activeElement?.localName === 'textarea');
    await article.page.type('Half a thou');
    await waitInCard(article.page, (root) => root.querySelector('textarea')?.value === 'Half a thou');
    await article.close();
    article = await openArticle(browser, OP_ED);
    await article.report();
    const wait = async () => {
      for (;;) {
        const [first] = await rows();
        if (first?.highlight.note === 'Half a thou') return first;
      }
    };
    expect((await wait()).highlight.note).toBe('Half a thou');
  });
});
