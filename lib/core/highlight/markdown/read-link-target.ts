// What follows the text of a link: `(address "title")`.

interface LinkTarget {
  readonly url: string;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/** As CommonMark has it: an address with parentheses in it is read this deep. */
const MAX_PARENTHESES = 32;

const BLANKS = /[ \t\n]*/y;
const ENCLOSED = /<((?:[^<>\n\\]|\\.)*)>/y;
const TITLES = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)/y;

/** The target that starts at an offset; `null` where there is none. */
export function readLinkTarget(text: string, at: number): LinkTarget | null {
  if (text.charAt(at) !== '(') return null;
  const start = skip(BLANKS, text, at + 1);
  const enclosed = text.charAt(start) === '<';
  const end = enclosed ? skip(ENCLOSED, text, start) : skipAddress(text, start);
  if (end === -1 || (enclosed && end === start)) return null;
  const url = (enclosed ? text.slice(start + 1, end - 1) : text.slice(start, end)).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const beforeTitle = skip(BLANKS, text, end);
  const afterTitle = beforeTitle === end ? end : skip(TITLES, text, beforeTitle);
  const close = skip(BLANKS, text, afterTitle);
  return text.charAt(close) === ')' ? { url, end: close + 1 } : null;
}

/** Behind what the pattern takes at an offset; the offset itself where it takes nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Up to a blank or to the parenthesis that closes the target; -1 where parentheses are nested too deep or left open. */
function skipAddress(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at++;
    else if (sign <= ' ') break;
    else if (sign === '(' && ++depth > MAX_PARENTHESES) return -1;
    else if (sign === ')' && --depth < 0) break;
  }
  return depth > 0 ? -1 : at;
}
