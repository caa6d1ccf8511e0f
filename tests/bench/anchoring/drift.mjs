// Pages, quotes and what happens to pages: each character keeps the number that it was given, so that the truth is known.

/** A paragraph; `ids` has a number for each UTF-16 unit of the text, -1 for what is new. @typedef {{ text: string, ids: number[] }} Block */
/** @typedef {{ block: number, start: number, end: number }} Span */
/** @typedef {ReturnType<typeof makeRandom>} Random */

/** The same numbers for the same seed. @param {number} seed */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (/** @type {number} */ limit) => Math.floor(next() * limit);
  return { next, upTo, pick: (/** @type {readonly string[]} */ some) => some[upTo(some.length)] ?? '' };
}

const STARTS = 'br c d f g l m n p pr r s st t tr v w'.split(' ');
const VOWELS = 'a e i o u ea ou'.split(' ');
const ENDS = 'n r s t l nd st m ck'.split(' ');
const COMMON = 'the of and to in a that was for on with as by at from'.split(' ');

/**
 * The paragraphs of an article, or made-up ones: a fifth of the words are common ones, the rest come from a vocabulary
 * that every page has of its own, so that words and turns are repeated.
 * @param {string | null} html @param {Random} random
 * @returns {Block[]}
 */
export function makePage(html, random) {
  let id = 0;
  const number = (/** @type {string} */ text) => ({ text, ids: Array.from({ length: text.length }, () => id++) });
  if (html !== null) {
    const paragraphs = [...html.matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map(([, inner]) =>
      (inner ?? '')
        .replace(/<[^>]+>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return paragraphs.filter((text) => text.length > 40).map(number);
  }
  const vocabulary = Array.from({ length: 400 }, () =>
    Array.from(
      { length: 1 + random.upTo(3) },
      () => random.pick(STARTS) + random.pick(VOWELS) + random.pick(ENDS),
    ).join(''),
  );
  return Array.from({ length: 30 }, () => {
    const sentences = Array.from({ length: 2 + random.upTo(4) }, () => {
      const words = Array.from({ length: 8 + random.upTo(16) }, () =>
        random.next() < 0.4 ? random.pick(COMMON) : random.pick(vocabulary),
      ).join(' ');
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}${random.next() < 0.2 ? ' — “so it is”' : ''}.`;
    });
    return number(sentences.join(' '));
  });
}

/** Quotes of one word to three sentences, and every sixth across two blocks. @param {Block[]} page @param {Random} random @returns {Span[][]} */
export function pickQuotes(page, random, count = 20) {
  const wordEnds = (/** @type {string} */ text, /** @type {number} */ at) => {
    let end = at;
    while (end < text.length && text[end] !== ' ') end++;
    return end;
  };
  const wordStart = (/** @type {string} */ text, /** @type {number} */ at) => text.lastIndexOf(' ', at) + 1;
  return Array.from({ length: count }, (_, nth) => {
    const block = random.upTo(page.length - 1);
    const text = page[block]?.text ?? '';
    if (nth % 6 === 5) {
      const next = page[block + 1]?.text ?? '';
      const start = wordStart(text, Math.max(0, text.length - 20 - random.upTo(70)));
      const end = wordEnds(next, Math.min(next.length, 20 + random.upTo(70)));
      return [
        { block, start, end: text.length },
        { block: block + 1, start: 0, end },
      ];
    }
    const length = Math.round(8 * 30 ** random.next());
    const start = wordStart(text, random.upTo(Math.max(1, text.length - length)));
    return [{ block, start, end: wordEnds(text, Math.min(text.length, start + length)) }];
  });
}

/** @param {Block} block @param {(unit: string, nth: number) => string | null} change null keeps the unit */
function mapUnits({ text, ids }, change) {
  let changed = '';
  /** @type {number[]} */
  const numbers = [];
  for (let nth = 0; nth < text.length; nth++) {
    const unit = text[nth] ?? '';
    const other = change(unit, nth) ?? unit;
    changed += other;
    for (let each = 0; each < other.length; each++) numbers.push(ids[nth] ?? -1);
  }
  return { text: changed, ids: numbers };
}

/** @param {Block[]} page @param {Random} random @param {number} rate */
function edit(page, random, rate) {
  const words = page.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
  return page.map(({ text, ids }) => {
    /** @type {Block} */
    const edited = { text: '', ids: [] };
    for (const part of text.matchAll(/\p{L}+|[^\p{L}]+/gu)) {
      const own = ids.slice(part.index, part.index + part[0].length);
      const add = (/** @type {string} */ words, /** @type {number[]} */ numbers) => {
        edited.text += words;
        edited.ids.push(...numbers);
      };
      const fresh = (/** @type {string} */ words) => add(words, Array(words.length).fill(-1));
      const isEdited = /\p{L}/u.test(part[0]) && random.next() < rate;
      const kind = random.next();
      // Half are replaced, a quarter left out, a quarter followed by another word.
      if (isEdited && kind < 0.5) fresh(random.pick(words));
      if (!isEdited || kind >= 0.75) add(part[0], own);
      if (isEdited && kind >= 0.75) fresh(` ${random.pick(words)}`);
    }
    return edited;
  });
}

/** @param {Block[]} page @param {Random} random */
function insert(page, random) {
  const words = page.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
  return page.flatMap((block) => {
    if (random.next() > 0.25) return [block];
    const text = `Advertisement ${Array.from({ length: 30 }, () => random.pick(words)).join(' ')}.`;
    return [{ text, ids: Array(text.length).fill(-1) }, block];
  });
}

/** @param {Block[]} page @param {Random} random */
function typeset(page, random) {
  return page.map((block) =>
    mapUnits(block, (unit, nth) => {
      if (unit === ' ' && random.next() < 0.05) return '\u00a0';
      if ('‘’'.includes(unit)) return "'";
      if ('“”'.includes(unit)) return '"';
      if ('—–'.includes(unit)) return ' - ';
      if (unit === '…') return '...';
      if (/\p{L}/u.test(unit) && /\p{L}/u.test(block.text[nth + 1] ?? '') && random.next() < 0.02)
        return `${unit}\u00ad`;
      return null;
    }),
  );
}

/** @param {Block[]} page @param {Random} random */
function reorder(page, random) {
  const rest = [...page];
  /** @type {Block[]} */
  const shuffled = [];
  while (rest.length > 0) shuffled.push(...rest.splice(random.upTo(rest.length), 1));
  return shuffled;
}

/** @param {Block[]} page @param {Span[][]} quotes */
function remove(page, quotes) {
  const gone = new Set(
    quotes.flatMap((spans, nth) =>
      spans.flatMap(({ block, start, end }) => (nth % 2 ? page[block]?.ids : page[block]?.ids.slice(start, end)) ?? []),
    ),
  );
  return page.map((block) => {
    const left = [...block.ids.keys()].filter((nth) => !gone.has(block.ids[nth] ?? -1));
    return { text: left.map((nth) => block.text[nth]).join(''), ids: left.map((nth) => block.ids[nth] ?? -1) };
  });
}

/** What happens to pages. @type {Record<string, (page: Block[], options: { random: Random, quotes: Span[][] }) => Block[]>} */
export const DRIFTS = {
  unchanged: (page) => page,
  insert: (page, { random }) => insert(page, random),
  typography: (page, { random }) => typeset(page, random),
  'edit 2 %': (page, { random }) => edit(page, random, 0.02),
  'edit 8 %': (page, { random }) => edit(page, random, 0.08),
  reorder: (page, { random }) => reorder(page, random),
  'all but that': (page, { random }) => insert(edit(typeset(page, random), random, 0.02), random),
  'quote deleted': (page, { quotes }) => remove(page, quotes),
};
