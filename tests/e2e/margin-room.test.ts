// Where the notes stand: margin, gutter or sheet by the room there is; never over each other, never over the text.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LayoutMode } from '../../lib/core/margin/choose-layout.ts';
import type { Report, ReportCard } from '../../lib/core/note/report.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { type Box, lookInside, readCards, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => article?.close());
afterAll(() => browser?.close());

const rooms: readonly [file: string, width: number, mode: LayoutMode][] = [
  ['op-ed-2017.html', 360, 'sheet'],
  ['op-ed-2017.html', 768, 'sheet'],
  ['op-ed-2017.html', 1024, 'gutter'],
  ['op-ed-2017.html', 1280, 'margin'],
  ['op-ed-2017.html', 1920, 'margin'],
  ['op-ed-current.html', 360, 'sheet'],
  ['op-ed-current.html', 768, 'sheet'],
  ['op-ed-current.html', 1024, 'gutter'],
  ['op-ed-current.html', 1280, 'gutter'],
  ['op-ed-current.html', 1920, 'margin'],
  ['rtl-shell.html', 360, 'sheet'],
  ['rtl-shell.html', 1024, 'gutter'],
  ['rtl-shell.html', 1920, 'margin'],
  ['sidebars.html', 1280, 'sheet'],
  ['scroller.html', 1280, 'sheet'],
];

describe.each(rooms)('%s at %i px', (file, width, mode) => {
  it(`has its notes in ${mode} mode, clear of the text and of each other`, async () => {
    article = await openArticle(browser, file, { viewport: { width, height: 900 } });
    await article.report(({ layout }) => layout.mode === mode);
    const cards = await readCards(article.page);
    const report = await article.report();
    const state = await article.ask('read-state', null);
    const withPlace = (state?.notes ?? []).filter(({ places }) => places > 0).map(({ note }) => note);
    expect(cards.map(({ key }) => key).sort()).toEqual(mode === 'sheet' ? [] : withPlace.sort());
    expect(overlapping(cards)).toEqual([]);
    expect(await coveredText(article.page)).toEqual([]);
    expect(cards.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    expect(cards.filter(({ top, bottom }) => bottom - top > 44)).toEqual([]);
    expect(disordered(report)).toEqual([]);
    await expectReportedWhereTheyAre(article.page, report, cards);
    expect(await widens(article.page)).toBe(false);
    if (mode === 'sheet') await waitInside(article.page, (root) => root.querySelector('.handle')?.checkVisibility());
    expect(article.page.errors).toEqual([]);
  });
});

describe('a window that changes its size', () => {
  it('has the notes move from margin to gutter to sheet and back', async () => {
    article = await openArticle(browser, 'op-ed-2017.html', { viewport: { width: 1440, height: 900 } });
    for (const [width, mode] of [
      [1440, 'margin'],
      [1024, 'gutter'],
      [600, 'sheet'],
      [1280, 'margin'],
    ] as const) {
      await article.page.setViewport({ width, height: 900 });
      await article.report(({ layout }) => layout.mode === mode);
      const cards = await readCards(article.page);
      expect(overlapping(cards), `${width} px`).toEqual([]);
      expect(await coveredText(article.page), `${width} px`).toEqual([]);
      await expectReportedWhereTheyAre(article.page, await article.report(), cards);
    }
  });

  it('keeps an open note open', async () => {
    article = await openArticle(browser, 'op-ed-2017.html', { viewport: { width: 1440, height: 900 } });
    await article.report();
    await article.ask('go-to', { note: 'claim/c05', place: 0 });
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c05"] .box') !== null);
    await article.page.setViewport({ width: 600, height: 900 });
    await waitInside(article.page, (root) => root.querySelector('.sheet .body') !== null);
    await article.page.setViewport({ width: 1440, height: 900 });
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c05"] .box') !== null);
  });
});

describe('both sides of the text', () => {
  const sides: readonly [file: string, claims: 'left' | 'right', actors: 'left' | 'right'][] = [
    ['op-ed-2017.html', 'right', 'left'],
    ['rtl-shell.html', 'left', 'right'],
  ];
  it.each(sides)('%s has claims on the %s and actors on the %s', async (file, claims, actors) => {
    article = await openArticle(browser, file);
    const { cards } = await article.report(({ layout }) => layout.mode === 'margin');
    const isClaim = ({ id }: ReportCard) => /^c\d\d$/.test(id);
    const sidesOf = (some: readonly ReportCard[]) => [...new Set(some.map(({ side }) => side))];
    const pieceless = cards.filter(({ id }) => !id.startsWith('arabnews') && id !== 'piece');
    expect(sidesOf(pieceless.filter(isClaim))).toEqual([claims]);
    expect(sidesOf(pieceless.filter((card) => !isClaim(card)))).toEqual([actors]);
  });
});

describe('a card far from its line', () => {
  it('has a leader to it, or beyond 180 px a number that it shares with it; no other card has either', async () => {
    article = await openArticle(browser, 'op-ed-2017.html');
    await article.report(({ layout }) => layout.mode === 'margin');
    await article.ask('go-to', { note: 'claim/c10', place: 0 });
    await waitInside(article.page, (root) => root.querySelector('[data-note="claim/c10"] .box') !== null);
    await readCards(article.page);
    const { cards } = await article.report();
    const distances = cards.filter(({ id }) => id !== 'c10').map(({ top, anchorTop }) => Math.abs(top - anchorTop));
    const far = distances.filter((px) => px > 60 && px <= 180).length;
    const veryFar = distances.filter((px) => px > 180).length;
    expect(far).toBeGreaterThan(0);
    expect(veryFar).toBeGreaterThan(0);
    const ties = await lookInside(article.page, (root) => {
      const texts = (selector: string) => Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent);
      const leaders = root.querySelectorAll('.leaders path').length;
      return { leaders, atLines: texts('.pair'), onCards: texts('.card .number') };
    });
    expect(ties.leaders).toBe(far + 1);
    expect(ties.atLines).toHaveLength(veryFar);
    expect(ties.atLines.toSorted()).toEqual(ties.onCards.toSorted());
  });
});

