// The reader's own highlights: how fast they are kept and found, and whether any is ever lost.
import { countMissing, readRows } from './soak/read-everything.mjs';

/** @typedef {import('../support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../support/e2e/driver.ts').DriverPage} DriverPage */

const AT = 'https://www.arabnews.com/node/1204791/columns';
/** What the rows of that page are kept under. */
const KEY = 'https://www.arabnews.com/node/1204791';
const WORDS = 'coalition alliance border harbour economy election treaty minister parliament analyst'.split(' ');

/** Rows for the store, as a page of our own sends them. @param {number} from @param {number} count @param {number} articles */
export function makeRows(from, count, articles) {
  return Array.from({ length: count }, (_, at) => {
    const nth = from + at;
    const hex = nth.toString(16).padStart(12, '0');
    const time = new Date(1_700_000_000_000 + nth * 1000).toISOString();
    const key = nth % articles === 0 ? KEY : `https://site${nth % 40}.example/article/${nth % articles}`;
    const word = (/** @type {number} */ by) => WORDS[(nth * by) % WORDS.length] ?? '';
    const exact = `Sentence ${nth} of the article speaks of the ${word(3)} and the ${word(7)} at some length, as sentences do.`;
    const highlight = {
      id: `01890a5d-ac96-774b-bcce-${hex}`,
      article: key,
      selector: {
        quote: { exact, prefix: 'what stands before it ', suffix: ' what stands after' },
        position: { start: nth * 120, end: nth * 120 + exact.length },
        paragraph: { ordinal: nth % 90, hash: '0123abcd' },
      },
      colour: ['yellow', 'green', 'blue', 'pink', 'violet'][nth % 5],
      note: nth % 3 === 0 ? `A note on ${word(1)}, number ${nth}. #${word(2)}` : '',
      tags: nth % 3 === 0 ? [word(2)] : [],
      created: time,
      modified: time,
      deleted: null,
      revision: 0,
    };
    const article = {
      key,
      url: key,
      title: `Article ${nth % articles} on the ${word(5)}`,
      author: 'N. Author',
      site: new URL(key).hostname,
      published: '',
      language: 'en',
      added: time,
    };
    return { highlight, base: null, article };
  });
}

