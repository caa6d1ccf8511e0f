import { trimSignsAtEnd } from '../text/trim-signs.ts';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';

/** Code between marks of its own: a `#` in it is no tag. Each of the two matches, or fails for the rest of its line. */
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const TAG = /(?<=^|[\s([{"“‘—–,;])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;
/** The same, and what is one when an address in front of it is left out. */
const CANDIDATE = /(?<=^|[\s([{"“‘—–,;)>])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;
const SCHEME = /[a-z\d+.-]/i;

/** What is written without a blank, and the tags in it. */
interface Word {
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

/**
 * The tags inside a note, `#like-this`, without the sign, in order, none twice, as many and as long as a highlight may
 * have. `# Heading` and `#` alone are none, nor is anything in code or in an address. Linear: it runs at each pause of
 * typing, on the page's own thread.
 */
export function listInlineTags(markdown: string): string[] {
  const text = markdown.replace(CODE, ' ');
  const tags = new Set<string>();
  let word: Word = { end: 0, tags };
  for (const { index, 1: tag = '' } of text.matchAll(CANDIDATE)) {
    if (tags.has(tag)) continue;
    const name = trimSignsAtEnd(tag, '-/');
    // "#1" is a rank, not a subject.
    if (name.length > HIGHLIGHT_LIMITS.tag || !/[\p{L}_]/u.test(name)) continue;
    if (index >= word.end) word = readWord(text, { at: index, from: word.end });
    if (word.tags.has(tag)) tags.add(name);
    if (tags.size === HIGHLIGHT_LIMITS.tags) break;
  }
  return [...tags];
}

/** The word around an offset; `from`: where the last one ended. */
function readWord(text: string, { at, from }: { at: number; from: number }): Word {
  const start = findBlank(text, { from: at, step: -1, until: from - 1 }) + 1;
  const end = findBlank(text, { from: at, step: 1, until: text.length });
  const plain = cutAddress(cutBetween(cutBetween(text.slice(start, end), '](', ')'), '<', '>'));
  return { end, tags: new Set([...plain.matchAll(TAG)].map(([, tag = '']) => tag)) };
}

function findBlank(text: string, { from, step, until }: { from: number; step: 1 | -1; until: number }): number {
  let at = from;
  while (at !== until && !/\s/.test(text.charAt(at))) at += step;
  return at;
}

function cutBetween(text: string, open: string, close: string): string {
  let [kept, from] = ['', 0];
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return kept + text.slice(from);
    kept += `${text.slice(from, start)} `;
    from = end + close.length;
  }
}

/** Without the address at its end, `scheme://` and all that follows. */
function cutAddress(word: string): string {
  for (let at = word.indexOf('://'); at !== -1; at = word.indexOf('://', at + 1)) {
    let start = at;
    while (start > 0 && SCHEME.test(word.charAt(start - 1))) start--;
    while (start < at && !/[a-z]/i.test(word.charAt(start))) start++;
    if (start < at) return word.slice(0, start);
  }
  return word;
}
