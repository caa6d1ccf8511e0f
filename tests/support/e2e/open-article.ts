// A saved page in a tab of its own, and what the reader there tells of it.
import type { Requests } from '../../../lib/core/messages.ts';
import type { Report } from '../../../lib/core/note/report.ts';
import { pollUntil } from '../../../scripts/browsers/poll-until.mjs';
import type { DriverPage, Viewport } from './driver.ts';
import type { TestBrowser } from './open-browser.ts';
import { findSavedPage, readHtml } from './saved-pages.ts';

export interface Article {
  readonly page: DriverPage;
  /** The tab's id in the extension's API. */
  readonly tab: number;
  /** Asks the reader in the tab; `null` when there is none. */
  ask<Type extends keyof Requests>(
    type: Type,
    body: Requests[Type]['request'],
  ): Promise<Requests[Type]['response'] | null>;
  /** The report once it satisfies `isWanted`, by default once there are notes. */
  report(isWanted?: (report: Report) => boolean): Promise<Report>;
  close(): Promise<void>;
}

export interface OpenArticleOptions {
  readonly url?: string;
  readonly html?: string;
  readonly viewport?: Viewport;
  /** Presses the toolbar button and the popup's own button. */
  readonly ask?: boolean;
  /** Leaves out what `expected.json` says has to be done first. */
  readonly act?: boolean;
}

/** Opens a saved page at its address, in front; says nothing of notes: await `report()` for these. */
export async function openArticle(
  browser: TestBrowser,
  file: string,
  options: OpenArticleOptions = {},
): Promise<Article> {
  const row = findSavedPage(file);
  const { url = row.url, html = readHtml(file), ask = false, act = true } = options;
  browser.site.set(withoutFragment(url), html);
  const { page, tab } = await openTab(browser);
  if (options.viewport) await page.setViewport(options.viewport);
  await page.goto(url);
  if (act) await actOn(page, row.act);
  const article = followTab(browser, page, tab);
  if (ask) await askForNotes(browser, article);
  return article;
}

/** A new tab in front, with the id that the extension knows it by. */
export async function openTab({ driver, control }: TestBrowser): Promise<{ page: DriverPage; tab: number }> {
  const known = await control.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const page = await driver.newPage();
  await page.bringToFront();
  const tab = await control.waitFor(async (before) => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    return active !== undefined && !before.includes(active.id) ? active.id : undefined;
  }, known);
  if (tab === undefined) throw new Error('Expected the new tab to have an id, got none');
  return { page, tab };
}

/** Does what a row of `expected.json` asks for. */
export async function actOn(page: DriverPage, act: string | undefined): Promise<void> {
  if (act === undefined) return;
  const selector = act.replace(/^click /, '');
  await page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}

/** The popup as a page of its own; it finds the tab in front as the real one does. */
export async function openPopup({ driver }: TestBrowser): Promise<DriverPage> {
  const popup = await driver.extensionPage('/popup.html', { background: true });
  await popup.waitFor(() => document.querySelector('main.popup') !== null);
  return popup;
}

/** A click on the toolbar button, then on the popup's "Highlight on this page"; the popup's answer. */
export async function askForNotes(browser: TestBrowser, { page }: Pick<Article, 'page'>): Promise<string> {
  await browser.driver.triggerAction(page);
  const popup = await openPopup(browser);
  const before = await popup.waitFor(() => document.querySelector('.popup')?.textContent);
  await popup.evaluate(() => document.querySelector<HTMLElement>('.door.primary')?.click());
  const after = await popup.waitFor((old) => {
    const text = document.querySelector('.popup')?.textContent;
    return text !== old && text;
  }, before);
  await popup.close();
  return after || '';
}

function followTab({ control }: TestBrowser, page: DriverPage, tab: number): Article {
  const ask: Article['ask'] = (type, body) =>
    control.evaluate(
      async (to, message) => {
        try {
          return JSON.parse(await chrome.tabs.sendMessage(to, message, { frameId: 0 }));
        } catch {
          return null;
        }
      },
      tab,
      { type, body },
    );
  return {
    page,
    tab,
    ask,
    report: async (isWanted = ({ notes }) => notes.length > 0) => pollReport(() => ask('read-report', null), isWanted),
    close: () => page.close(),
  };
}

async function pollReport(read: () => Promise<Report | null>, isWanted: (report: Report) => boolean): Promise<Report> {
  let last: Report | null = null;
  const wanted = await pollUntil(
    async () => {
      last = await read();
      return last !== null && isWanted(last) ? last : null;
    },
    { timeoutMs: 20_000, what: `a report with ${isWanted}` },
  ).catch((error: unknown) => {
    const { recognised, counts, layout, errors } = last ?? {};
    throw new Error(`${error}\nlast report: ${JSON.stringify({ recognised, counts, layout, errors })}`);
  });
  if (wanted === null) throw new Error('Expected a report, got null');
  return wanted;
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
