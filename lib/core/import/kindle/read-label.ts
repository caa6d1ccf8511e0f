// The second line of a record, `- Your Highlight on page 112 | Location 1300-1301 | Added on …`, in any language.
import { readDate } from '../read-date.ts';
import { type KindleKind, type LabelMeaning, meaningsOf, RANGE_SIGNS, WITHOUT_BLANKS } from './label-words.ts';

/** Half a page, a location, or several: both ends belong to it. */
export interface KindleRange {
  readonly start: number;
  readonly end: number;
}

/** Where an entry is, by location, by page or by both. */
export interface KindlePlace {
  readonly location: KindleRange | null;
  readonly page: KindleRange | null;
  /** Front matter: `xii` is not page 12. */
  readonly isRoman: boolean;
}

/** What the label of an entry says of it. */
export interface KindleLabel {
  /** `null` for a language that nobody knows here. */
  readonly kind: KindleKind | null;
  readonly place: KindlePlace;
  /** ISO 8601, or empty. */
  readonly created: string;
}

/** Characters of a label; the longest that a Kindle writes have some 150. */
const MAX_LABEL = 400;
const DASH = /^[\s\uFEFF]*[-–—‐‑−]/u;
/** Words, numbers and single signs; `t/m` is the Dutch for a range. */
const TOKEN = /t\/m|\d+|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/giu;
const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;
/** Signs and short words between `Location` and its number: `Loc. 143`, `位置No. 1300`, `#1300`. */
const FAREST_NUMBER = 3;
/** Digits of a number that is a place. */
const MAX_DIGITS = 9;

/** True for a line that a Kindle writes below a title: a dash, and a kind or a place and a time behind it. */
export function isLabel(line: string): boolean {
  if (!DASH.test(line) || line.length > MAX_LABEL || !/\d/.test(line)) return false;
  return readLabel(line).kind !== null || TIME.test(line.normalize('NFKC').split('|').slice(1).at(-1) ?? '');
}

/** Behind the last bar, in a language that nobody knows here. */
const TIME = /\d{4}|\d:\d{2}/;

/** What, where and when; nothing of it has to be known. */
export function readLabel(line: string): KindleLabel {
  const parts = line.slice(0, MAX_LABEL).normalize('NFKC').replace(DASH, '').split('|');
  const last = parts.at(-1) ?? '';
  const created = parts.length > 1 ? readDate(last) : null;
  const isTime = created !== null || (parts.length > 1 && TIME.test(last) && !namesPlace(last));
  const words = readWords(parts.slice(0, isTime ? -1 : undefined).join(' | '));
  const kind = KINDS.find((each) => words.some(({ meanings }) => meanings.includes(each))) ?? null;
  return { kind, place: readPlace(words), created: created ?? '' };
}

/** Page and location of a heading such as `Page 12 · Location 1,536`. */
export function readHeadingPlace(heading: string): KindlePlace {
  return readPlace(
    readWords(
      heading
        .slice(0, MAX_LABEL)
        .normalize('NFKC')
        .replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1'),
    ),
  );
}

/** In the order that decides: a page's mark may be named by a word of another kind beside its own. */
const KINDS = ['bookmark', 'note', 'highlight'] as const;

interface Word {
  readonly text: string;
  readonly meanings: readonly LabelMeaning[];
}

function readWords(text: string): Word[] {
  return (text.toLowerCase().match(TOKEN) ?? []).map((word) => ({ text: word, meanings: meaningsOf(word) }));
}

function namesPlace(text: string): boolean {
  return readWords(text).some(isPlaceWord);
}

function isPlaceWord({ meanings }: Word): boolean {
  return meanings.includes('location') || meanings.includes('page');
}

function readPlace(words: readonly Word[]): KindlePlace {
  const at = words.findIndex(({ meanings }) => meanings.includes('location'));
  const location = at < 0 ? null : numberAfter(words, at, isDigits);
  const pageAt = words.findIndex(({ meanings }) => meanings.includes('page'));
  const found = pageAt < 0 ? null : readPage(words, pageAt);
  if (location !== null || found !== null)
    return { location, page: found?.range ?? null, isRoman: found?.isRoman ?? false };
  return { location: lastNumber(words), page: null, isRoman: false };
}

interface FoundPage {
  readonly range: KindleRange;
  readonly isRoman: boolean;
}

/** Before the word, as in `112ページ` and `第 112 页`, or after it: elsewhere a short word before it may look Roman. */
function readPage(words: readonly Word[], at: number): FoundPage | null {
  const before = textAt(words, at - 1);
  if (isPageNumber(before) && WITHOUT_BLANKS.test(textAt(words, at))) {
    const range = rangeOf(rangeStart(words, at - 1, isPageNumber), before);
    return range === null ? null : { range, isRoman: !isDigits(before) };
  }
  const range = numberAfter(words, at, isPageNumber);
  const first = words.slice(at + 1, at + 1 + FAREST_NUMBER).find(({ text }) => isPageNumber(text));
  return range === null ? null : { range, isRoman: !isDigits(first?.text ?? '') };
}

function numberAfter(words: readonly Word[], at: number, isNumber: (word: string) => boolean): KindleRange | null {
  for (let next = at + 1; next <= at + FAREST_NUMBER && next < words.length; next++) {
    const text = textAt(words, next);
    // `A-3` is a label of a page, and no number.
    if (text === '|' || RANGE_SIGNS.has(text) || words[next]?.meanings.includes('location')) return null;
    if (!isNumber(text)) continue;
    const end = textAt(words, next + 2);
    return rangeOf(text, RANGE_SIGNS.has(textAt(words, next + 1)) && isNumber(end) ? end : text);
  }
  return null;
}

/** In a language that nobody knows here the number nearest to the time is the place. */
function lastNumber(words: readonly Word[]): KindleRange | null {
  const at = words.findLastIndex(({ text }) => isDigits(text));
  return at < 0 ? null : rangeOf(rangeStart(words, at, isDigits), textAt(words, at));
}

/** The first number of a range of which the last is known, or that one. */
function rangeStart(words: readonly Word[], at: number, isNumber: (word: string) => boolean): string {
  const start = textAt(words, at - 2);
  return RANGE_SIGNS.has(textAt(words, at - 1)) && isNumber(start) ? start : textAt(words, at);
}

function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}

function isDigits(word: string): boolean {
  return /^\d+$/.test(word) && word.length <= MAX_DIGITS;
}

function isPageNumber(word: string): boolean {
  return isDigits(word) || ROMAN.test(word);
}

/** `143-46` is 143 to 146, `1999-03` is 1999 to 2003. */
function rangeOf(from: string, to: string): KindleRange | null {
  const [start, end] = [from, to].map(numberValue);
  if (start === undefined || end === undefined) return null;
  if (end >= start || !isDigits(from) || !isDigits(to)) return { start, end: Math.max(start, end) };
  const step = 10 ** to.length;
  const near = Math.floor(start / step) * step + end;
  return { start, end: near >= start ? near : near + step };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function numberValue(number: string): number {
  if (isDigits(number)) return Number(number);
  const values = [...number.toLowerCase()].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
