// A store that opens late or breaks: nothing is called saved that is not, and what is saved stays in sight.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatBackup } from '../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/highlight/highlight.ts';
import { askStore, callStore } from '../support/e2e/call-store.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { copyTroubledExtension, type Trouble } from '../support/e2e/troubled-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../support/make-highlight.ts';

let browser: TestBrowser;
const pages: DriverPage[] = [];
const closeAll = async () => {
  for (const page of pages.splice(0)) await page.close();
};

const own = async (path: string) => {
  const page = await browser.driver.extensionPage(path, { background: true });
  pages.push(page);
  return page;
};
const ready = async (path: string) => {
  const page = await own(path);
  await page.waitFor(() => document.documentElement.dataset.ready === 'true');
  return page;
};
const cause = (trouble: Trouble) =>
  browser.control.evaluate(async (type) => void (await chrome.runtime.sendMessage({ type })), trouble);
const save = (nth: number) =>
  askStore(browser.control, 'save', [{ highlight: makeHighlight(nth), base: null, article: makeArticle() }]);
const listRows = (): Promise<readonly { id: string; note: string }[]> =>
  callStore(browser.control, 'listRange', { bin: false, from: 0, count: 1000 });
const listIds = async () => (await listRows()).map(({ id }) => id);
const click = (page: DriverPage, selector: string) =>
  page.waitFor((wanted) => {
    const button = document.querySelector<HTMLElement>(wanted);
    button?.click();
    return button !== null;
  }, selector);
const bring = (page: DriverPage, name: string, text: string) =>
  page.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { lastModified: 1_700_000_000_000 }));
      if (input === null) throw new Error('Expected a field for files');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
const backupOf = (count: number) =>
  formatBackup({
    settings: DEFAULT_SETTINGS,
    articles: [makeArticle()],
    highlights: Array.from({ length: count }, (_, nth) => ({ ...makeHighlight(nth), revision: 1 })),
    tombstones: [],
    drafts: [],
    quarantine: [],
  });

describe('a database that opens 2.6 seconds late', () => {
  beforeAll(async () => {
    const copy = copyTroubledExtension({ openMs: 2600 });
    browser = await openBrowser({ extensionDir: copy.dir });
  });
  afterEach(closeAll);
  afterAll(() => browser?.close());

  it('keeps an import that was begun meanwhile', async () => {
    const page = await ready('/transfer.html');
    await bring(page, 'backup.json', backupOf(3));
    await click(page, '[data-act="import"]');
    await page.waitFor(() => document.body.textContent?.includes('Imported: 3 new'));
    expect(await askStore(browser.control, 'problem')).toEqual({ ok: true, value: null });
    expect(await listIds()).toHaveLength(3);
    const library = await ready('/library.html');
    expect(await library.evaluate(() => document.querySelectorAll('[role="listitem"]').length)).toBe(3);
  });
});

describe.each([
  ['database', 'break-database', 'mend-database'],
  ['mirror', 'break-mirror', 'mend-mirror'],
] as const)('a %s that breaks', (store, breakIt, mendIt) => {
  beforeAll(async () => {
    const copy = copyTroubledExtension();
    browser = await openBrowser({ extensionDir: copy.dir });
    for (const nth of [1, 2, 3]) expect(await save(nth)).toMatchObject({ ok: true });
    await cause(breakIt);
  });
  afterEach(closeAll);
  afterAll(() => browser?.close());

  it('hides no row, takes none, and is told', async () => {
    const ids = [1, 2, 3].map(idOf);
    expect(await listIds()).toEqual(expect.arrayContaining(ids));
    expect(await save(7)).toEqual({ ok: false, problem: { kind: 'read-only', broken: store } });
    expect(await listIds()).toEqual(expect.arrayContaining(ids));
    const library = await ready('/library.html');
    await library.waitFor(() => document.querySelector('[role="alert"][data-problem="read-only"]') !== null);
    expect(await library.evaluate(() => document.body.textContent?.includes('words number 2'))).toBe(true);
  });

  it('writes no backup, and says why', async () => {
    const page = await ready('/transfer.html');
    await page.evaluate(() => {
      const made: string[] = [];
      Object.assign(globalThis, { made });
      HTMLAnchorElement.prototype.click = function click() {
        made.push(this.download);
      };
    });
    await click(page, '[data-act="backup"]');
    await page.waitFor(() =>
      document.querySelector('#backup')?.parentElement?.textContent?.includes('No backup was saved'),
    );
    expect(await page.evaluate(() => (globalThis as unknown as { made: string[] }).made)).toEqual([]);
  });

  it('imports nothing', async () => {
    const page = await ready('/transfer.html');
    await bring(page, 'backup.json', backupOf(20));
    await click(page, '[data-act="import"]');
    await page.waitFor(() => document.querySelectorAll('[role="alert"]').length >= 2);
    expect(await page.evaluate(() => document.body.textContent?.includes('Imported:'))).toBe(false);
    expect(await listIds()).not.toContain(idOf(15));
  });

  it('keeps what is written in the library on the screen, not saved, until it works again', async () => {
    const library = await ready('/library.html');
    await click(library, `[data-highlight="${idOf(2)}"] .entry-button`);
    await click(library, '[data-act="edit"]');
    await library.waitFor(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.detail textarea');
      if (field === null) return false;
      field.value = 'Words of the bad hour';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    });
    await library.waitFor(() => document.querySelector('.detail [data-save="unsaved"]') !== null);
    await cause(mendIt);
    await click(library, '.detail [data-act="ownRetry"]');
    await library.waitFor(() => document.querySelector('.detail [data-save="saved"]') !== null);
    expect((await listRows()).map(({ note }) => note)).toContain('Words of the bad hour');
    await library.waitFor(() => document.querySelector('[role="alert"]') === null);
  });
});
