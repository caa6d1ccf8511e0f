// Text of two directions in one line: https://www.unicode.org/reports/tr9/. Each value of a line keeps its own direction,
// and none turns what follows it.

const EMBEDDINGS = '\u202A\u202B\u202D\u202E';
const ISOLATES = '\u2066\u2067\u2068';
const POP_EMBEDDING = '\u202C';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_MARK = '\u200F';
const LEFT_TO_RIGHT_MARK = '\u200E';

const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
/** Letters that are written from right to left, and signs that make others so. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;

/**
 * The same text, in which no line changes the direction of what follows it: what a line opens is closed at its end, and
 * what closes nothing is left out.
 */
export function balanceDirections(text: string): string {
  return CONTROLS.test(text) ? text.split('\n').map(balanceLine).join('\n') : text;
}

/** What a line has opened so far: the signs that close it, the innermost last, and how many of them close an isolate. */
interface Opened {
  readonly closers: string[];
  isolates: number;
}

function balanceLine(line: string): string {
  const opened: Opened = { closers: [], isolates: 0 };
  let balanced = '';
  for (const sign of line) if (accepts(opened, sign)) balanced += sign;
  return balanced + opened.closers.reverse().join('');
}

/** Takes account of one sign; false for one that closes nothing. */
function accepts(opened: Opened, sign: string): boolean {
  const { closers } = opened;
  if (EMBEDDINGS.includes(sign)) closers.push(POP_EMBEDDING);
  else if (ISOLATES.includes(sign)) {
    closers.push(POP_ISOLATE);
    opened.isolates++;
  } else if (sign === POP_EMBEDDING) {
    if (closers.at(-1) !== POP_EMBEDDING) return false;
    closers.pop();
  } else if (sign === POP_ISOLATE) {
    if (opened.isolates === 0) return false;
    // The end of an isolate ends the embeddings in it too. A count is kept because a search of the list for each sign
    // would cost the square of a hostile line.
    while (closers.pop() === POP_EMBEDDING);
    opened.isolates--;
  }
  return true;
}

/** One value in a line of plain text; one that has nothing from right to left stays as it is. Takes what is balanced. */
export function isolate(text: string): string {
  return isRightToLeft(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
}

/**
 * Values side by side in a line of plain text. Where one of them is written from right to left, each is isolated, and the
 * line runs as its first letter does. Takes what is balanced.
 */
export function joinIsolated(values: readonly string[], separator: string): string {
  if (!values.some(isRightToLeft)) return values.join(separator);
  const line = values.map((value) => FIRST_STRONG_ISOLATE + value + POP_ISOLATE).join(separator);
  return directionMark(values.join('')) === RIGHT_TO_LEFT_MARK ? RIGHT_TO_LEFT_MARK + line : line;
}

/**
 * Tags side by side where each has to begin after a blank and to end at once, so that none can be isolated: a mark before
 * the blank gives the sign of the next one that one's direction.
 */
export function joinTags(tags: readonly string[]): string {
  if (!tags.some(isRightToLeft)) return tags.join(' ');
  return tags.map((tag, nth) => (nth === 0 ? tag : `${directionMark(tag)} ${tag}`)).join('');
}

function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Which way a text runs, by its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [first = ''] = LETTER.exec(text) ?? [];
  return isRightToLeft(first) ? 'rtl' : 'ltr';
}

function directionMark(text: string): string {
  return directionOf(text) === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
}
