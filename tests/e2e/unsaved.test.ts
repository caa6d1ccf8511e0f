// What is not saved looks so, what cannot be kept is not painted, and what was written earlier is offered.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StoreService } from '../../lib/core/highlight/store-service.ts';
import { callStore } from '../support/e2e/call-store.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import {
  clickInCard,
  clickInTools,
  readTints,
  selectText,
  waitForTint,
  waitInCard,
  waitInTools,
} from '../support/e2e/highlighting.ts';
import { waitInside } from '../support/e2e/look-inside.ts';
import { askForNotes, openTab } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';

const AT = 'https://plain.example/mills';
const WORDS = 'the mill stood idle that winter';
const HTML = `<!doctype html><html lang="en"><title>Mills</title><body style="max-width:600px;margin:40px auto">
${Array.from({ length: 6 }, (_, nth) => `<p>Paragraph ${nth} tells that ${nth === 2 ? WORDS : `wheel ${nth} turned`}, and says no more of it than the book of the parish does.</p>`).join('\n')}
</body></html>`;

let browser: TestBrowser;
let page: DriverPage;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
});
afterEach(async () => {
  expect(page.errors).toEqual([]);
  await page.close();
});

const open = async (url: string) => {
  browser.site.set(url, HTML);
  ({ page } = await openTab(browser));
  await page.goto(url);
  await askForNotes(browser, { page });
};
const call = (method: keyof StoreService, ...args: readonly unknown[]) => callStore(browser.control, method, ...args);
const listRows = (): Promise<readonly { id: string; note: string; deleted: string | null }[]> =>
  call('listRange', { bin: false, from: 0, count: 100 });
const writeNote = async (text: string) => {
  await selectText(page, WORDS);
  await clickInTools(page, '[data-act="note"]');
  await waitInCard(page, (root) => root.activeElement?.localName === 'textarea');
  await page.type(text);
  await waitInCard(page, (root) => root.querySelector('[data-save="saved"]') !== null);
};
const purge = async () => {
  const rows = await listRows();
  const changes = rows.map((row) => ({ highlight: { ...row, deleted: '2026-01-01T00:00:00.000Z' }, base: row }));
  await call('save', changes);
  await call('purge', null);
};
const readToast = () => waitInTools(page, (root) => root.querySelector('.own-toast span')?.textContent);

describe('what cannot be kept', () => {
  it('is told before anything is painted', async () => {
    await open(`https://plain.example/mills?token=${'x'.repeat(8200)}`);
    await selectText(page, WORDS);
    await clickInTools(page, '[data-colour="green"]');
    expect(await readToast()).toContain('address');
    expect(await readTints(page)).toEqual({});
    expect(await listRows()).toEqual([]);
  });
});

describe('a note that is deleted for good elsewhere while it is written', () => {
  it('stays with its words, marked as not saved, to be copied or taken off', async () => {
    await open(AT);
    await writeNote('kept so far');
    await purge();
    await page.type(', and on');
    await waitInCard(page, (root) => root.querySelector('[data-save="unsaved"]') !== null);
    const text = await waitInCard(page, (root) => root.querySelector('textarea')?.value);
    expect(text).toBe('kept so far, and on');
    expect(await waitInCard(page, (root) => root.querySelector('.own-trouble p')?.textContent)).toContain('deleted');
    await clickInCard(page, '[data-act="delete"]');
    await waitInside(page, (root) => root.querySelector('[data-note^="own/"]') === null);
    expect(await listRows()).toEqual([]);
  });
});

describe('a draft that the note has changed since', () => {
  it('is offered on the page with both texts, and both are kept', async () => {
    await open(AT);
    await writeNote('first words.');
    const [row] = await listRows();
    await page.close();
    await call('keepDraft', { id: row?.id, note: 'first words. half a thou', base: 'first words.' });
    const note = 'Rewritten in the library, all of it.';
    await call('save', [{ highlight: { ...row, note }, base: row }]);
    await open(AT);
    await waitForTint(page, 'yellow', WORDS);
    expect(await readToast()).toContain('not saved');
    expect((await listRows()).map((each) => each.note)).toEqual([note]);
    await waitInside(page, (root) => root.querySelector('[data-note^="own/"] [data-flag="offer"]') !== null);
    await clickInTools(page, '.own-toast [data-act="open"]');
    const offered = await waitInCard(page, (root) => root.querySelector('.own-offer blockquote')?.textContent);
    expect(offered).toBe('first words. half a thou');
    await clickInCard(page, '[data-act="offer-both"]');
    await waitInCard(page, (root) => root.querySelector('.own-offer') === null);
    await waitInCard(page, (root) => root.querySelector('[data-save="saved"]') !== null);
    const [kept] = await listRows();
    expect(kept?.note).toContain(note);
    expect(kept?.note).toContain('half a thou');
  });
});
