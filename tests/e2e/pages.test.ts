// Every saved page: is it recognised, is each note at its exact text, and is the page itself left alone?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../lib/core/note/report.ts';
import { foldText } from '../../lib/core/text/normalise-text.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import type { DriverPage } from '../support/e2e/driver.ts';
import { type Article, actOn, openArticle, withoutFragment } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { type PaintedMark, readMarks } from '../support/e2e/read-page-marks.ts';
import { MENTIONS, pack, readHtml, type SavedPage, savedPages } from '../support/e2e/saved-pages.ts';

/** What the reader may be told of a page that does not let us be; of all others, nothing. */
const MAY_BE_SAID = new Map([
  [
    'host-remover.html',
    [
      'The page removes what Postil shows on it. Notes are in the list; shortcuts still highlight, and a note is written in the library.',
    ],
  ],
]);

/** Pages that take off all highlights as they please: their marks come and go. */
const CLEARS_MARKS = new Set(['host-remover.html']);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(rowsWhere(({ recognised }) => recognised))('%s: %s', (_file, _why, row) => {
  let article: Article;
  let report: Report;
  let marks: PaintedMark[];
  let requested: readonly string[];
  beforeAll(async () => {
    const before = browser.driver.requests.length;
    article = await openArticle(browser, row.file, { ask: row.ask });
    report = await article.report(isWhole(row));
    marks = CLEARS_MARKS.has(row.file) ? await readMarks(article.page) : await settledMarks(article.page, report);
    requested = browser.driver.requests.slice(before).map(({ url }) => url);
  });
  afterAll(() => article?.close());

  it(row.copy ? 'is recognised and said to be a copy' : 'is recognised as the article itself', () => {
    const { pack: found, copy, confidence } = report.recognised;
    expect({ found, copy }).toEqual({ found: pack.id, copy: row.copy });
    expect(confidence).toBeGreaterThan(0.85);
    expect(MAY_BE_SAID.get(row.file) ?? []).toEqual(expect.arrayContaining([...report.errors]));
  });

  it('shows every claim whose text is there, and says which are missing or changed', () => {
    const inState = (state: string) =>
      report.notes.flatMap((note) => (note.kind === 'claim' && note.state === state ? note.id : []));
    expect(inState('orphan').sort()).toEqual(row.missing);
    expect(inState('moved').sort()).toEqual(row.changed);
    expect(inState('placed')).toHaveLength(pack.claims.length - row.missing.length - row.changed.length);
    expect(report.notes.filter(({ kind }) => kind === 'actor')).toHaveLength(pack.actors.length);
    expect(report.mentions.filter(({ state }) => state === 'placed')).toHaveLength(
      MENTIONS - row.missingMentions.length,
    );
  });

  it('has each note at exactly the annotated words', () => {
    expect(claimsAtOtherWords(report)).toEqual([]);
    expect(mentionsAtOtherWords(report)).toEqual([]);
  });

  it('marks the words of each placed note, and nothing outside the article', () => {
    expect(
      marks.filter(({ strayedInto, block }) => strayedInto !== null || /^(Home|Related:|READ MORE|©)/.test(block)),
    ).toEqual([]);
    if (CLEARS_MARKS.has(row.file)) return;
    expect(marked(marks, 'claims')).toEqual(
      expect.arrayContaining(words(report.notes.filter(({ kind }) => kind === 'claim'))),
    );
    expect(marked(marks, 'actors')).toEqual(expect.arrayContaining(words(report.mentions)));
  });

  it('throws nothing into the page and asks the network for nothing', () => {
    const html = readHtml(row.file);
    expect(article.page.errors).toEqual([]);
    expect(requested.filter((url) => !html.includes(url))).toEqual([]);
  });

  it('leaves the page’s own elements as they were', async () => {
    expect(await readStrangers(article.page)).toEqual([]);
    const serialised = await readSerialised(article.page);
    await expectSamePageElsewhere(article.page, row, serialised);
  });
});

