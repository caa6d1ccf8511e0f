// Reading a visit's report out of the browser, through a page of the extension's own.

/** @typedef {import('../tests/support/e2e/driver.ts').Driver} Driver */
/** @typedef {import('../tests/support/e2e/driver.ts').DriverPage} DriverPage */
/** @typedef {import('../lib/core/note/report.ts').Report} Report */

/** How long a page may take to settle; late text is waited for. */
const SETTLE_MS = 8000;
/** Without a reader after this long, the page is not one that the recogniser knows. */
const NOBODY_MS = 2000;
/** A known address with another text may still be loading its own. */
const LATE_MS = 4000;
const POLL_MS = 100;

/**
 * Asks the reader in the page for its report until it has settled.
 * @param {Driver} driver
 * @param {DriverPage} page the tab in front
 * @returns {Promise<Report>} a report with `recognised.pack: null` when no reader came
 */
export async function readReport(driver, page) {
  const own = await driver.extensionPage('/manifest.json', { background: true });
  try {
    const url = await page.url();
    const started = Date.now();
    for (;;) {
      const report = await own.evaluate(askReader, 'read-report');
      const waited = Date.now() - started;
      if (report?.notes.length || waited > SETTLE_MS) return report ?? unrecognised(url);
      if (report === null && waited > NOBODY_MS) return unrecognised(url);
      if (report?.recognised.settled && waited > LATE_MS) return report;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } finally {
    await own.close();
  }
}

/**
 * Presses the toolbar button, and the popup's button for a page at an unknown address.
 * @param {Driver} driver
 * @param {DriverPage} page
 */
export async function askForNotes(driver, page) {
  await driver.triggerAction(page);
  const own = await driver.extensionPage('/manifest.json', { background: true });
  await own.evaluate(askReader, 'read-tab');
  await own.close();
}

/**
 * Runs in a page of the extension: sends a message to the reader in the tab in front, or to the background about it.
 * @param {'read-report' | 'read-tab'} type
 * @returns {Promise<Report | null>}
 */
async function askReader(type) {
  // @ts-expect-error the extension's API, in its own page
  const { tabs, runtime } = globalThis.chrome;
  const active = await tabs.query({ active: true });
  const tab = active.find((/** @type {{ url?: string }} */ { url }) => !/^(chrome|moz)-extension:/.test(url ?? ''));
  if (tab === undefined) return null;
  const send =
    type === 'read-tab'
      ? runtime.sendMessage({ type, body: { tab: tab.id } })
      : tabs.sendMessage(tab.id, { type, body: null });
  // Answers travel as text.
  return send.then(JSON.parse).catch(() => null);
}

/** @param {string} url @returns {Report} */
function unrecognised(url) {
  return {
    url,
    recognised: {
      pack: null,
      confidence: 0,
      why: 'The address is not that of a known article.',
      copy: false,
      settled: true,
    },
    article: null,
    notes: [],
    mentions: [],
    layout: { mode: 'none' },
    cards: [],
    counts: {},
    timingsMs: { recognise: 0, extract: 0, anchor: 0, mark: 0, layout: 0, total: 0 },
    longTasksMs: [],
    errors: [],
  };
}
