// An hour of a reader: highlights and notes one after the other, changes, the bin, a reload, another tab, the library,
// a background that is stopped in between; at the end every word is in the export.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { callStore } from '../support/e2e/call-store.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { clickInCard, clickInTools, selectText, waitForTint, waitInCard } from '../support/e2e/highlighting.ts';
import { waitInside } from '../support/e2e/look-inside.ts';
import { askForNotes, openTab } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';

const AT = 'https://plain.example/harbours';
const SHIPS = ['Aurora', 'Bellona', 'Ceres', 'Diana', 'Europa', 'Flora', 'Galatea', 'Hebe', 'Iris', 'Juno'];
const wordsOf = (nth: number) => `the ${SHIPS[nth]} came in on the tide of day ${nth + 3}`;
const HTML = `<!doctype html><html lang="en"><title>Harbours</title>
<body style="max-width:600px;margin:40px auto"><main><article><h1>Harbours</h1>
${SHIPS.map((_, nth) => `<p>The book of the pilots says that ${wordsOf(nth)}, and that nobody on the quay had waited for her so long as the makers of rope had.</p>`).join('\n')}
</article><form action="/search"><input name="adults" value="2"><input name="children" value="0"></form></main></body></html>`;

interface Row {
  readonly id: string;
  readonly note: string;
  readonly colour: string;
  readonly tags: readonly string[];
  readonly deleted: string | null;
  readonly selector: { readonly quote: { readonly exact: string } } | null;
}

let browser: TestBrowser;
let page: DriverPage;
let tab: number;
beforeAll(async () => {
  browser = await openBrowser();
  browser.site.set(AT, HTML);
  ({ page, tab } = await openTab(browser));
  await page.goto(AT);
  await askForNotes(browser, { page });
});
afterAll(async () => {
  expect(page?.errors).toEqual([]);
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
});

/** What the store has; asked of the background itself, which starts for it. */
const listRows = (bin = false): Promise<readonly Row[]> =>
  callStore(browser.control, 'listRange', { bin, from: 0, count: 100 });
const rowOf = async (nth: number) => (await listRows()).find(({ selector }) => selector?.quote.exact === wordsOf(nth));
const waitForRow = (nth: number, isWanted: (row: Row) => boolean) =>
  pollUntil(
    async () => {
      const row = await rowOf(nth);
      return row !== undefined && isWanted(row) ? row : null;
    },
    { timeoutMs: 15_000, what: `row ${nth} with ${isWanted}` },
  );
const highlight = async (nth: number, colour: string) => {
  await selectText(page, wordsOf(nth));
  await clickInTools(page, `[data-colour="${colour}"]`);
  await waitForTint(page, colour, wordsOf(nth));
};
const waitForEditor = () => waitInCard(page, (root) => root.activeElement?.localName === 'textarea');
const waitForText = (text: string) =>
  waitInCard(
    page,
    (root, wanted) =>
      root.querySelector('[data-save="saved"]') !== null && root.querySelector('textarea')?.value === wanted,
    text,
  );
/** By the bar, with a card open or not: the cursor is in the new note. */
const writeNote = async (nth: number, text: string) => {
  await selectText(page, wordsOf(nth));
  await clickInTools(page, '[data-act="note"]');
  await waitForEditor();
  await page.type(text);
};
const openCard = (id: string) =>
  waitInside(
    page,
    (root, key) => {
      const card = root.querySelector<HTMLElement>(`[data-note="${key}"]`);
      if (card?.classList.contains('open')) return true;
      card?.querySelector<HTMLElement>('.collapsed')?.click();
      return false;
    },
    `own/${id}`,
  );

