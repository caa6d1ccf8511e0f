// Text into Logseq's Markdown, as its parser reads it (https://github.com/logseq/mldoc): it differs from CommonMark in what
// a backslash does, and has blocks, properties, references and macros of its own.
import { escapeMarkdown, tameMarkdown } from './markdown-text.ts';
import { cleanLine } from './plain.ts';

/**
 * Words of others, as they are. Logseq takes `\[ … \]` and `\( … \)` for maths: a bracket that closes is never behind a
 * backslash, and one alone closes nothing. In an address that it makes a link of, it would show each backslash.
 */
export function escapeLogseq(text: string): string {
  return keepBrackets(escapeMarkdown(text).replaceAll('\\]', ']'))
    .replace(/\((?=\()|@(?=@)|:(?=\/\/)/g, '\\$&')
    .replace(/^([ \t]*)(?=:)/gm, '$1\\')
    .replace(PROPERTY, '$1:\\:');
}

/** The text on one line, with nothing in it that Logseq takes for its own. */
export function escapeLogseqLine(text: string): string {
  return escapeLogseq(cleanLine(text));
}

/** A line that Logseq takes for a property of the block: `key:: value`. A backslash before both colons is part of the key. */
const PROPERTY = /^([ \t]*[^\s:]+)::(?=\s|$)/gm;

/** A backslash that is a word’s own, before a bracket that closes, would be maths’ end. A word joiner is not seen. */
function keepBrackets(text: string): string {
  return text.replace(/\\\\(?=[\])])/g, '\\\\\u2060');
}

/**
 * A note as its reader wrote it: no macro or query runs, no reference embeds, nothing reaches into the next block. Code
 * stays as it is; a fence that is never closed is closed, or it would take in all blocks up to the next fence.
 */
export function tameLogseq(note: string): string {
  let isCode = false;
  const lines = tameMarkdown(note)
    .split('\n')
    .map((line) => {
      const isFence = /^[ \t]*(?:```|~~~)/.test(line);
      if (isFence) isCode = !isCode;
      return isFence || isCode ? line : tameLine(line);
    });
  return (isCode ? [...lines, '```'] : lines).join('\n');
}

/** `- ` would begin a block of its own: a list inside one has stars. */
function tameLine(line: string): string {
  return line
    .replace(/(?<!\\)\\(?=[\])])/g, '')
    .replace(/\{(?=\{)|\((?=\()|@(?=@)|\[(?=:)|\$(?=\$)/g, '\\$&')
    .replace(/^([ \t]*)[-+](?=[ \t])/, '$1*')
    .replace(/^([ \t]*)(?=#\+|:[\w-]+:)/, '$1\\')
    .replace(PROPERTY, '$1:\\:');
}

/** The value of a property: one line, in which nothing is a reference or a tag. */
export function formatValue(text: string): string {
  return cleanLine(text.replace(/\[\[|\]\]|\(\(|\)\)|[#{}]/g, ' '));
}

/** An address in a property or a link: Logseq ends it at these signs. */
export function formatLogseqAddress(address: string): string {
  return address.replace(/[()[\]]|[,;.!?]$/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A page that is named: `[[…]]`. */
export function formatPageLink(name: string): string {
  return `[[${formatValue(name)}]]`;
}
