// Text into Markdown as CommonMark and Obsidian read it: a page's words as words, a reader's Markdown as Markdown.
import { encodeAddress } from '../encode-address.ts';
import { cleanLine, cleanText } from './plain.ts';

/** All that has a meaning inside a line: of CommonMark, of GitHub's tables, of Obsidian's links, tags, comments, maths. */
const INLINE = /[\\`*_[\]{}<>|~=^$#%!&]/g;
/** And at the start of one. */
const STARTS = /^([ \t]*)([-+>]|\d{1,9}[.)])/gm;

/** Words of others, as they are: nothing in them is markup. Lines stay lines. */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(INLINE, '\\$&')
    .replace(STARTS, (_all, space: string, sign: string) => `${space}${escapeStart(sign)}`);
}

/** The same on one line, for headings, links and list entries. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(cleanLine(text));
}

function escapeStart(sign: string): string {
  return sign.length === 1 ? `\\${sign}` : `${sign.slice(0, -1)}\\${sign.slice(-1)}`;
}

/** Code blocks with these names run when a note is opened, in one plug-in or another of Obsidian's. */
const RUNNING =
  /^([ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+)*(?:`{3,}|~{3,})[ \t]*)(?![\w+#.-]*[ \t]*$).*$|^([ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+)*(?:`{3,}|~{3,})[ \t]*)(?:dataview\w*|templater\w*|query|tasks|run-\w+|js-engine|meta-bind\w*)\b.*$/gim;

/**
 * A note as its reader wrote it, in Markdown, for a file that other programs read: HTML in it is text, nothing in it runs,
 * embeds or ends the block that it stands in.
 */
export function tameMarkdown(note: string): string {
  return cleanText(note)
    .replace(RUNNING, (_all, other: string | undefined, running: string | undefined) => `${other ?? running}text`)
    .replace(/<(?=[a-z/!?%])/gi, '\\<')
    .replace(/`(?==|\$=)/g, '` ')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/%%/g, '\\%\\%')
    .replace(/(^|\s)\^(?=[\w-]+[ \t]*$)/gm, '$1\\^')
    .replace(/\]\(\s*<?(?!https?:|mailto:|#|<?\s*\))[^)\s]*/gi, '](#')
    .replace(/^(\s{0,3}\[[^\]]+\]:\s*)(?!https?:|mailto:)\S*/gim, '$1#');
}

/** Each line behind a sign: `> ` for a quotation. Empty lines keep the sign alone. */
export function indentLines(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? sign.trimEnd() : sign + line))
    .join('\n');
}

/** A link whose address cannot end it. */
export function formatLink(words: string, url: string): string {
  return `[${escapeMarkdownLine(words)}](<${encodeAddress(url)}>)`;
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-`, `/`. */
export function formatTag(tag: string): string {
  const name = cleanLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d*$/.test(name) ? `tag-${name}` : name;
}