/** Half a pixel of rounding is no overlap. */
const SLACK_PX = 0.5;

function overlapping(boxes: readonly Box[]) {
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > SLACK_PX && along > SLACK_PX ? [[one.key, other.key, along]] : [];
    }),
  );
}

/** Cards that lie over a line of the page's text, with that text. */
function coveredText(page: DriverPage) {
  return lookInside(page, (root) => {
    const lines: { text: string; box: DOMRect }[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest('script, style, template')) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ text: node.textContent.trim().slice(0, 40), box });
    }
    const covered: string[] = [];
    for (const card of root.querySelectorAll<HTMLElement>('.card')) {
      const own = card.getBoundingClientRect();
      const isOver = ({ box }: { box: DOMRect }) =>
        box.left < own.right - 0.5 &&
        box.right > own.left + 0.5 &&
        box.top < own.bottom - 0.5 &&
        box.bottom > own.top + 0.5;
      const under = lines.find(isOver);
      if (under) covered.push(`${card.dataset.note} over “${under.text}”`);
    }
    return covered;
  });
}

/** Cards of one side whose order is not that of their lines. */
function disordered({ cards }: Report) {
  return (['left', 'right'] as const).flatMap((side) => {
    const own = cards.filter((card) => card.side === side).toSorted((a, b) => a.top - b.top);
    return own.flatMap((card, at) => ((own[at - 1]?.anchorTop ?? 0) > card.anchorTop + SLACK_PX ? [card.id] : []));
  });
}

async function expectReportedWhereTheyAre(page: DriverPage, { cards }: Report, boxes: readonly Box[]) {
  const scrollY = await page.evaluate(() => window.scrollY);
  const shown = boxes.map(({ key, top, left }) => ({
    id: key.slice(key.indexOf('/') + 1),
    top: Math.round(top + scrollY),
    left: Math.round(left),
  }));
  const off = cards.filter(({ id, top, left }) => {
    const box = shown.find((each) => each.id === id);
    return box === undefined || Math.abs(box.top - top) > 1 || Math.abs(box.left - left) > 1;
  });
  expect(off).toEqual([]);
}

/** True when the margin makes the page scroll sideways. */
function widens(page: DriverPage) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const before = root.scrollWidth;
    const host = root.lastElementChild;
    if (!(host instanceof HTMLElement)) return true;
    host.style.setProperty('display', 'none', 'important');
    const without = root.scrollWidth;
    host.style.setProperty('display', 'block', 'important');
    return before > without;
  });
}
