import { describe, expect, test } from 'vitest';
import { scrollToRange } from '../../../lib/dom/place/scroll-to-range.ts';
import { addHtml, find, rangeOf } from '../../support/add-html.ts';
import { drawn } from '../../support/turns.ts';

const TALL = '<div style="height:3000px"></div>';

test.each([1, 0.5])('what can be seen stays where it is (free: %d)', (freeShare) => {
  const root = addHtml(`<p>words</p>${TALL}`);
  scrollToRange(rangeOf(root, 'words'), { freeShare });
  expect(window.scrollY).toBe(0);
});

test('what a sheet covers cannot be seen', async () => {
  const range = rangeOf(addHtml(`<div style="height:600px"></div><p>words</p>${TALL}`), 'words');
  scrollToRange(range, { freeShare: 0.5 });
  await expect.poll(() => range.getBoundingClientRect().top / window.innerHeight).toBeCloseTo(1 / 6, 1);
});

describe.each([1, 0.5])('with %d of the window free', (freeShare) => {
  test.each([
    ['below', 0, `${TALL}<p>words</p>${TALL}`],
    ['above', 6000, `${TALL}<p>words</p>${TALL}${TALL}`],
  ])('words %s the window come to the upper third of what is free', async (_name, from, html) => {
    const range = rangeOf(addHtml(html), 'words');
    window.scrollTo(0, from);
    await drawn();
    scrollToRange(range, { freeShare });
    await expect.poll(() => range.getBoundingClientRect().top / window.innerHeight).toBeCloseTo(freeShare / 3, 1);
  });

  test.each([
    ['far below its edge', 3000],
    ['just below its edge, inside the window', 300],
  ])('words in a box of its own, %s, come into the box', async (_name, heightPx) => {
    const gap = `<div style="height:${heightPx}px"></div>`;
    const root = addHtml(`<div id="box" style="height:200px;overflow:auto">${gap}<p>words</p></div>`);
    const range = rangeOf(root, 'words');
    const box = find(root, '#box');
    scrollToRange(range, { freeShare });
    await expect.poll(() => range.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom).toBe(true);
    expect(range.getBoundingClientRect().top).toBeGreaterThan(0);
  });
});
