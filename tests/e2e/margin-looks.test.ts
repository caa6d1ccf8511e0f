// What the margin looks like: on narrow windows, dark pages, paper, with forced colours and without highlights.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { luminance } from '../../lib/dom/read/read-ground.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { clickInside, lookInside, readCards, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks, showMark } from '../support/e2e/read-page-marks.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  expect(errors).toEqual([]);
});
afterAll(() => browser?.close());

describe('a narrow window', () => {
  const title = (page: DriverPage) => lookInside(page, (root) => root.querySelector('.sheet h2')?.textContent ?? null);

  it('has a handle with the number of notes, and a sheet that steps through them', async () => {
    article = await openArticle(browser, OP_ED, { viewport: { width: 360, height: 740 } });
    await article.report(({ layout }) => layout.mode === 'sheet');
    const notes = (await article.ask('read-state', null))?.notes.filter(({ places }) => places > 0) ?? [];
    expect(await lookInside(article.page, (root) => root.querySelector('.handle')?.textContent)).toBe(
      `${notes.length} notes`,
    );
    await clickInside(article.page, '.handle');
    await waitInside(article.page, (root) => root.querySelector('.sheet h2')?.textContent === 'About this piece');
    await clickInside(article.page, '.sheet .next');
    const second = await waitInside(article.page, (root) => {
      const text = root.querySelector('.sheet h2')?.textContent;
      return text !== 'About this piece' && text;
    });
    await clickInside(article.page, '.sheet .next');
    await waitInside(article.page, (root, old) => root.querySelector('.sheet h2')?.textContent !== old, second);
    await clickInside(article.page, '.sheet .step');
    await waitInside(article.page, (root, old) => root.querySelector('.sheet h2')?.textContent === old, second);
    await clickInside(article.page, '.sheet .close');
    await waitInside(
      article.page,
      (root) => root.querySelector('.sheet') === null && root.querySelector('.handle') !== null,
    );
  });

  it('opens the sheet by a click on a mark, and leaves the mark in sight above it', async () => {
    article = await openArticle(browser, OP_ED, { viewport: { width: 360, height: 740 } });
    await article.report(({ layout }) => layout.mode === 'sheet');
    const { x, y } = await showMark(article.page, 'claims', 'Pakistan enjoyed its moment in the spotlight');
    await article.page.click(x, y);
    const top = await waitInside(article.page, (root) => root.querySelector('.sheet')?.getBoundingClientRect().top);
    expect(await title(article.page)).not.toBe('About this piece');
    expect(top).toBeGreaterThan(y);
    expect(Number(top)).toBeGreaterThan(740 * 0.4);
  });

  it('keeps the line that a step goes to above the sheet', async () => {
    article = await openArticle(browser, OP_ED, { viewport: { width: 360, height: 740 } });
    await article.report(({ layout }) => layout.mode === 'sheet');
    await article.ask('go-to', { note: 'claim/c43', place: 0 });
    const sheetTop = await waitInside(
      article.page,
      (root) => root.querySelector('.sheet')?.getBoundingClientRect().top,
    );
    const [line] = (await markBoxes(article.page, 'active')) ?? [];
    expect(line?.top).toBeGreaterThan(0);
    expect(line?.bottom).toBeLessThan(Number(sheetTop));
  });
});

describe('a gutter', () => {
  it('has numbers in reading order, and each opens its note', async () => {
    article = await openArticle(browser, OP_ED, { viewport: { width: 1024, height: 900 } });
    await article.report(({ layout }) => layout.mode === 'gutter');
    await clickInside(article.page, '[data-note="claim/c03"] .collapsed');
    await waitInside(article.page, (root) => root.querySelector('.sheet, .box') !== null);
    expect((await article.ask('read-state', null))?.open).toBe('claim/c03');
    expect((await readCards(article.page)).length).toBeGreaterThan(40);
    await article.page.press('Escape');
    await waitInside(article.page, (root) => root.querySelector('.sheet, .box') === null);
  });
});

describe('colours', () => {
  const themes: readonly [file: string, theme: 'light' | 'dark'][] = [
    [OP_ED, 'light'],
    ['dark.html', 'dark'],
  ];
  it.each(themes)('%s has %s notes that stand out from the page by 4.5 : 1', async (file, theme) => {
    article = await openArticle(browser, file);
    await article.report(({ layout }) => layout.mode === 'margin');
    expect(new Set((await readMarks(article.page)).map((mark) => mark.theme))).toEqual(new Set([theme]));
    const ground = await article.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const inks = await lookInside(article.page, (root) =>
      Array.from(
        root.querySelectorAll('.collapsed .line, .collapsed strong, .collapsed .number, .pair'),
        (text) => getComputedStyle(text).color,
      ),
    );
    expect(inks.length).toBeGreaterThan(70);
    for (const ink of new Set(inks)) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('forced by the system are used, and all cards stay', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report(({ layout }) => layout.mode === 'margin');
    const before = await readCards(article.page);
    await article.page.emulateMedia({ forcedColors: 'active' });
    await article.page.waitFor(() => matchMedia('(forced-colors: active)').matches);
    expect(await readCards(article.page)).toEqual(before);
    await clickInside(article.page, '[data-note="claim/c05"] .collapsed');
    const { border, text, ground } = await waitInside(article.page, (root) => {
      const box = root.querySelector('.box');
      if (box === null) return null;
      const probe = document.createElement('i');
      probe.style.color = 'Canvas';
      root.append(probe);
      const canvas = getComputedStyle(probe).color;
      probe.remove();
      return { border: getComputedStyle(box).borderTopColor, text: getComputedStyle(box).color, ground: canvas };
    }).then((colours) => colours ?? { border: '', text: '', ground: '' });
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(border).toBe(text);
    await article.page.emulateMedia({ forcedColors: 'none' });
  });
});

describe('paper', () => {
  it('carries the article alone', async () => {
    article = await openArticle(browser, OP_ED);
    await article.report(({ layout }) => layout.mode === 'margin');
    await article.page.emulateMedia({ media: 'print' });
    await waitInside(article.page, (root) => {
      for (const part of root.querySelectorAll('.margin, .overlay'))
        if (getComputedStyle(part).display !== 'none') return false;
      return true;
    });
    const line = (name: string) =>
      article.page.evaluate(
        (mark) =>
          getComputedStyle(document.querySelector('p') ?? document.body, `::highlight(${mark})`).textDecorationLine,
        name,
      );
    expect([await line('postil-claims-light'), await line('postil-actors-light')]).toEqual(['none', 'none']);
    await article.page.emulateMedia({ media: null });
    await waitInside(article.page, (root) => root.querySelector('.card')?.checkVisibility());
  });
});

/** Boxes of a layer's marks in the window. */
function markBoxes(page: DriverPage, layer: string) {
  return page.waitFor((wanted) => {
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)
      for (const range of highlight)
        if (name.startsWith(`postil-${wanted}-`))
          return Array.from(range.getClientRects(), ({ top, bottom }) => ({ top, bottom }));
    return null;
  }, layer);
}

/** WCAG 2.2 contrast of two computed colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return luminance({ red, green, blue }) + 0.05;
  });
  return a === undefined || b === undefined ? 0 : Math.max(a, b) / Math.min(a, b);
}
