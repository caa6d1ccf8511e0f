// What it costs to look for very many names in one article, in Node: the code is the reader's own, bundled.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const RUNS = 15;

/**
 * Medians in milliseconds: `compile` the names, and `scan` the text, with what normalising it takes.
 * @param {{ names: number, bytes: number }} size
 */
export async function measureNames({ names, bytes }) {
  const { compileNames, normaliseText } = await loadMatcher();
  const random = makeRandom();
  const owners = makeOwners(names, random);
  const article = makeArticle(bytes, { owners, random });
  /** @type {{ compileMs: number, scanMs: number }[]} */
  const runs = [];
  let found = 0;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const find = compileNames(owners);
    const compiled = performance.now();
    found = find(normaliseText(article)).length;
    runs.push({ compileMs: compiled - started, scanMs: performance.now() - compiled });
  }
  const median = (/** @type {'compileMs' | 'scanMs'} */ part) =>
    runs.map((run) => run[part]).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
  return { compileMs: median('compileMs'), scanMs: median('scanMs'), found };
}

async function loadMatcher() {
  const dir = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const root = new URL('../../', import.meta.url).pathname;
  const entry = {
    find: join(root, 'lib/core/anchor/find-names.ts'),
    text: join(root, 'lib/core/text/normalise-text.ts'),
  };
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: { outDir: dir, lib: { entry, formats: ['es'] }, minify: false, target: 'es2023' },
    });
    const load = (/** @type {string} */ name) => import(pathToFileURL(join(dir, `${name}.js`)).href);
    const [{ compileNames }, { normaliseText }] = [await load('find'), await load('text')];
    return { compileNames, normaliseText };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The same numbers each time: Park and Miller, 1988. */
function makeRandom() {
  let state = 7;
  return (/** @type {number} */ below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const SYLLABLES = 'ba chi dar el fah gul hus im jan kar lah mo nur pak qan rah stan tur var zab'.split(' ');

/** @param {number} count @param {(below: number) => number} random */
function makeOwners(count, random) {
  const word = () => {
    const text = Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const name = () => Array.from({ length: 1 + random(4) }, word).join(random(5) === 0 ? '-' : ' ');
  return Array.from({ length: count / 4 }, (_, nth) => ({ id: `o${nth}`, names: Array.from({ length: 4 }, name) }));
}

/** @param {number} bytes @param {{ owners: { names: string[] }[], random: (below: number) => number }} made */
function makeArticle(bytes, { owners, random }) {
  const plain = 'the ferry of that town left its harbor before noon with grain, salt and some letters'.split(' ');
  let text = '';
  while (text.length < bytes)
    text +=
      random(8) === 0 ? `${owners[random(owners.length)]?.names[random(4)]}’s ` : `${plain[random(plain.length)]} `;
  return text.slice(0, bytes);
}
