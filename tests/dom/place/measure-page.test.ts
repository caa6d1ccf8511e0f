import { describe, expect, test } from 'vitest';
import { createHost } from '../../../lib/dom/place/create-host.ts';
import { measureFirstLine, measureRoom } from '../../../lib/dom/place/measure-page.ts';
import { readBlocks } from '../../../lib/dom/read/read-blocks.ts';
import { addHtml, find, rangeOf } from '../../support/add-html.ts';
import { loadPage, replacePage } from '../../support/load-page.ts';

const RESET = '<style>html, body { margin: 0 } p { margin: 0 }</style>';
const COLUMN = '<p>Words about tides</p>'.repeat(4);

function roomOf(body: string, direction: 'ltr' | 'rtl' = 'ltr') {
  replacePage(`<head>${RESET}</head><body>${body}</body>`);
  const container = find(document, '#text');
  return measureRoom(container, readBlocks(container), direction);
}

describe('the room beside the text', () => {
  test.each<[string, string, object]>([
    [
      'a column with free margins',
      `<div id="text" style="width:600px;margin-left:300px">${COLUMN}</div>`,
      { columnLeftPx: 300, columnRightPx: 900, freeLeftPx: 300, freeRightPx: 380 },
    ],
    ['a column over the whole width', `<div id="text">${COLUMN}</div>`, { freeLeftPx: 0, freeRightPx: 0 }],
    [
      'a sidebar on the right',
      `<div style="display:flex"><div id="text" style="width:600px;margin-left:200px">${COLUMN}</div><aside style="width:300px;margin-left:50px">Side</aside></div>`,
      { freeLeftPx: 200, freeRightPx: 50 },
    ],
    [
      'rails on both sides',
      `<div style="display:flex"><aside style="width:250px">Left</aside><div id="text" style="width:600px;margin:0 30px">${COLUMN}</div><aside style="width:300px">Right</aside></div>`,
      { freeLeftPx: 30, freeRightPx: 30 },
    ],
    [
      'a narrow sidebar in a wide wrapper',
      `<div id="text" style="width:600px">${COLUMN}</div><div style="position:absolute;top:0;left:0;width:100%"><div style="width:200px;margin-left:900px">Side</div></div>`,
      { freeRightPx: 300 },
    ],
    [
      'a sidebar below the text',
      `<div id="text" style="width:600px">${COLUMN}</div><aside style="margin-left:700px">Side</aside>`,
      { freeRightPx: 680 },
    ],
    [
      'a sidebar that is hidden',
      `<div style="display:flex"><div id="text" style="width:600px">${COLUMN}</div><aside style="display:none">Side</aside></div>`,
      { freeRightPx: 680 },
    ],
    [
      'a header above',
      `<header style="height:50px">Site</header><div id="text" style="width:600px;margin-left:340px">${COLUMN}</div>`,
      { freeLeftPx: 340, freeRightPx: 340 },
    ],
  ])('%s', (_name, body, expected) =>
    expect(roomOf(body)).toMatchObject({ ...expected, viewportWidthPx: 1280, scrollsInside: false }),
  );

  test('the direction is handed on', () =>
    expect(roomOf(`<div id="text">${COLUMN}</div>`, 'rtl').direction).toBe('rtl'));

  test.each<[string, boolean, string]>([
    ['auto and too long', true, 'overflow:auto;height:40px'],
    ['scroll and too long', true, 'overflow-y:scroll;height:40px'],
    ['auto with room', false, 'overflow:auto;height:900px'],
    ['hidden', false, 'overflow:hidden;height:40px'],
  ])('overflow %s: scrolls inside %s', (_name, scrolls, style) => {
    expect(roomOf(`<div style="${style}"><div id="text">${COLUMN}</div></div>`).scrollsInside).toBe(scrolls);
  });

  test('the same whether the page is scrolled or not', () => {
    const body = `<div id="text" style="width:600px;margin:900px 0 2000px 300px">${COLUMN}</div>`;
    const before = roomOf(body);
    window.scrollTo(0, 800);
    const container = find(document, '#text');
    expect(measureRoom(container, readBlocks(container), 'ltr')).toEqual(before);
  });

  test('our own host is no obstacle', () => {
    const before = roomOf(`<div id="text" style="width:600px">${COLUMN}</div>`);
    const host = createHost(document, { css: '', mode: 'open' });
    host.attach();
    host.stage.style.cssText = 'position:absolute;left:700px;top:0;width:300px;height:900px';
    const container = find(document, '#text');
    expect(measureRoom(container, readBlocks(container), 'ltr')).toEqual(before);
  });

  test.each([
    ['op-ed-2017', 200],
    ['sidebars', 0],
    ['scroller', 0],
  ])('%s: at least %i px on one side', async (name, leastPx) => {
    await loadPage(name);
    const container = find(document, '.field-item');
    const { freeLeftPx, freeRightPx, scrollsInside } = measureRoom(container, readBlocks(container), 'ltr');
    expect(Math.max(freeLeftPx, freeRightPx)).toBeGreaterThanOrEqual(leastPx);
    if (name === 'sidebars') expect(Math.max(freeLeftPx, freeRightPx)).toBeLessThan(200);
    expect(scrollsInside).toBe(name === 'scroller');
  });
});

describe('the first line of a range', () => {
  const HTML = '<p style="width:120px;margin:0">One two three four five six seven eight</p>';

  test('in document coordinates, scrolled or not', () => {
    addHtml('', 'height: 3000px');
    const range = rangeOf(addHtml(HTML), 'three');
    addHtml('', 'height: 3000px');
    const before = measureFirstLine(range);
    window.scrollTo(0, 2500);
    const after = measureFirstLine(range);
    expect(after?.topPx).toBeCloseTo(before?.topPx ?? -1, 1);
    expect(before?.topPx).toBeGreaterThanOrEqual(3000);
  });

  test('of a range over several lines, the first', () => {
    const root = addHtml(HTML);
    const [first] = rangeOf(root, 'One').getClientRects();
    const line = measureFirstLine(rangeOf(root, 'One two three four five six seven'));
    expect(line).toMatchObject({ topPx: first?.top, heightPx: first?.height, leftPx: first?.left });
  });

  test.each<[string, string]>([
    ['that is hidden', '<p style="display:none">words</p>'],
    ['of white space that is not drawn', '<div> <p>x</p></div>'],
  ])('of a range %s: null', (_name, html) => {
    const root = addHtml(html);
    const range = document.createRange();
    const text = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode() ?? root;
    range.selectNodeContents(text);
    expect(measureFirstLine(range)).toBeNull();
  });
});
