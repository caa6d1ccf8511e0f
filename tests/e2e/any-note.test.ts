// Notes of any shape come in, are drawn and changed in the library, and go out.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { formatBackup } from '../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/highlight/highlight.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { makeHostileNotes, makeLadders } from '../support/hostile-notes.ts';
import { makeArticle, makeHighlight } from '../support/make-highlight.ts';

const NOTES = [...makeHostileNotes(9_000), ...makeLadders(300)].filter(({ name }) =>
  ['"1. "', '">"', '"[a]("', '"**a "', '["*a ","b_ "]', 'a list, two columns deeper each line'].includes(name),
);
const BACKUP = formatBackup({
  settings: DEFAULT_SETTINGS,
  articles: [makeArticle()],
  highlights: NOTES.map(({ note }, nth) => makeHighlight(nth + 1, { note })),
  tombstones: [],
  drafts: [],
  quarantine: [],
});

let browser: TestBrowser;
let page: DriverPage;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.driver.extensionPage('/transfer.html', { background: true });
  await page.waitFor(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'backup.json'));
    if (input === null) throw new Error('Expected a field for files');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, BACKUP);
  await click('[data-act="import"]');
  await page.waitFor(() => document.querySelector('[data-act="undo-import"]') !== null);
  await page.close();
});
afterEach(() => page.close());
afterAll(async () => {
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
});

const click = (selector: string) =>
  page.waitFor((wanted) => {
    const element = document.querySelector<HTMLButtonElement>(wanted);
    if (element === null || element.disabled) return false;
    element.click();
    return true;
  }, selector);

it('are drawn and can be changed', async () => {
  page = await browser.driver.extensionPage('/library.html', { background: true });
  await page.waitFor((count) => document.querySelectorAll('.library .row').length === count, NOTES.length);
  for (const nth of NOTES.keys()) {
    await click(`.library .row:nth-of-type(${nth + 1}) .entry-button`);
    await page.waitFor(() => document.querySelector('.detail .own-text')?.textContent?.includes('lastword'));
    await click('.detail [data-act="edit"]');
    await page.waitFor(() =>
      document.querySelector<HTMLTextAreaElement>('.detail textarea')?.value.includes('lastword'),
    );
    await click('.detail [data-act="edit"]');
    await page.waitFor(() => document.querySelector('.detail textarea') === null);
  }
});

it('are in the page that is exported', async () => {
  page = await browser.driver.extensionPage('/transfer.html', { background: true });
  await page.waitFor(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(() => {
    const saved: Promise<string>[] = [];
    Object.assign(globalThis, { saved });
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob.text());
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    const field = document.querySelector<HTMLSelectElement>('select[name="format"]');
    if (field === null) throw new Error('Expected a field for formats');
    field.value = 'html';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await click('[data-act="save"]');
  const text = await page.waitFor(async () => {
    const { saved } = globalThis as unknown as { saved: Promise<string>[] };
    return (await saved.at(-1)) ?? null;
  });
  expect(String(text).match(/lastword/g)?.length).toBeGreaterThanOrEqual(NOTES.length);
});
