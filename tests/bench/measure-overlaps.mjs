import { readFileSync } from 'node:fs';
import { readReport } from '../../scripts/read-report.mjs';

/** @typedef {import('../support/e2e/driver.ts').Driver} Driver */

const AT = 'https://www.arabnews.com/node/1204791/columns';

/**
 * Pairs of cards that overlap, and cards that lie over the text column, on the op-ed at a window's width.
 * @param {Driver} driver with a test build, whose margin can be looked into
 * @param {number} width CSS px
 */
export async function measureOverlaps(driver, width) {
  const body = readFileSync(new URL('../fixtures/pages/op-ed-2017.html', import.meta.url));
  driver.serve((url) => (url === AT ? { status: 200, contentType: 'text/html; charset=utf-8', body } : null));
  const page = await driver.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(AT);
  await readReport(driver, page);
  const count = await page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    const boxes = [...(root?.querySelectorAll('.card') ?? [])].map((card) => card.getBoundingClientRect());
    const text = [...document.querySelectorAll('.field-item p')].map((p) => p.getBoundingClientRect());
    const meet = (/** @type {DOMRect} */ a, /** @type {DOMRect} */ b) =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const pairs = boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => meet(box, other)));
    return pairs.length + boxes.filter((box) => text.some((line) => meet(box, line))).length;
  });
  await page.close();
  return count;
}
