// Text as it is compared, with a map back to the text as it stands in the page.

/** Normalised text and, for each of its UTF-16 units, where the unit starts and ends in the raw text. */
export interface NormalisedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛ʼ′`´'].map((quote): [string, string] => [quote, "'"]),
  ...[...'“”„‟″«»'].map((quote): [string, string] => [quote, '"']),
  ...[...'‐‑‒–—―−'].map((dash): [string, string] => [dash, '-']),
  ['…', '...'],
]);

const SPACE = /\s/u;
/** Soft hyphen, zero-width characters, word joiner, bidi controls, variation selectors. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]|[\uFE00-\uFE0F]/u;
const MARK = /\p{M}/u;
/** Nothing in this range needs folding, composing or dropping. */
const PLAIN = /^[\x21-\x5F\x61-\x7E]$/;

/**
 * Folds what differs between copies of one text: NFC, runs of white space to one space, curly quotes and
 * dashes to their ASCII forms, invisible characters dropped. Linear in the length of `raw`; never throws.
 */
export function normaliseText(raw: string): NormalisedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const emit = (folded: string, start: number, end: number) => {
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  while (at < raw.length) {
    const end = clusterEnd(raw, at);
    const cluster = raw.slice(at, end);
    if (PLAIN.test(cluster)) emit(cluster, at, end);
    else if (SPACE.test(cluster)) {
      if (pieces.at(-1) === ' ') ends[ends.length - 1] = end;
      else emit(' ', at, end);
    } else {
      const folded = FOLDED.get(cluster) ?? dropInvisible(cluster).normalize('NFC');
      if (folded !== '') emit(folded, at, end);
    }
    at = end;
  }
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The folded text alone, trimmed: for comparing two short strings. */
export function foldText(raw: string): string {
  return normaliseText(raw).text.trim();
}

/**
 * The raw half-open range `[start, end)` under a half-open range of the normalised text.
 * Throws on an empty or inverted range.
 */
export function toRawRange(normalised: NormalisedText, start: number, end: number): { start: number; end: number } {
  const first = normalised.starts[start];
  const last = normalised.ends[end - 1];
  if (first === undefined || last === undefined || end <= start)
    throw new RangeError(`Expected a range inside 0..${normalised.text.length}, got ${start}..${end}`);
  return { start: first, end: last };
}

/** A base character with the combining marks after it, so that NFC never works across a cut. */
function clusterEnd(raw: string, start: number): number {
  let end = start + codePointLength(raw, start);
  while (end < raw.length && raw.charCodeAt(end) > 0x2ff) {
    const length = codePointLength(raw, end);
    if (!MARK.test(raw.slice(end, end + length)) || INVISIBLE.test(raw.charAt(end))) break;
    end += length;
  }
  return end;
}

function codePointLength(raw: string, at: number): number {
  const code = raw.codePointAt(at);
  return code !== undefined && code > 0xffff ? 2 : 1;
}

function dropInvisible(cluster: string): string {
  return INVISIBLE.test(cluster) ? cluster.replaceAll(new RegExp(INVISIBLE, 'gu'), '') : cluster;
}
