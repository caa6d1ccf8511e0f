// What hostile texts of 100 kB cost, in steps of our code and of its libraries, not in seconds: every importer, every format out, and
// what a page does with a note or a quote. `node tests/bench/measure-steps.mjs [words of a name]` lists what is slow.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Of the shortest of three texts; the longest has four times as many. */
const CHARACTERS = 25_000;

/**
 * How many of all texts are over the budget of a worker, of a page, or grow faster than they are long; and their names.
 * @param {string} [words] Of the names of what is measured and of its text; all where it is empty.
 */
export async function measureSteps(words = '') {
  const { SUBJECTS, measureGrowth, startStepCounter } = await load();
  const counter = startStepCounter((/** @type {string} */ url) => url.includes('postil-steps-'));
  const slow = { worker: 0, page: 0, superlinear: 0 };
  let texts = 0;
  /** @type {string[]} */
  const names = [];
  try {
    for (const subject of SUBJECTS) {
      for (const family of subject.families) {
        if (!`${subject.name}: ${family.name}`.includes(words)) continue;
        const growth = measureGrowth(counter, subject, { family, characters: CHARACTERS });
        texts++;
        if (growth.isOverBudget) slow[/** @type {'worker' | 'page'} */ (subject.where)]++;
        if (growth.isSuperlinear) slow.superlinear++;
        if (growth.isOverBudget || growth.isSuperlinear)
          names.push(`${growth.isSuperlinear ? 'grows' : 'budget'} · ${growth.name}: ${growth.steps.join(', ')}`);
      }
    }
  } finally {
    counter.stop();
  }
  return { ...slow, texts, names };
}

/** The subjects as one script, so that what is counted is known by its address. */
async function load() {
  const dir = mkdtempSync(join(tmpdir(), 'postil-steps-'));
  const root = new URL('../../', import.meta.url).pathname;
  const contents = ['fuzz-subjects', 'measure-growth', 'count-steps']
    .map((name) => `export * from './tests/support/${name}.ts';`)
    .join('\n');
  try {
    const outfile = join(dir, 'steps.mjs');
    await build({
      stdin: { contents, resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      // Libraries as a browser gets them.
      platform: 'browser',
      external: ['node:*'],
      target: 'es2023',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { names, ...counts } = await measureSteps(process.argv[2]);
  for (const name of names) console.log(name);
  console.log(JSON.stringify(counts));
}