describe('an hour of a reader', () => {
  it('has five notes, written in a row, the card of the last one still open', async () => {
    for (let nth = 0; nth < 5; nth++) {
      await writeNote(nth, `Note ${nth} on the ${SHIPS[nth]}`);
      if (nth === 2) await browser.driver.stopBackground();
      await waitForText(`Note ${nth} on the ${SHIPS[nth]}`);
    }
    const rows = await listRows();
    expect(rows.map(({ note }) => note).sort()).toEqual(
      SHIPS.slice(0, 5).map((ship, nth) => `Note ${nth} on the ${ship}`),
    );
  });

  it('has five highlights more, and a note on the page', async () => {
    for (const [at, colour] of ['yellow', 'green', 'blue', 'pink', 'violet'].entries()) await highlight(5 + at, colour);
    await browser.control.evaluate(async (to) => {
      const body = { command: 'page-note', colour: null, inFrame: false };
      await chrome.tabs.sendMessage(to, { type: 'run-command', body }, { frameId: 0 });
    }, tab);
    await waitForEditor();
    await page.type('On the whole');
    await waitForText('On the whole');
    expect(await listRows()).toHaveLength(11);
  });

  it('edits a note, adds a tag and another colour', async () => {
    const row = await rowOf(0);
    await page.bringToFront();
    await openCard(row?.id ?? '');
    await clickInCard(page, '[data-act="write"]');
    await waitForEditor();
    await page.type(', edited #doubt');
    await waitForText('Note 0 on the Aurora, edited #doubt');
    await clickInCard(page, '.own-colours [data-colour="pink"]');
    await waitForRow(0, ({ colour, tags }) => colour === 'pink' && tags.includes('doubt'));
  });

  it('moves a highlight to the bin, has it back by undo', async () => {
    const row = await rowOf(9);
    await page.bringToFront();
    await openCard(row?.id ?? '');
    await clickInCard(page, '[data-act="delete"]');
    await pollUntil(async () => (await listRows(true)).length === 1, { timeoutMs: 15_000, what: 'a row in the bin' });
    await browser.driver.stopBackground();
    await clickInTools(page, '.own-toast [data-act="undo"]');
    await waitForTint(page, 'violet', wordsOf(9));
    await pollUntil(async () => (await listRows(true)).length === 0, { timeoutMs: 15_000, what: 'an empty bin' });
  });

  it('has all of it after a reload, and goes on', async () => {
    await page.goto(AT);
    await askForNotes(browser, { page });
    await waitForTint(page, 'violet', wordsOf(9));
    await writeNoteOn(9, 'Written after the reload');
    await waitForText('Written after the reload');
  });

  it('keeps what the library and the tab write of one note at the same time', async () => {
    const row = await rowOf(9);
    // The reader types on; before she rests, the library saves other words at the other end.
    await page.type(', and on');
    const base = (await listRows()).find(({ id }) => id === row?.id);
    const note = `From the library. ${base?.note}`;
    await callStore(browser.control, 'save', [{ highlight: { ...base, note }, base }]);
    await page.type(', to the end');
    await waitForRow(9, ({ note }) =>
      ['From the library.', 'Written after the reload', 'and on', 'to the end'].every((part) => note.includes(part)),
    );
    const kept = await rowOf(9);
    await waitForText(kept?.note ?? '');
  });

  it('is the same in another tab', async () => {
    const { page: other } = await openTab(browser);
    await other.goto(AT);
    await askForNotes(browser, { page: other });
    await waitForTint(other, 'violet', wordsOf(9));
    await other.close();
    await page.bringToFront();
  });

  it('has every word in the export', async () => {
    const transfer = await browser.driver.extensionPage('/transfer.html', { background: true });
    await transfer.waitFor(() => document.documentElement.dataset.ready === 'true');
    await transfer.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(globalThis, { saved: blob });
        return make(blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      const field = document.querySelector<HTMLSelectElement>('select[name="format"]');
      if (field === null) throw new Error('Expected a choice of formats');
      field.value = 'markdown';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const text = await transfer.waitFor(async () => {
      const { saved } = globalThis as { saved?: Blob };
      if (saved !== undefined) return saved.text();
      const button = document.querySelector<HTMLButtonElement>('[data-act="save"]:enabled');
      button?.click();
      return null;
    });
    await transfer.close();
    const notes = [1, 2, 3, 4].map((nth) => `Note ${nth} on the ${SHIPS[nth]}`);
    const written = [
      ...notes,
      'Note 0 on the Aurora, edited',
      'On the whole',
      'From the library.',
      'Written after the reload',
    ];
    for (const part of [...written, 'and on', 'to the end', ...SHIPS.map((_, nth) => wordsOf(nth))])
      expect(text).toContain(part);
  });
});

async function writeNoteOn(nth: number, text: string): Promise<void> {
  const row = await rowOf(nth);
  await page.bringToFront();
  await openCard(row?.id ?? '');
  await clickInCard(page, '[data-act="write"]');
  await waitForEditor();
  await page.type(text);
}
