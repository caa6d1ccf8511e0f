// `node tests/bench/anchoring/compare.mjs [revision]`: whether the engine of the working tree anchors as that of a
// revision of git does, `HEAD` if none is given. Every state, reason, score, span and candidate is compared, over the
// saved pages, made-up articles, texts of a few words that repeat, Arabic and Chinese, and all that happens to pages.
// For a change of the engine that is to change nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { DRIFTS, makePage, makeRandom, pickQuotes } from './drift.mjs';
import { loadEngine } from './load-engine.mjs';

const revision = process.argv[2] ?? 'HEAD';
const SEEDS = Number(process.argv[3] ?? 4);
const [today, then] = [await loadEngine(), await loadEngine(revision)];
const pagesDir = new URL('../../fixtures/pages/', import.meta.url);
const saved = readdirSync(pagesDir)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, pagesDir), 'utf8'));

/** Few words, so that everything stands in many places. @param {readonly string[]} words @param {string} blank @param {number} seed */
function makeRepeating(words, blank, seed) {
  const random = makeRandom(seed);
  let id = 0;
  return Array.from({ length: 12 }, () => {
    const text = Array.from({ length: 10 + random.upTo(60) }, () => random.pick(words)).join(blank);
    return { text, ids: Array.from({ length: text.length }, () => id++) };
  });
}

const SOURCES = {
  saved: (/** @type {number} */ seed) => makePage(saved[seed % saved.length] ?? null, makeRandom(seed)),
  generated: (/** @type {number} */ seed) => makePage(null, makeRandom(seed)),
  'of six words': (/** @type {number} */ seed) => makeRepeating('yes no said the a one'.split(' '), ' ', seed),
  'of forty words': (/** @type {number} */ seed) => {
    const random = makeRandom(seed);
    const words = Array.from({ length: 40 }, () =>
      random
        .next()
        .toString(36)
        .slice(2, 3 + random.upTo(8)),
    );
    return makeRepeating(words, ' ', seed);
  },
  Arabic: (/** @type {number} */ seed) =>
    makeRepeating(
      'قال مسؤولون في الرياض إن القيادة المشتركة للتحالف ستكون جاهزة قبل نهاية العام الحالي'.split(' '),
      ' ',
      seed,
    ),
  Chinese: (/** @type {number} */ seed) =>
    makeRepeating([...'官员们星期一在利雅得表示联合指挥部将在年底之前准备就绪成员国已经同意派遣军官'], '', seed),
};

let [compared, different, anchored] = [0, 0, 0];
/** @type {Record<string, number>} */
const verdicts = {};
for (const [source, make] of Object.entries(SOURCES)) {
  const seeds = source === 'saved' ? saved.length : SEEDS * 6;
  for (let seed = 1; seed <= seeds; seed++) {
    const before = make(seed);
    if (before.length < 2) continue;
    const quotes = pickQuotes(before, makeRandom(seed), 24).filter((spans) =>
      spans.every(({ start, end }) => end > start),
    );
    for (const [drift, change] of Object.entries(DRIFTS)) {
      const after = change(before, { random: makeRandom(seed * 31 + 7), quotes });
      const [found, expected] = [today, then].map(({ readPageText, describeSpans, anchorSelectors }) => {
        const read = (/** @type {{ text: string }[]} */ page) =>
          readPageText(page.map(({ text }) => ({ text, heading: false })));
        const page = read(before);
        const selectors = quotes.flatMap((spans) => describeSpans(page, spans) ?? []);
        // All together, and a few alone: an engine may take another way for a single quote.
        const alone = selectors.slice(0, 3).flatMap((/** @type {any} */ one) => anchorSelectors(read(after), [one]));
        return [...anchorSelectors(read(after), selectors), ...alone];
      });
      for (const [nth, anchoring] of expected.entries()) {
        compared++;
        if (anchoring.state !== 'orphan') anchored++;
        verdicts[anchoring.reason ?? anchoring.state] = (verdicts[anchoring.reason ?? anchoring.state] ?? 0) + 1;
        if (isDeepStrictEqual(found[nth], anchoring)) continue;
        different++;
        if (different > 5) continue;
        console.log(
          `${source}, seed ${seed}, ${drift}, quote ${nth}:`,
          JSON.stringify({ expected: anchoring, found: found[nth] }),
        );
      }
    }
  }
}
console.log(
  `${compared} quotes compared with ${revision}, ${anchored} of them anchored: ${different} differ`,
  verdicts,
);
process.exitCode = different === 0 ? 0 : 1;
