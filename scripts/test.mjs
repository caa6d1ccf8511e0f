// `npm test`: everything, one line a part, and one last line that counts it all. `--only a,b` runs some groups. What does
// not wait for one another runs side by side.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const logs = join(root, 'out/test');
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Part */

/** The assignment to `innerHTML` in Preact, once in each of the three bundles that have it; nothing else is let through. */
const ALLOWED_WARNINGS = 3;

/** TypeScript 7, five times as fast; the package `typescript` is that of dependency-cruiser and of a test. */
const tsc = ['node_modules/tsc-native/bin/tsc', '--noEmit'];

/** @type {Record<string, Part[]>} */
const groups = {
  checks: [
    check('format and lint', [bin('biome'), 'check', '--error-on-warnings', '.']),
    check('types', [process.execPath, ...tsc]),
    check('types of core, without DOM', [process.execPath, ...tsc, '-p', 'lib/core/tsconfig.json']),
    check('types of scripts', [process.execPath, ...tsc, '-p', 'scripts/tsconfig.json']),
    check('layers', [bin('depcruise'), 'lib', 'components', 'entrypoints', '--config', '.dependency-cruiser.cjs']),
    check('nothing unused', [bin('knip')]),
    check('saved pages are as generated', [process.execPath, 'tests/fixtures/make-pages.mjs', '--check']),
  ],
  builds: [
    build('build for Chromium', 'chrome', 'production'),
    build('build for Firefox', 'firefox', 'production'),
    check('sizes', [bin('size-limit')]),
    { name: 'store linter', run: lintForStore },
  ],
  unit: [vitest('unit and component tests', [])],
  chromium: [
    build('test build for Chromium', 'chrome', 'test'),
    vitest('end to end in Chromium', ['--config', 'vitest.e2e.config.ts'], { POSTIL_BROWSER: 'chromium' }),
  ],
  firefox: [
    build('test build for Firefox', 'firefox', 'test'),
    vitest('end to end in Firefox', ['--config', 'vitest.e2e.config.ts'], { POSTIL_BROWSER: 'firefox' }),
  ],
};

/** Groups that run side by side, one row after the other. Unit tests read the builds. */
const STAGES = [['checks', 'builds'], ['unit'], ['chromium', 'firefox']];

/** @param {string} name @param {string[]} command @returns {Part} */
function check(name, command) {
  return { name, run: async () => counted((await runCommand(name, command)).code === 0) };
}

/** @param {string} name @param {'chrome' | 'firefox'} browser @param {string} mode */
function build(name, browser, mode) {
  return check(name, [process.execPath, 'scripts/build-if-stale.mjs', browser, mode]);
}

/** @param {string} name @param {string[]} args @param {Record<string, string>} [env] @returns {Part} */
function vitest(name, args, env) {
  const file = join(logs, `${fileName(name)}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name,
    run: async () => {
      rmSync(file, { force: true });
      const { code } = await runCommand(name, [bin('vitest'), 'run', ...args, ...reporters], env);
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

async function lintForStore() {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'];
  const { output } = await runCommand('store linter', [bin('web-ext'), ...args]);
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
 * @param {string} name @param {string[]} command @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
async function runCommand(name, [program = '', ...args], env = {}) {
  /** @type {Buffer[]} */
  const chunks = [];
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
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

/** The parts of a group one after the other. @param {string} name */
async function runGroup(name) {
  /** @type {Counts[]} */
  const all = [];
  for (const part of groups[name] ?? []) all.push(await runPart(part));
  return all;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(groups);
const unknown = wanted.filter((name) => groups[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}"; the parts are ${Object.keys(groups).join(', ')}.`);
  process.exit(2);
}
mkdirSync(logs, { recursive: true });
const started = Date.now();
/** @type {Counts[]} */
const counts = [];
for (const stage of STAGES)
  counts.push(...(await Promise.all(stage.filter((name) => wanted.includes(name)).map(runGroup))).flat());
const sum = (/** @type {keyof Counts} */ field) => counts.reduce((total, each) => total + each[field], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
