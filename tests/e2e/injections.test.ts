// Packs with script and links in every field: each is shown as the words that it is, none runs, none asks the network.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { copyExtension, type ExtensionCopy } from '../support/e2e/copy-extension.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { OP_ED, pack, readHtml } from '../support/e2e/saved-pages.ts';
import {
  listRun,
  lookForStrangers,
  lookForStrangersIn,
  makeCarelessPage,
  readAsked,
  readRun,
  type Sight,
} from '../support/e2e/watch-injections.ts';
import { INJECTIONS } from '../support/injections.ts';
import { fieldOf, mapStrings, type Planting, plantInjections } from '../support/plant-injections.ts';

const FILE = `packs/${pack.id}.json`;
const ALL_NOTES = pack.actors.length + pack.claims.length + 1;
/** Packs to open; in each every field has other injections. */
const SHIFTS = [0, 1, 2, 3].map((nth) => Math.floor((nth * INJECTIONS.length) / 4));
/** Fields that the reader never sees, and those by which the article is recognised. */
const UNSHOWN = /^(article|\$schema|creator$|piece\.kind$)|\.(names|elsewhere|mentions|selector\.(prefix|suffix))\b/;

/** Groups of which a careless page suffers; the others are links to pages, and what is for other readers than browsers. */
const HARMFUL = [
  'script elements',
  'event handlers',
  'out of an attribute',
  'out of an element',
  'pictures and other schemas',
  'links that run',
  'frames and embedded pages',
  'the head of a page',
  'things to load',
  'style sheets',
  'markup in words',
  'templates and places in messages',
  'names that objects have',
  'letters that deceive',
];

/** In each pack other notes lose their place: most stand in the margin, some in the tray. */
const mayChange = (nth: number) => (path: string) => {
  if (path.startsWith('article.paragraphs') || path.startsWith('article.address')) return false;
  const [, note] = /^(?:actors|claims)\[(\d+)\]\.(?:names|mentions|selector)/.exec(path) ?? [];
  return note === undefined || Number(note) % SHIFTS.length === nth;
};

/** Injections that only the article's own words may have. */
const UNSEEN = INJECTIONS.filter(({ text }) => /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text.trim()));
function plantQuotes(): Planting {
  const kept = new Map(UNSEEN.map((injection, nth) => [`claims[${nth}].selector.exact`, injection]));
  const parsed = parsePack(mapStrings(pack, (text, path) => kept.get(path)?.text ?? text));
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return { pack: parsed.value, kept, refused: new Map(), problems: [] };
}
const PACKS: readonly Planting[] = [
  ...SHIFTS.map((shift, nth) => plantInjections(pack, shift, mayChange(nth))),
  plantQuotes(),
];

const shownOf = ({ kept }: Planting) => [...kept].filter(([path]) => !UNSHOWN.test(path));

let copy: ExtensionCopy;
let browser: TestBrowser;
let article: Article;
const open = async (content: string) => {
  copy = copyExtension(buildExtension('test'));
  copy.write(FILE, content);
  browser = await openBrowser({ extensionDir: copy.dir });
  article = await openArticle(browser, OP_ED);
};
const close = async () => {
  await browser?.close();
  copy?.remove();
};

/** Opens each card in turn. */
async function lookAtCards(): Promise<Sight[]> {
  const keys = await lookInside(article.page, (root) =>
    Array.from(root.querySelectorAll<HTMLElement>('.card'), ({ dataset }) => dataset.note ?? ''),
  );
  const sights: Sight[] = [];
  for (const note of keys) {
    await article.ask('go-to', { note, place: 0 });
    await waitInside(
      article.page,
      (root, key) => root.querySelector(`.card.open[data-note="${key}"] .box`) !== null,
      note,
    );
    sights.push(await lookInside(article.page, lookForStrangers));
  }
  return sights;
}

/** Opens each entry of the panel in turn, and chooses each actor of the map. */
async function lookAtPanel(panel: DriverPage): Promise<Sight[]> {
  const click = (selector: string, nth: number) =>
    panel.evaluate((wanted, at) => document.querySelectorAll<HTMLElement>(wanted)[at]?.click(), selector, nth);
  const sights: Sight[] = [];
  for (let nth = 0; nth < ALL_NOTES; nth++) {
    await click('.entry .collapsed', nth);
    await panel.waitFor((at) => document.querySelectorAll('.entry')[at]?.querySelector('.body') != null, nth);
    sights.push(await lookForStrangersIn(panel));
  }
  await click('.map-door', 0);
  const actors = await panel.waitFor(() => document.querySelectorAll('.deed-names button').length);
  for (let nth = 0; nth < actors; nth++) {
    await click('.deed-names button', nth);
    await panel.waitFor(
      (at) => document.querySelectorAll('.deed-names button')[at]?.getAttribute('aria-pressed') === 'true',
      nth,
    );
    sights.push(await lookForStrangersIn(panel));
  }
  return sights;
}

