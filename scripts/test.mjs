// `npm test`: everything, one line a part, and one last line that counts it all. `--only a,b` runs some parts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBrowsers } from './browsers/read-browsers.mjs';
import { buildIfStale } from './build-if-stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const logs = join(root, 'out/test');
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Part */

/** The assignment to `innerHTML` in Preact, once in each of the three bundles that have it; nothing else is let through. */
const ALLOWED_WARNINGS = 3;

/** @type {Record<string, Part[]>} */
const groups = {
  checks: [
    check('format and lint', bin('biome'), ['check', '--error-on-warnings', '.']),
    check('types', bin('tsc'), ['--noEmit']),
    check('types of core, without DOM', bin('tsc'), ['-p', 'lib/core/tsconfig.json']),
    check('types of scripts', bin('tsc'), ['-p', 'scripts/tsconfig.json']),
    check('layers', bin('depcruise'), ['lib', 'components', 'entrypoints', '--config', '.dependency-cruiser.cjs']),
    check('nothing unused', bin('knip'), []),
    check('saved pages are as generated', process.execPath, ['tests/fixtures/make-pages.mjs', '--check']),
    { name: 'builds', run: async () => build() },
    check('sizes', bin('size-limit'), []),
    { name: 'store linter', run: () => lintForStore() },
  ],
  unit: [vitest('unit and component tests', [], {})],
  chromium: [vitest('end to end in Chromium', ['--config', 'vitest.e2e.config.ts'], { POSTIL_BROWSER: 'chromium' })],
  firefox: [vitest('end to end in Firefox', ['--config', 'vitest.e2e.config.ts'], { POSTIL_BROWSER: 'firefox' })],
};

/**
 * @param {string} name @param {string} command @param {string[]} args
 * @returns {Part}
 */
function check(name, command, args) {
  return { name, run: async () => counted((await runCommand(name, command, args)).code === 0) };
}

/**
 * @param {string} name @param {string[]} args @param {Record<string, string>} env
 * @returns {Part}
 */
function vitest(name, args, env) {
  const file = join(logs, `${fileName(name)}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    run: async () => {
      rmSync(file, { force: true });
      const { code } = await runCommand(name, bin('vitest'), ['run', ...args, ...reporters], env);
      return readCounts(file, code);
    },
  };
}

/** @param {string} file @param {number | null} code @returns {Counts} */
function readCounts(file, code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that cannot be loaded has no tests to fail, but the run has.
    const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return counted(false);
  }
}

function build() {
  for (const browser of /** @type {const} */ (['chrome', 'firefox'])) {
    buildIfStale({ browser });
    buildIfStale({ browser, mode: 'test' });
  }
  return counted(true);
}

async function lintForStore() {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'];
  const { output } = await runCommand('store linter', bin('web-ext'), args);
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
  const known = warnings.filter((/** @type {{ code: string }} */ { code }) => code === 'UNSAFE_VAR_ASSIGNMENT');
  return counted(errors.length === 0 && warnings.length === known.length && known.length <= ALLOWED_WARNINGS);
}

/** @param {boolean} ok @returns {Counts} */
function counted(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {string} name */
function fileName(name) {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}

/**
 * Runs a command with its output to a file.
 * @param {string} name @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
async function runCommand(name, command, args, env = {}) {
  /** @type {Buffer[]} */
  const chunks = [];
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  const output = Buffer.concat(chunks).toString();
  writeFileSync(join(logs, `${fileName(name)}.log`), output);
  return { code, output };
}

/** @param {Part} part @returns {Promise<Counts>} */
async function runPart({ name, run }) {
  const started = Date.now();
  const counts = await run().catch((error) => {
    writeFileSync(join(logs, `${fileName(name)}.log`), String(error?.stack ?? error));
    return counted(false);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { passed, failed } = counts;
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.log(readFileSync(join(logs, `${fileName(name)}.log`), 'utf8').slice(-12_000));
  return counts;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(groups);
const unknown = wanted.filter((name) => groups[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}"; the parts are ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}
mkdirSync(logs, { recursive: true });
readBrowsers();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const part of wanted.flatMap((name) => groups[name] ?? [])) {
  const counts = await runPart(part);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
