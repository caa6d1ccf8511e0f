// `npm start`: a real browser with the extension, on the saved op-ed or on any saved page at any address.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from './browsers/launch-chromium.mjs';
import { launchFirefox } from './browsers/launch-firefox.mjs';
import { readBrowsers } from './browsers/read-browsers.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { formatNotes } from './format-notes.mjs';
import { askForNotes, readReport } from './read-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const OP_ED = {
  page: join(root, 'tests/fixtures/pages/op-ed-2017.html'),
  at: 'https://www.arabnews.com/node/1204791/columns',
};
const USAGE = `npm start -- [--page FILE.html --at URL] [--report R.json] [--shot S.png] [--notes N.md]
             [--browser chromium|firefox] [--ask] [--width PX]
  --page, --at   a saved page and the address to serve it at; without them, the saved op-ed
  --report       write what happened, as docs/report.md describes it
  --shot         write a picture of the whole page
  --notes        write the notes as Markdown
  --ask          press the toolbar button, as for a page at an unknown address
  --width        width of the window in CSS pixels (1440)`;

/** A mistake in the call: said in one line, exit code 2. */
class UsageError extends Error {}

/** @typedef {ReturnType<typeof readOptions>} Options */

function readOptions() {
  /** @type {Record<string, string | boolean | undefined>} */
  let given;
  try {
    given = parseArgs({
      options: {
        page: { type: 'string' },
        at: { type: 'string' },
        report: { type: 'string' },
        shot: { type: 'string' },
        notes: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
        width: { type: 'string', default: '1440' },
        ask: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
  if (given.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if ((given.page === undefined) !== (given.at === undefined))
    throw new UsageError('--page and --at go together: the saved file, and the address to serve it at.');
  const isOwn = given.page === undefined;
  const text = (/** @type {string} */ name, /** @type {string | undefined} */ fallback) =>
    typeof given[name] === 'string' ? String(given[name]) : fallback;
  const out = (/** @type {string} */ file) => (isOwn ? join(root, 'out', file) : undefined);
  const browser = text('browser', 'chromium');
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new UsageError(`--browser is chromium or firefox, not "${browser}".`);
  const width = Number(given.width);
  if (!Number.isInteger(width) || width < 200 || width > 8000)
    throw new UsageError(`--width is a whole number of pixels from 200 to 8000, not "${given.width}".`);
  return {
    isOwn,
    browser: /** @type {'chromium' | 'firefox'} */ (browser),
    width,
    ask: given.ask === true,
    html: readPage(text('page', OP_ED.page) ?? OP_ED.page),
    at: readAddress(text('at', OP_ED.at) ?? OP_ED.at),
    report: text('report', out('report.json')),
    shot: text('shot', out('op-ed.png')),
    notes: text('notes', out('notes.md')),
    isHeadless: !isOwn || !hasDisplay(),
  };
}

/** @param {string} file */
function readPage(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`The page ${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string} address */
function readAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`The address "${address}" is not a full http: or https: address.`);
  return url.href;
}

function hasDisplay() {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {Options} options */
async function openBrowser(options) {
  const browsers = readBrowsers();
  const extensionDir = buildIfStale({ browser: options.browser === 'firefox' ? 'firefox' : 'chrome' });
  const launch = options.browser === 'firefox' ? launchFirefox : launchChromium;
  const viewport = options.isHeadless ? { viewport: { width: options.width, height: 900 } } : {};
  const driver = await launch({
    extensionDir,
    executablePath: browsers[options.browser].path,
    headless: options.isHeadless,
    ...viewport,
  });
  const page = new URL(options.at);
  driver.serve((address) => {
    const url = new URL(address);
    const isPage = url.origin === page.origin && url.pathname === page.pathname && url.search === page.search;
    return isPage ? { status: 200, contentType: 'text/html; charset=utf-8', body: options.html } : null;
  });
  return driver;
}

/** @param {string | undefined} file @param {string} text */
function write(file, text) {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${file}`);
}

/** @param {Options} options */
async function run(options) {
  const driver = await openBrowser(options);
  try {
    const page = await driver.newPage();
    await page.goto(options.at);
    if (!options.isHeadless) {
      console.log(`The op-ed is open in ${options.browser} with its notes. Close the browser to end.`);
      await driver.whenClosed;
      return;
    }
    if (options.ask) await askForNotes(driver, page);
    const report = await readReport(driver, page);
    if (options.shot !== undefined) {
      mkdirSync(dirname(options.shot), { recursive: true });
      await page.screenshot({ path: options.shot, fullPage: true });
      console.log(`wrote ${options.shot}`);
    }
    write(options.report, `${JSON.stringify(report, null, 2)}\n`);
    write(options.notes, formatNotes(report, readPack(report.recognised.pack)));
    console.log(`${options.at} in ${options.browser}: ${report.recognised.why}`);
    if (report.recognised.pack === null) return;
    const { counts, layout, timingsMs } = report;
    console.log(
      `${counts.claimsPlaced} of ${counts.claims} claims, ${counts.actorsPlaced} of ${counts.actors} actors, ` +
        `${counts.mentionsPlaced} mentions placed; ${counts.claimsMoved} moved, ${counts.orphans} not found; ` +
        `${layout.mode}; ${Math.round(timingsMs.total)} ms`,
    );
  } finally {
    await driver.close();
  }
}

/** @param {string | null} id */
function readPack(id) {
  const file = join(root, 'public/packs', `${id}.json`);
  return id === null || !existsSync(file) ? null : JSON.parse(readFileSync(file, 'utf8'));
}

try {
  await run(readOptions());
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
