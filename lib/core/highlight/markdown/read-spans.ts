// The spans of one paragraph: code, emphasis, links, pictures, line ends. After CommonMark 0.31, without references and
// without HTML, which is text. One pass; whatever looks ahead stops where the next of its kind would start.
import { matchEmphasis, type Run } from './match-emphasis.ts';
import { readLinkTarget } from './read-link-target.ts';

/** What a paragraph is made of, in order. A link and its end are a pair. */
export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link-end' }
  | { readonly kind: 'link'; readonly url: string; readonly isPicture: boolean }
  | Run;

interface Bracket {
  /** Where its sign is in the spans, and where the runs inside it begin. */
  readonly span: number;
  readonly run: number;
  readonly isPicture: boolean;
}

const TEXT = /[^\\`*_[\]!<&\n]+/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const LINE_END = /\n[ \t]*/y;
const BACKTICKS = /`+/y;
const ADDRESS = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*)>/iy;
const CHARACTER = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/iy;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** The spans of a text without blank lines. */
export function readSpans(text: string): Span[] {
  const reader = new SpanReader(text);
  while (reader.at < text.length) reader.step();
  return reader.finish();
}

class SpanReader {
  at = 0;
  readonly #text: string;
  readonly #spans: Span[] = [];
  readonly #runs: Run[] = [];
  readonly #brackets: Bracket[] = [];
  /** Brackets below this height are outside a link that was found: no link may hold another. */
  #deadBrackets = 0;
  readonly #ticks: ReadonlyMap<number, number[]>;
  readonly #lastParenthesis: number;

  constructor(text: string) {
    this.#text = text;
    this.#ticks = listBackticks(text);
    this.#lastParenthesis = text.lastIndexOf(')');
  }

  finish(): Span[] {
    matchEmphasis(this.#runs);
    return this.#spans;
  }

  step(): void {
    const plain = this.#take(TEXT);
    const sign = this.#text.charAt(this.at);
    if (plain !== null) this.#addText(plain[0]);
    else if (sign === '\\') this.#readEscape();
    else if (sign === '\n') this.#endLine();
    else if (sign === '`') this.#readCode();
    else if (sign === '*' || sign === '_') this.#readRun(sign);
    else if (sign === '[') this.#openBracket('[');
    else if (sign === '!' && this.#text.charAt(this.at + 1) === '[') this.#openBracket('![');
    else if (sign === ']') this.#closeBracket();
    else if (sign === '<') this.#readAddress();
    else this.#readCharacter();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }

  #addText(text: string): void {
    this.#spans.push({ kind: 'text', text });
  }

  #addSign(): void {
    this.#addText(this.#text.charAt(this.at++));
  }

  #readEscape(): void {
    if (this.#text.charAt(this.at + 1) === '\n') {
      this.at++;
      this.#take(LINE_END);
      this.#spans.push({ kind: 'break' });
      return;
    }
    const match = this.#take(ESCAPED);
    if (match === null) this.#addSign();
    else this.#addText(match[1] ?? '');
  }

  /** Two blanks before the end of a line make it stay. */
  #endLine(): void {
    const last = this.#spans.at(-1);
    let isHard = false;
    if (last?.kind === 'text') {
      isHard = last.text.endsWith('  ');
      this.#spans[this.#spans.length - 1] = { kind: 'text', text: trimBlanks(last.text) };
    }
    this.#take(LINE_END);
    this.#spans.push(isHard ? { kind: 'break' } : { kind: 'text', text: '\n' });
  }

  #readCode(): void {
    const ticks = this.#take(BACKTICKS)?.[0] ?? '';
    const ends = this.#ticks.get(ticks.length) ?? [];
    while ((ends.at(-1) ?? this.at) < this.at) ends.pop();
    const end = ends.at(-1);
    if (end === undefined) {
      this.#addText(ticks);
      return;
    }
    const code = this.#text.slice(this.at, end).replaceAll('\n', ' ');
    const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    this.#spans.push({ kind: 'code', text: isPadded ? code.slice(1, -1) : code });
    this.at = end + ticks.length;
  }

  #readRun(sign: '*' | '_'): void {
    const start = this.at;
    while (this.#text.charAt(this.at) === sign) this.at++;
    const length = this.at - start;
    const [before, after] = [sortSign(letterBefore(this.#text, start)), sortSign(letterAt(this.#text, this.at))];
    const isLeft = after !== 'blank' && (after !== 'sign' || before !== 'letter');
    const isRight = before !== 'blank' && (before !== 'sign' || after !== 'letter');
    const isWord = sign === '_';
    const run: Run = {
      kind: 'run',
      sign,
      length,
      canOpen: isLeft && (!isWord || !isRight || before === 'sign'),
      canClose: isRight && (!isWord || !isLeft || after === 'sign'),
      left: length,
      closes: [],
      opens: [],
    };
    this.#runs.push(run);
    this.#spans.push(run);
  }

  #openBracket(sign: '[' | '!['): void {
    this.at += sign.length;
    this.#brackets.push({ span: this.#spans.length, run: this.#runs.length, isPicture: sign === '![' });
    this.#addText(sign);
  }

  #closeBracket(): void {
    this.at++;
    const bracket = this.#brackets.pop();
    const isDead = bracket !== undefined && !bracket.isPicture && this.#brackets.length < this.#deadBrackets;
    this.#deadBrackets = Math.min(this.#deadBrackets, this.#brackets.length);
    const mayBeLink = bracket !== undefined && !isDead && this.at < this.#lastParenthesis;
    const target = mayBeLink ? readLinkTarget(this.#text, this.at) : null;
    if (bracket === undefined || target === null) {
      this.#addText(']');
      return;
    }
    this.at = target.end;
    this.#spans[bracket.span] = { kind: 'link', url: target.url, isPicture: bracket.isPicture };
    this.#spans.push({ kind: 'link-end' });
    // Emphasis does not cross the ends of a link.
    matchEmphasis(this.#runs.splice(bracket.run));
    if (!bracket.isPicture) this.#deadBrackets = this.#brackets.length;
  }

  #readAddress(): void {
    const url = this.#take(ADDRESS)?.[1];
    if (url === undefined) this.#addSign();
    else this.#spans.push({ kind: 'link', url, isPicture: false }, { kind: 'text', text: url }, { kind: 'link-end' });
  }

  #readCharacter(): void {
    const match = this.#take(CHARACTER);
    const [, decimal, hexadecimal, name = ''] = match ?? [];
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (match === null) this.#addSign();
    else if (name !== '') this.#addText(NAMED[name.toLowerCase()] ?? match[0]);
    else this.#addText(code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : '\uFFFD');
  }
}

/** Where runs of each length start, the last first. */
function listBackticks(text: string): Map<number, number[]> {
  const starts = new Map<number, number[]>();
  for (const { 0: ticks, index } of [...text.matchAll(/`+/g)].toReversed()) {
    const known = starts.get(ticks.length);
    if (known === undefined) starts.set(ticks.length, [index]);
    else known.push(index);
  }
  return starts;
}

function trimBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && /[ \t]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function letterBefore(text: string, at: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

function letterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function sortSign(letter: string): 'blank' | 'sign' | 'letter' {
  if (letter === '' || /\s/.test(letter)) return 'blank';
  return /[\p{P}\p{S}]/u.test(letter) ? 'sign' : 'letter';
}
