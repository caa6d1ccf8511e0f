// What the extension costs a tab, read from Chromium's own trace and heap.
import { readReport } from '../../scripts/read-report.mjs';

/** @typedef {import('../support/e2e/driver.ts').Driver} Driver */
/** @typedef {{ name: string, dur?: number, ts: number, args?: any }} TraceEvent */

const AT = 'https://www.arabnews.com/node/1204791/columns';
const ELSEWHERE = 'https://www.arabnews.com/node/12047911/columns';
const PLAIN = 'https://plain.example/node/1204791/columns';

/**
 * Runs `work` under a trace and gives the events of scripts from the extension, in milliseconds.
 * @param {Driver} driver @param {import('../support/e2e/driver.ts').DriverPage} page @param {() => Promise<void>} work
 */
async function traceScripts(driver, page, work) {
  const session = await page.cdp();
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any[]} */ (value)));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' });
  await work();
  await session.send('Tracing.end');
  await complete;
  const isOurs = (/** @type {TraceEvent} */ { name, args }) =>
    /^(EvaluateScript|FunctionCall)$/.test(name) && String(args?.data?.url ?? '').startsWith(driver.extensionOrigin);
  const ours = events.filter(isOurs);
  const isNested = (/** @type {TraceEvent} */ event) =>
    ours.some(
      (outer) => outer !== event && outer.ts <= event.ts && event.ts + (event.dur ?? 0) <= outer.ts + (outer.dur ?? 0),
    );
  return ours.filter((event) => !isNested(event)).map(({ dur = 0 }) => dur / 1000);
}

/**
 * @param {Driver} driver @param {string} html
 * @returns {Promise<{ scriptMs: number, changes: number, longTasks: number }>}
 */
export async function measureUnrecognised(driver, html) {
  driver.serve((url) =>
    url === ELSEWHERE ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null,
  );
  const page = await driver.newPage();
  await page.goto('about:blank');
  const durations = await traceScripts(driver, page, async () => {
    await page.goto(ELSEWHERE);
    await page.waitFor(() => document.readyState === 'complete');
  });
  const changes = await page.evaluate(() => document.documentElement.children.length - 2);
  await page.close();
  if (durations.length === 0) throw new Error('Expected the recogniser in the trace, got no script of the extension');
  const scriptMs = durations.reduce((sum, ms) => sum + ms, 0);
  return { scriptMs, changes, longTasks: durations.filter((ms) => ms > 50).length };
}

/** @param {Driver} driver @param {string} html @returns {Promise<number>} milliseconds */
export async function measureScrolling(driver, html) {
  driver.serve((url) => (url === AT ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null));
  const page = await driver.newPage();
  await page.goto(AT);
  await readReport(driver, page);
  await page.mouseMove(5, 5);
  const durations = await traceScripts(driver, page, async () => {
    for (let step = 0; step < 30; step++) {
      await page.evaluate(() => window.scrollBy(0, 60));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
    }
  });
  await page.close();
  return durations.reduce((sum, ms) => sum + ms, 0);
}

/** Live heap of the annotated page over that of the same page left alone. @param {Driver} driver @param {string} html */
export async function measureMemory(driver, html) {
  driver.serve((url) =>
    url === AT || url === PLAIN ? { status: 200, contentType: 'text/html; charset=utf-8', body: html } : null,
  );
  const heapAt = async (/** @type {string} */ url) => {
    const page = await driver.newPage();
    await page.goto(url);
    if (url === AT) await readReport(driver, page);
    const session = await page.cdp();
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await page.close();
    return usedSize / 1e6;
  };
  const plain = await heapAt(PLAIN);
  return (await heapAt(AT)) - plain;
}
