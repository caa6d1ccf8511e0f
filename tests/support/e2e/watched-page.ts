// A plain page with the extension on it, and what is kept of it as the extension itself lists it.
import type { Highlight, ReaderSettings } from '../../../lib/core/highlight/highlight.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { StoreService } from '../../../lib/core/highlight/store-service.ts';
import type { Requests } from '../../../lib/core/messages.ts';
import { pollUntil } from '../../../scripts/browsers/poll-until.mjs';
import { callStore } from './call-store.ts';
import { selectTextAtOnce } from './highlighting.ts';
import { prepareForgery } from './hostile-acts.ts';
import { askForNotes, openTab } from './open-article.ts';
import { buildExtension, openBrowser } from './open-browser.ts';

const AT = 'https://plain.example/mills';
const wordsOf = (nth: number) => `wheel number ${nth} turned all that winter`;
const HTML = `<!doctype html><html lang="en"><title>Mills</title><body style="max-width:600px;margin:40px auto">
${Array.from({ length: 150 }, (_, nth) => `<p>In the year ${1700 + nth} the ${wordsOf(nth)}, and the book of the parish says no more of it.</p>`).join('\n')}
</body></html>`;

interface Point {
  readonly x: number;
  readonly y: number;
}

export type WatchedPage = Awaited<ReturnType<typeof openWatchedPage>>;

/** Opens the browser and the page, with what `prepareForgery` puts into it; by default as readers install it. */
export async function openWatchedPage({ mode = 'production' }: { readonly mode?: 'production' | 'test' } = {}) {
  const browser = await openBrowser({ extensionDir: buildExtension(mode) });
  browser.site.set(AT, HTML);
  const { page, tab } = await openTab(browser);
  await page.goto(AT);
  await askForNotes(browser, { page });
  const tell = <Type extends keyof Requests>(type: Type, body: Requests[Type]['request']) =>
    browser.control.evaluate(
      (to, message) => chrome.tabs.sendMessage(to, message, { frameId: 0 }).catch(() => null),
      tab,
      { type, body },
    );
  await pollUntil(() => tell('read-highlights', null), { timeoutMs: 15_000, what: 'the highlighter' });
  await page.evaluate(prepareForgery);
  let nth = 0;
  /** Words of the page that no test has used. */
  const fresh = () => wordsOf(nth++);
  const call = (method: keyof StoreService, ...args: readonly unknown[]) => callStore(browser.control, method, ...args);
  const rows = (): Promise<readonly Highlight[]> => call('listRange', { bin: false, from: 0, count: 500 });
  const isKept = async (words: string) => (await rows()).some((row) => quoteOf(row) === words);
  /** Selects by a key, then presses H until it is kept; in marker mode it is highlighted already. */
  const highlight = async (words: string) => {
    await selectTextAtOnce(page, words);
    const press = async () => {
      if (await isKept(words)) return true;
      await page.press('h');
      return isKept(words);
    };
    await pollUntil(press, { timeoutMs: 15_000, what: `a highlight of "${words}"` });
  };
  return {
    page,
    close: () => browser.close(),
    tell,
    fresh,
    rows,
    readBin: (): Promise<readonly Highlight[]> => call('listRange', { bin: true, from: 0, count: 500 }),
    isKept,
    highlight,
    set: (settings: Partial<ReaderSettings>) => call('saveSettings', { ...DEFAULT_SETTINGS, ...settings }),
    /** The middle of these words, or another share of their width, in the middle of the window. */
    pointOf: (words: string, share = 0.5): Promise<Point> =>
      page.evaluate(
        (text, part) => {
          const { rangeOf } = globalThis as unknown as { rangeOf: (words: string) => Range };
          const range = rangeOf(text);
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getBoundingClientRect();
          return { x: box.left + part * box.width, y: box.top + box.height / 2 };
        },
        words,
        share,
      ),
    /**
     * The words of the rows that `act` has made: all of them, once a highlight of the reader's has come after it, for
     * the store keeps what comes in turn.
     */
    madeBy: async (act: () => Promise<unknown>): Promise<readonly string[]> => {
      const before = new Set((await rows()).map(({ id }) => id));
      await act();
      // No bar of the words before may hear the H.
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await page.press('Escape');
      const last = fresh();
      await highlight(last);
      return (await rows())
        .filter(({ id }) => !before.has(id))
        .map(quoteOf)
        .filter((words) => words !== last);
    },
  };
}

export function quoteOf({ selector }: Highlight): string {
  return selector?.quote.exact ?? '';
}