it('the packs have each injection in a field that is shown, and many in each such field', () => {
  const shown = PACKS.flatMap((planting) => shownOf(planting));
  const numbersIn = (field: string) =>
    new Set(shown.flatMap(([path, { number }]) => (fieldOf(path) === field ? number : [])));
  const fields = [...new Set(shown.map(([path]) => fieldOf(path)))];
  expect(new Set(shown.map(([, { number }]) => number)).size).toBe(INJECTIONS.length);
  expect(fields).toHaveLength(28);
  for (const field of fields) expect(numbersIn(field).size, field).toBeGreaterThan(1);
});

describe.each(PACKS.map((planting, nth) => [nth, planting] as const))('pack %i', (_nth, planting) => {
  beforeAll(() => open(JSON.stringify(planting.pack)));
  afterAll(close);

  it('is shown in margin, panel and popup as it is written, and nothing of it runs or loads', async () => {
    const report = await article.report(({ layout, notes }) => layout.mode === 'margin' && notes.length === ALL_NOTES);
    expect(report.errors).toEqual([]);
    const cards = await lookAtCards();
    expect(cards.length).toBeGreaterThan(40);
    const panel = await browser.driver.extensionPage('/sidepanel.html', { background: true });
    await panel.waitFor((count) => document.querySelectorAll('.entry').length === count, ALL_NOTES);
    const entries = await lookAtPanel(panel);
    const popup = await openPopup(browser);
    const said = await lookForStrangersIn(popup);

    expect([...cards, ...entries, said].flatMap(({ strangers }) => strangers)).toEqual([]);
    expect(await readRun(browser, article.page, article.tab)).toEqual([null, ['object', null]]);
    for (const own of [panel, popup]) expect(await readRun(browser, own)).toEqual([null]);
    const outside = await article.page.evaluate(() => document.documentElement.outerHTML);
    expect(outside.match(/.*(injected).*/i)).toBeNull();
    expect(await readAsked(browser)).toEqual([]);
    const html = readHtml(OP_ED);
    const others = browser.driver.requests.filter(({ url }) => !html.includes(url) && !url.endsWith('/fence'));
    expect(others).toEqual([]);
    expect([...article.page.errors, ...panel.errors, ...popup.errors]).toEqual([]);
    expect(ownErrors(browser.driver)).toEqual([]);

    const words = entries.map((sight) => sight.words).join('\n');
    const inCards = cards.map((sight) => sight.words).join('\n');
    const shown = shownOf(planting);
    expect(shown.filter(([, { text }]) => !words.includes(text.trim()))).toEqual([]);
    expect(shown.filter(([, { text }]) => inCards.includes(text.trim())).length).toBeGreaterThan(shown.length / 3);
    await panel.close();
    await popup.close();
  }, 180_000);
});

describe('a pack that is refused', () => {
  afterEach(close);

  it('has its own words in the popup, as words', async () => {
    const key = '<img src=//injected.example/0 onerror=__postilInjected=0>';
    await open(JSON.stringify({ ...pack, [key]: '' }));
    const popup = await openPopup(browser);
    const text = await popup.waitFor(() => document.querySelector('.problem')?.textContent);
    expect(text).toContain(key);
    expect((await lookForStrangersIn(popup)).strangers).toEqual([]);
    expect(await readRun(browser, popup)).toEqual([null]);
    expect(await readAsked(browser)).toEqual([]);
    expect([...article.page.errors, ...popup.errors, ...ownErrors(browser.driver)]).toEqual([]);
  });
});

describe('a page that takes the same for markup', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('runs a good part of it and asks the network for another, which is seen here', async () => {
    const address = 'https://careless.example/';
    browser.site.set(address, makeCarelessPage());
    const page = await browser.driver.newPage();
    await page.goto(address);
    await page.waitFor(() => document.readyState === 'complete');
    const run = await listRun(page);
    const asked = await readAsked(browser);
    expect(new Set(run).size).toBeGreaterThan(45);
    expect(new Set(asked).size).toBeGreaterThan(30);
    const bit = INJECTIONS.filter(({ number }) => run.includes(number) || asked.includes(`/${number}`));
    expect(new Set(bit.map(({ group }) => group))).toEqual(new Set(HARMFUL));
  });
});
