// What the extension tells of its rows, and writes of them, as one of its own pages sees it.

/** @typedef {import('../../support/e2e/driver.ts').DriverPage} DriverPage */
/** @typedef {import('../../support/e2e/driver.ts').Driver} Driver */
/** @typedef {{ id: string, note: string, revision: number, deleted: string | null }} Row */

/**
 * Calls a method of the store, as pages do: a background that was stopped a moment ago may not be there to hear, and is
 * asked again. Resolves with the answer, a Result.
 * @param {DriverPage} page @param {string} method @param {...unknown} args
 */
export async function callStore(page, method, ...args) {
  return page.evaluate(
    async (body) => {
      for (let triesLeft = 50; ; triesLeft--) {
        try {
          return JSON.parse(await chrome.runtime.sendMessage({ type: 'store', body }));
        } catch (error) {
          if (triesLeft === 0 || !/Receiving end does not exist|message channel closed/.test(String(error)))
            throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    { method, args },
  );
}

/** All rows, those of the bin too, by id. @param {DriverPage} page @returns {Promise<Map<string, Row>>} */
export async function readRows(page) {
  const rows = new Map();
  for (const bin of [false, true]) {
    for (let from = 0; ; ) {
      const { value } = await callStore(page, 'listRange', { bin, from, count: 1000 });
      if (value.length === 0) break;
      for (const row of value) {
        if (rows.has(row.id)) throw new Error(`Expected ${row.id} once, got it twice`);
        rows.set(row.id, row);
      }
      from += value.length;
    }
  }
  return rows;
}

/** Keeps changes, or says why not. @param {DriverPage} page @param {readonly object[]} changes */
export async function save(page, changes) {
  const answer = await callStore(page, 'save', changes);
  return answer.ok ? null : answer.problem;
}

/** How many of the acknowledged rows are not there. @param {ReadonlyMap<string, Row>} rows @param {Iterable<string>} acknowledged */
export function countMissing(rows, acknowledged) {
  let missing = 0;
  for (const id of acknowledged) if (!rows.has(id)) missing++;
  return missing;
}

/**
 * A folder of the extension's own stands in for one that a reader points at: the API is the same.
 * @param {Driver} driver
 */
export async function keepFolder(driver) {
  const page = await driver.extensionPage('/transfer.html');
  await page.waitFor(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
    document.querySelector('[data-act="folder"]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await page.waitFor(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true });
    return folder.getFileHandle('postil-backup.json').then(
      () => true,
      () => false,
    );
  });
  await page.close();
}

/** Highlights in each backup of the folder, by file. @param {DriverPage} page @returns {Promise<Record<string, number>>} */
export function readBackups(page) {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true });
    /** @type {Record<string, number>} */
    const counts = {};
    // @ts-expect-error: not in the types of the DOM yet.
    for await (const [name, handle] of folder)
      if (name.endsWith('.json')) counts[name] = JSON.parse(await (await handle.getFile()).text()).highlights.length;
    return counts;
  });
}
