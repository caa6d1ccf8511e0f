// `npm run bench:anchoring`: how many quotes are found again on pages that have changed, and what it costs. Pages are
// generated, and the op-ed; each drift keeps track of every character, so that the truth is known. `--harness DIR` runs
// the benchmark of peers in that folder with the project's anchoring as its contender instead; what else is given is
// passed on to it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRIFTS, makePage, makeRandom, pickQuotes } from './drift.mjs';
import { loadEngine } from './load-engine.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const at = process.argv.indexOf('--harness');
if (at >= 0) {
  const dir = process.argv[at + 1];
  if (dir === undefined) throw new Error('Expected a folder after --harness, with the run.mjs of the benchmark in it');
  const rest = process.argv.slice(2).filter((_, nth) => nth !== at - 2 && nth !== at - 1);
  const { status } = spawnSync(
    process.execPath,
    [join(dir, 'run.mjs'), '--contender', join(here, 'contender.ts'), ...rest],
    {
      stdio: 'inherit',
    },
  );
  process.exit(status ?? 1);
}

const { anchorSelectors, describeSpans, readPageText } = await loadEngine();
const opEd = readFileSync(new URL('../../fixtures/pages/op-ed-2017.html', import.meta.url), 'utf8');
const SEEDS = 12;
/** @type {Record<string, { right: number, part: number, wrong: number, none: number }>} */
const tallies = {};

const read = (/** @type {{ text: string }[]} */ page) =>
  readPageText(page.map(({ text }) => ({ text, heading: false })));

for (let seed = 1; seed <= SEEDS; seed++) {
  for (const source of ['generated', 'op-ed']) {
    const random = makeRandom(seed);
    const before = makePage(source === 'op-ed' ? opEd : null, random);
    const quotes = pickQuotes(before, random);
    const page = read(before);
    const selectors = quotes.map((spans) => describeSpans(page, spans));
    for (const [name, drift] of Object.entries(DRIFTS)) {
      const after = drift(before, { random: makeRandom(seed * 31 + 7), quotes });
      const found = anchorSelectors(read(after), selectors);
      const tally = (tallies[name] ??= { right: 0, part: 0, wrong: 0, none: 0 });
      for (const [nth, spans] of quotes.entries()) {
        const verdict = judge(after, spans, { before, found: found[nth] });
        if (verdict !== null) tally[verdict]++;
      }
    }
  }
}

/**
 * By the share of characters that the place and the truth have in common; `null` where less than half of the quote is
 * left, or its blocks were torn apart. What was set in does not count. Of a deleted quote nothing is right.
 * @param {import('./drift.mjs').Block[]} after
 * @param {{ block: number, start: number, end: number }[]} spans
 * @param {{ before: import('./drift.mjs').Block[], found: any }} context
 * @returns {'right' | 'part' | 'wrong' | 'none' | null}
 */
function judge(after, spans, { before, found }) {
  const wanted = new Set(spans.flatMap(({ block, start, end }) => before[block]?.ids.slice(start, end) ?? []));
  const now = after.flatMap(({ ids }) => ids).filter((id) => id >= 0);
  const left = now.filter((id) => wanted.has(id)).length;
  const isGone = left === 0;
  const isTorn = now.findLastIndex((id) => wanted.has(id)) - now.findIndex((id) => wanted.has(id)) + 1 > left * 1.2;
  if (!isGone && (left < wanted.size * 0.5 || isTorn)) return null;
  if (found.state === 'orphan') return isGone ? 'right' : 'none';
  if (isGone) return 'wrong';
  /** @type {number[]} */
  const got = found.spans.flatMap(
    (/** @type {any} */ { block, start, end }) => after[block]?.ids.slice(start, end) ?? [],
  );
  const old = got.filter((id) => id >= 0);
  const common = old.filter((id) => wanted.has(id)).length;
  const share = common / (old.length + left - common);
  return share >= 0.8 ? 'right' : common > 0 ? 'part' : 'wrong';
}

const percent = (/** @type {number} */ part, /** @type {number} */ whole) => `${((100 * part) / whole).toFixed(1)} %`;
console.log('drift            right     in part   elsewhere  not found');
const rows = Object.entries(tallies).map(([name, { right, part, wrong, none }]) => {
  const all = right + part + wrong + none;
  console.log(
    [name.padEnd(16), ...[right, part, wrong, none].map((count) => percent(count, all).padEnd(9))].join(' '),
    `of ${all}`,
  );
  return { name, right: right / all, part: part / all, wrong: wrong / all, none: none / all, quotes: all };
});
const times = measureTimes();
for (const { quotes, ms, limitMs } of times)
  console.log(
    `${quotes} quotes on a page of 1 MB: ${ms.toFixed(0)} ms, ${(ms / limitMs).toFixed(1)} times one indexOf each`,
  );
mkdirSync('out', { recursive: true });
writeFileSync('out/bench-anchoring.json', `${JSON.stringify({ drifts: rows, times }, null, 2)}\n`);

/** A megabyte of generated text with a word of it replaced here and there; the median of five. */
function measureTimes() {
  const random = makeRandom(99);
  /** @type {import('./drift.mjs').Block[]} */
  const before = [];
  for (let size = 0; size < 1_000_000; ) {
    const page = makePage(null, random);
    size += page.reduce((sum, { text }) => sum + text.length, 0);
    before.push(...page);
  }
  const page = read(before);
  const after = read(DRIFTS['edit 2 %']?.(before, { random, quotes: [] }) ?? []);
  return [1, 20, 200, 1000].map((count) => {
    const selectors = pickQuotes(before, random, count).map((spans) => describeSpans(page, spans));
    const timed = (/** @type {() => void} */ work) => {
      const runs = [1, 2, 3, 4, 5].map(() => {
        const started = performance.now();
        work();
        return performance.now() - started;
      });
      return runs.toSorted((a, b) => a - b)[2] ?? 0;
    };
    const ms = timed(() => anchorSelectors(after, selectors));
    const limitMs = timed(() => {
      for (const { quote } of selectors) after.text.indexOf(quote.exact);
    });
    return { quotes: count, ms, limitMs };
  });
}