describe.each(rowsWhere(({ recognised }) => !recognised))('%s: %s', (_file, _why, row) => {
  it('shows nothing and changes nothing', async () => {
    const article = await openArticle(browser, row.file);
    // The background serves in order: once a later visit has its notes, this one would have had a reader.
    const later = await openArticle(browser, 'print.html');
    await later.report();
    await later.close();
    const report = await article.ask('read-report', null);
    expect(report?.recognised.pack ?? null).toBeNull();
    expect(report?.notes ?? []).toEqual([]);
    expect(await readMarks(article.page)).toEqual([]);
    expect(await article.page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(article.page.errors).toEqual([]);
    const serialised = await readSerialised(article.page);
    await expectSamePageElsewhere(article.page, row, serialised);
    await article.close();
  });
});

it('makes no request from any of the extension’s own contexts', () => {
  expect(browser.driver.requests.filter(({ fromExtension }) => fromExtension)).toEqual([]);
  expect(ownErrors(browser.driver)).toEqual([]);
});

/** Rows for a table, with file and reason in front for the test's name. */
function rowsWhere(isWanted: (row: SavedPage) => boolean) {
  return savedPages.filter(isWanted).map((row) => [row.file, row.why, row] as const);
}

/** A page that changes by itself may be read before it is done. */
function isWhole({ missing, missingMentions }: SavedPage) {
  return ({ notes, mentions, cards, layout }: Report) =>
    notes.filter(({ kind, state }) => kind === 'claim' && state === 'orphan').length === missing.length &&
    mentions.filter(({ state }) => state === 'placed').length === MENTIONS - missingMentions.length &&
    (layout.mode === 'sheet' || cards.length > 0);
}

function claimsAtOtherWords({ notes }: Report) {
  return pack.claims.flatMap(({ id, selector }) => {
    const note = notes.find((each) => each.id === id && each.kind === 'claim');
    const found = foldText(note?.quote ?? '');
    return note?.state !== 'moved' && found !== foldText(selector.exact)
      ? [{ id, found, annotated: selector.exact }]
      : [];
  });
}

function mentionsAtOtherWords({ mentions }: Report) {
  return mentions.flatMap(({ id, actor: owner, quote }) => {
    const actor = pack.actors.find((each) => each.id === owner);
    const known = [...(actor?.names ?? []), ...(actor?.mentions ?? []).map(({ selector }) => selector.exact)];
    return known.map(foldText).includes(foldText(quote)) ? [] : [{ id, quote, known }];
  });
}

/** What stands beside head and body and is not our one margin. */
function readStrangers(page: DriverPage) {
  return page.evaluate(() => {
    const strangers: string[] = [];
    let margins = 0;
    for (const child of document.documentElement.children) {
      if (child === document.head || child === document.body) continue;
      const isMargin = child.shadowRoot?.querySelector('.margin') != null;
      if (!isMargin || ++margins > 1) strangers.push(isMargin ? 'another margin' : child.outerHTML);
    }
    return strangers;
  });
}

function readSerialised(page: DriverPage) {
  return page.evaluate(() => document.head.outerHTML + document.body.outerHTML);
}

/** The same file at an address that the extension may not read becomes the very same page. */
async function expectSamePageElsewhere(page: DriverPage, { file, url, act }: SavedPage, serialised: string) {
  const elsewhere = new URL(withoutFragment(url));
  elsewhere.hostname = 'elsewhere.example.net';
  browser.site.set(elsewhere.href, readHtml(file));
  await page.goto(elsewhere.href);
  await actOn(page, act);
  await page.waitFor((wanted) => document.head.outerHTML + document.body.outerHTML === wanted, serialised);
}

function marked(marks: readonly PaintedMark[], layer: string): string[] {
  return marks.filter((mark) => mark.layer === layer).map(({ text }) => foldText(text));
}

function words(quotes: readonly { state: string; quote: string }[]): string[] {
  return quotes.filter(({ state }) => state !== 'orphan').map(({ quote }) => foldText(quote));
}

/** A page that rewrites its paragraphs has them marked again once it rests; what never comes is left to the test to tell. */
async function settledMarks(page: DriverPage, { notes }: Report): Promise<PaintedMark[]> {
  const claims = words(notes.filter(({ kind }) => kind === 'claim'));
  const read = async () => {
    const marks = await readMarks(page);
    const texts = new Set(marked(marks, 'claims'));
    return claims.every((text) => texts.has(text)) ? marks : null;
  };
  const settled = await pollUntil(read, { timeoutMs: 20_000, what: 'all claims marked' }).catch(() => null);
  return settled ?? readMarks(page);
}