/** Keeps rows; milliseconds of each message. @param {DriverPage} page @param {object[]} changes */
export async function keep(page, changes) {
  return page.evaluate(async (all) => {
    const started = performance.now();
    const answer = JSON.parse(
      await chrome.runtime.sendMessage({ type: 'store', body: { method: 'save', args: [all] } }),
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return performance.now() - started;
  }, changes);
}

/** @param {number[]} values */
function p95(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

/** @param {Driver} driver @param {DriverPage} page @param {string} type */
async function askReader(driver, page, type) {
  await page.bringToFront();
  const control = await driver.extensionPage('/manifest.json', { background: true });
  const answer = await control.waitFor(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    try {
      const told = JSON.parse(
        await chrome.tabs.sendMessage(tab?.id ?? 0, { type: wanted, body: null }, { frameId: 0 }),
      );
      // It answers from the beginning, and knows of its rows a moment later.
      return told.timingsMs.load > 0 ? told : null;
    } catch {
      return null;
    }
  }, type);
  await control.close();
  return answer;
}

/** Fills the store and measures. @param {Driver} driver @param {string} html @param {number} count */
export async function measureMany(driver, html, count) {
  driver.serve((url) => (url === AT ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null));
  const own = await driver.extensionPage('/manifest.json');
  for (let from = 0; from < count; from += 500) await keep(own, makeRows(from, Math.min(500, count - from), 300));
  const puts = [];
  for (let nth = 0; nth < 100; nth++) puts.push(await keep(own, makeRows(count + nth, 1, 300)));
  const loads = [];
  for (let nth = 0; nth < 20; nth++) {
    const page = await driver.newPage();
    await page.goto(AT);
    const answer = await askReader(driver, page, 'read-highlights');
    if (answer.highlights.length === 0) throw new Error('Expected highlights on the page, got none');
    if (nth > 0) loads.push(answer.timingsMs.load);
    await page.close();
  }
  await own.close();
  return { put: p95(puts), load: p95(loads), ...(await measureLibrary(driver)) };
}

/** @param {Driver} driver */
async function measureLibrary(driver) {
  const paints = [];
  for (let nth = 0; nth < 5; nth++) {
    const page = await driver.extensionPage('/library.html');
    await page.waitFor(() => document.querySelector('.library .row') !== null);
    paints.push(await page.evaluate(() => performance.getEntriesByName('library-read')[0]?.startTime ?? 1e9));
    await page.close();
  }
  const page = await driver.extensionPage('/library.html');
  page.timeoutMs = 60_000;
  await page.waitFor(() => document.documentElement.dataset.indexed === 'true');
  const searches = await page.evaluate(async (words) => {
    const field = document.querySelector('.library input[type="search"]');
    if (!(field instanceof HTMLInputElement)) throw new Error('Expected a search field');
    const durations = [];
    for (const word of [
      ...words,
      ...words.map((each) => each.slice(0, 4)),
      ...words.map((each) => `${each.slice(0, 5)}${each.slice(6)}`),
    ]) {
      field.value = word;
      const started = performance.now();
      // Searches and draws before it returns.
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      durations.push(performance.now() - started);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    return durations;
  }, WORDS);
  const frames = await page.evaluate(async () => {
    const field = document.querySelector('.library input[type="search"]');
    if (field instanceof HTMLInputElement) {
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const list = document.querySelector('.library .list');
    if (list === null) throw new Error('Expected a list');
    const gaps = [];
    let last = performance.now();
    for (let nth = 0; nth < 120; nth++) {
      list.scrollTop += 400;
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    }
    gaps.sort((a, b) => a - b);
    return gaps[Math.floor(gaps.length / 2)] ?? 0;
  });
  const session = await page.cdp();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { paint: p95(paints), search: p95(searches), frameMs: frames, heapMb: usedSize / 1e6 };
}

/** From the click on a colour to the frame with the highlight in it. @param {Driver} driver @param {string} html */
export async function measurePainting(driver, html) {
  driver.serve((url) => (url === AT ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null));
  const page = await driver.newPage();
  await page.goto(AT);
  await askReader(driver, page, 'read-highlights');
  const times = [];
  for (let nth = 0; nth < 40; nth++) {
    const isReady = await page.evaluate((at) => {
      const paragraphs = [...document.querySelectorAll('p')].filter(
        ({ textContent }) => (textContent ?? '').length > 120,
      );
      const walker = document.createTreeWalker(
        paragraphs[at % paragraphs.length] ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      let text = walker.nextNode();
      while (text !== null && (text.textContent ?? '').trim().length < 60) text = walker.nextNode();
      if (text === null) return false;
      text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const start = (text.textContent ?? '').search(/\S/);
      getSelection()?.setBaseAndExtent(text, start, text, start + 20 + at);
      return true;
    }, nth);
    if (!isReady) continue;
    // A selection that no key or pointer has made brings no bar: a page's script can make one.
    await page.press('Shift+ArrowRight');
    await page.waitFor(() =>
      [...document.documentElement.children].some((each) => each.shadowRoot?.querySelector('.own-bar')),
    );
    times.push(
      await page.evaluate(async () => {
        const root = [...document.documentElement.children].find((each) =>
          each.shadowRoot?.querySelector('.own-bar'),
        )?.shadowRoot;
        const button = root?.querySelector('[data-colour="green"]');
        // By number: the names are neutral, and others in each document.
        const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
        const before = count();
        const started = performance.now();
        if (button instanceof HTMLElement) button.click();
        while (count() === before) await new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => requestAnimationFrame(done));
        return performance.now() - started;
      }),
    );
  }
  await page.close();
  return p95(times);
}

/** Two pages, three hundred changes of one row each; what is missing or doubled. @param {Driver} driver */
export async function measureTwoWriters(driver) {
  const pages = [await driver.extensionPage('/manifest.json'), await driver.extensionPage('/manifest.json')];
  const [first] = makeRows(900_000, 1, 300);
  if (first === undefined || pages[0] === undefined) throw new Error('Expected a row');
  await keep(pages[0], [first]);
  const base = { ...first.highlight, revision: 1 };
  await Promise.all(
    pages.map(async (page, writer) => {
      for (let nth = 0; nth < 300; nth++)
        await keep(page, [{ highlight: { ...base, note: `[${writer}.${nth}]` }, base }]);
    }),
  );
  const note = await pages[0].evaluate(async (id) => {
    const body = { method: 'listRange', args: [{ bin: false, from: 0, count: 1000 }] };
    const { value } = JSON.parse(await chrome.runtime.sendMessage({ type: 'store', body }));
    return value.find((/** @type {{ id: string }} */ row) => row.id === id)?.note ?? '';
  }, base.id);
  for (const page of pages) await page.close();
  let wrong = 0;
  for (const writer of [0, 1])
    for (let nth = 0; nth < 300; nth++) if (note.split(`[${writer}.${nth}]`).length !== 2) wrong++;
  return wrong;
}

/** The background stopped in the middle of a save, again and again. @param {Driver} driver @param {number} stops */
export async function measureStops(driver, stops) {
  const page = await driver.extensionPage('/manifest.json');
  /** @type {Map<string, number>} */
  const acknowledged = new Map();
  for (let nth = 0; nth < stops; nth++) {
    const [change] = makeRows(800_000 + nth, 1, 300);
    if (change === undefined) continue;
    const saving = (async () => {
      for (;;) {
        try {
          await keep(page, [change]);
          return;
        } catch {
          // The reply is lost with the background: the page sends again.
        }
      }
    })();
    await driver.stopBackground();
    await saving;
    acknowledged.set(change.highlight.id, 1);
  }
  const lost = countMissing(await readRows(page), acknowledged.keys());
  await page.close();
  return lost;
}
