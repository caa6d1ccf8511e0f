// Text into Markdown as CommonMark and Obsidian read it: a page's words as words, a reader's Markdown as Markdown.
import { encodeAddress } from '../text/encode-address.ts';
import { trimSigns } from '../text/trim-signs.ts';
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

/** What a line may have before its own text: quotes, points, numbers. */
const LEAD = '^(?:[ \\t>]|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))*';
const FENCE = new RegExp(`${LEAD}(?:\`{3,}|~{3,})[ \\t]*`);
/** A definition, which has to be whole: what is behind its colon is an address. */
const DEFINITION = new RegExp(`${LEAD}\\[[^\\]]*\\]:[ \\t]*<?`);
/** Code blocks with these names run when a note is opened, in one plug-in or another of Obsidian's. */
const RUNNING = /^(?:dataview|templater|query|tasks|run-|js-engine|meta-bind)/i;
/** Addresses that a note may have, and what is no address. */
const KEPT = /^(?:https?:|mailto:|#|[\s)>]|$)/i;

/**
 * A note as its reader wrote it, in Markdown, for a file that other programs read: HTML in it is text, nothing in it runs,
 * embeds or ends the block that it stands in. Signs are added, none of its words are taken away.
 */
export function tameMarkdown(note: string): string {
  return cleanText(note)
    .split('\n')
    .map((line) => tameDefinition(tameFence(line)))
    .join('\n')
    .replace(/<(?=[a-z/!?%])/gi, '\\<')
    .replace(/`(?==|\$=)/g, '` ')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/%%/g, '\\%\\%')
    .replace(/(^|\s)\^(?=[\w-]+[ \t]*$)/gm, '$1\\^')
    .replace(/\](?:\(\s*<?|:\s*<?(?=[a-z][a-z\d+.-]{0,30}:|[&\\]))/gi, tameAddress);
}

/** A language that could run is not the first word behind the signs. */
function tameFence(line: string): string {
  const fence = FENCE.exec(line)?.[0];
  if (fence === undefined) return line;
  const language = line.slice(fence.length).trimEnd();
  return RUNNING.test(language) || !/^[\w+#.-]*$/.test(language) ? `${fence}text ${language}` : line;
}

function tameDefinition(line: string): string {
  const before = DEFINITION.exec(line)?.[0];
  return before === undefined ? line : tameAddress(before, 0, line) + line.slice(before.length);
}

/** An address that is not of the web leads to a place of that name in the note. */
function tameAddress(before: string, offset: number, text: string): string {
  const start = offset + before.length;
  return KEPT.test(text.slice(start, start + 8)) ? before : `${before}#`;
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
  const name = trimSigns(cleanLine(tag).replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-'), '-');
  return /^\d*$/.test(name) ? `tag-${name}` : name;
}
