// The words of HTML, without a document. One pass: each sign is looked at a fixed number of times.
import { BLOCK_NAMES, isElementName, SILENT_NAMES } from './html-names.ts';
import { readTag, type Tag } from './read-tag.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;

interface Options {
  /** The file says that it is HTML; else a text may be plain, and `a < b and c > d` stays. */
  readonly isHtml?: boolean;
}

/**
 * The words of a piece of HTML, a line a block. Plain text stays as it is: what is no tag as browsers write them, with
 * attributes in quotation marks, is text. It is never shown as HTML.
 */
export function stripHtml(html: string, { isHtml = false }: Options = {}): string {
  const { text, tags, signs } = cutTags(html, isHtml);
  const isPlain = tags === 0 && (signs > 0 || !hasEntity(html));
  if (isPlain && !isHtml) return html;
  // Browsers write `&lt;` for a sign of the text: where one stands bare, so does `&`.
  return tidy(signs > 0 && !isHtml ? text : decodeEntities(text));
}

function cutTags(html: string, isHtml: boolean): { text: string; tags: number; signs: number } {
  const parts: string[] = [];
  let [from, tags, signs] = [0, 0, 0];
  const skip = createSkipper(html, isHtml);
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const skipped = skip(at);
    if (skipped === null) {
      signs++;
      at++;
      continue;
    }
    tags++;
    parts.push(html.slice(from, at), skipped.isBlock ? '\n' : '');
    from = skipped.end;
    at = from;
  }
  return { text: parts.join('') + html.slice(from), tags, signs };
}

/** What begins at a `<` and is no text of its own. */
interface Skipped {
  readonly end: number;
  readonly isBlock: boolean;
}

/** Returns what begins at a `<` and is no text, or `null` for a bare sign. Takes the places in order. */
function createSkipper(html: string, isHtml: boolean) {
  const unclosed = new Set<string>();
  const lastComment = html.lastIndexOf('-->');
  const skipTag = ({ name, isOpening, end }: Tag): Skipped => {
    const isSilent = isOpening && SILENT_NAMES.has(name) && !unclosed.has(name);
    const close = isSilent ? findClose(html, name, end) : -1;
    if (isSilent && close < 0) unclosed.add(name);
    return { end: close < 0 ? end : close, isBlock: BLOCK_NAMES.has(name) };
  };
  const isTag = ({ name, isWellWritten }: Tag) => isHtml || name === '!' || (isWellWritten && isElementName(name));
  return (at: number): Skipped | null => {
    if (html.startsWith('<!--', at) && at + 4 <= lastComment)
      return { end: html.indexOf('-->', at + 4) + 3, isBlock: false };
    const tag = readTag(html, at);
    return tag !== null && isTag(tag) ? skipTag(tag) : null;
  };
}

/** Where the content of a silent element ends; -1 where it does not. */
function findClose(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return -1;
}

function hasEntity(text: string): boolean {
  return /&(?:amp|lt|gt|quot|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/i.test(text);
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (all: string, ...[hex, decimal, name]: (string | undefined)[]) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
