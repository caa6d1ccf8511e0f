// The words of HTML, without a document. One pass: each sign is looked at a fixed number of times.
import { BLOCK_NAMES, isElementName, SILENT_NAMES } from './html-names.ts';
import { readTag } from './read-tag.ts';

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
  const unclosed = new Set<string>();
  const lastComment = html.lastIndexOf('-->');
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at) && at + 4 <= lastComment) {
      tags++;
      parts.push(html.slice(from, at));
      from = html.indexOf('-->', at + 4) + 3;
      at = from;
      continue;
    }
    const tag = readTag(html, at);
    const isTag = tag !== null && (isHtml || tag.name === '!' || (tag.isWellWritten && isElementName(tag.name)));
    if (!isTag) {
      signs++;
      at++;
      continue;
    }
    tags++;
    parts.push(html.slice(from, at), BLOCK_NAMES.has(tag.name) ? '\n' : '');
    from = tag.end;
    if (tag.isOpening && SILENT_NAMES.has(tag.name) && !unclosed.has(tag.name)) {
      const close = findClose(html, tag.name, tag.end);
      if (close < 0) unclosed.add(tag.name);
      else from = close;
    }
    at = from;
  }
  return { text: parts.join('') + html.slice(from), tags, signs };
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
  return text.replace(ENTITY, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
