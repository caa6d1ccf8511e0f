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
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');
/** What may join the character before it in NFC: combining marks, and the vowels and tails of Hangul. */
const MARK = /\p{M}|[\u1160-\u11FF]/u;

/**
 * Folds what differs between copies of one text: NFC, runs of white space to one space, curly quotes and
 * dashes to their ASCII forms, invisible characters dropped. Linear in the length of `raw`; never throws.
 */
export function normaliseText(raw: string): NormalisedText {
  const pieces: string[] = [];
  // One raw unit becomes three at most ("…"); the arrays are cut to length at the end.
  const starts = new Uint32Array(raw.length * 3);
  const ends = new Uint32Array(raw.length * 3);
  let length = 0;
  let endsInSpace = false;
  const emit = (folded: string, start: number, end: number) => {
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts[length] = start;
      ends[length++] = end;
    }
    endsInSpace = folded === ' ';
  };
  const emitPlain = (start: number, end: number) => {
    pieces.push(raw.slice(start, end));
    for (let at = start; at < end; at++) {
      starts[length] = at;
      ends[length++] = at + 1;
    }
    endsInSpace = false;
  };
  let at = 0;
  while (at < raw.length) {
    const plainEnd = endOfPlain(raw, at);
    if (plainEnd > at) emitPlain(at, plainEnd);
    at = plainEnd;
    if (at === raw.length) break;
    const end = clusterEnd(raw, at);
    const cluster = raw.slice(at, end);
    if (!SPACE.test(cluster)) {
      const folded = fold(cluster);
      if (folded !== '') emit(folded, at, end);
    } else if (endsInSpace) ends[length - 1] = end;
    else emit(' ', at, end);
    at = end;
  }
  return { text: pieces.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

/** ASCII without a grave accent and without two spaces in a row: most quotes of an English pack. */
const FOLDED_ALREADY = /^(?!.* {2})[ -_a-~]*$/;

/** The folded text alone, trimmed: for comparing two short strings. */
export function foldText(raw: string): string {
  if (FOLDED_ALREADY.test(raw)) return raw.trim();
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

/** The end of a run of ASCII that needs no folding; its last unit is left out where a combining mark may follow. */
function endOfPlain(raw: string, start: number): number {
  let at = start;
  while (at < raw.length && isPlain(raw.charCodeAt(at))) at++;
  return at > start && at < raw.length && raw.charCodeAt(at) >= FIRST_AFTER_BASE ? at - 1 : at;
}

/** Printable ASCII but for the space and the grave accent, which is folded. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x60;
}

/** The soft hyphen: no combining mark and no invisible character has a lower code point. */
const FIRST_AFTER_BASE = 0xad;

/**
 * A base character with the combining marks after it, so that NFC never works across a cut; marks count as after it
 * behind invisible characters too, which are dropped. White space takes no marks.
 */
function clusterEnd(raw: string, start: number): number {
  let end = start + codePointLength(raw, start);
  if (SPACE.test(raw.slice(start, end))) return end;
  for (let at = end; at < raw.length && raw.charCodeAt(at) >= FIRST_AFTER_BASE; ) {
    const next = at + codePointLength(raw, at);
    const isInvisible = INVISIBLE.test(raw.slice(at, next));
    if (!isInvisible && !MARK.test(raw.slice(at, next))) break;
    at = next;
    if (!isInvisible) end = next;
  }
  return end;
}

function codePointLength(raw: string, at: number): number {
  const code = raw.codePointAt(at);
  return code !== undefined && code > 0xffff ? 2 : 1;
}

function fold(cluster: string): string {
  const visible = cluster.replaceAll(ALL_INVISIBLE, '');
  const base = FOLDED.get(visible.charAt(0));
  return (base === undefined ? visible : base + visible.slice(1)).normalize('NFC');
}
