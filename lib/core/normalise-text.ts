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
      const folded = FOLDED.get(cluster) ?? dropInvisible(cluster).normalize('NFC');
      if (folded !== '') emit(folded, at, end);
    } else if (endsInSpace) ends[length - 1] = end;
    else emit(' ', at, end);
    at = end;
  }
  return { text: pieces.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) };
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

/** The end of a run of ASCII that needs no folding; its last unit is left out where a combining mark may follow. */
function endOfPlain(raw: string, start: number): number {
  let at = start;
  while (at < raw.length && isPlain(raw.charCodeAt(at))) at++;
  return at > start && at < raw.length && raw.charCodeAt(at) >= FIRST_MARK ? at - 1 : at;
}

/** Printable ASCII but for the space and the grave accent, which is folded. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x60;
}

/** No combining mark has a lower code point. */
const FIRST_MARK = 0x300;

/** A base character with the combining marks after it, so that NFC never works across a cut. */
function clusterEnd(raw: string, start: number): number {
  let end = start + codePointLength(raw, start);
  while (end < raw.length && raw.charCodeAt(end) >= FIRST_MARK) {
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
