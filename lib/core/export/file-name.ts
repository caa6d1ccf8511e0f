// Names of files that every system takes, whatever a page is called.

import { byText } from '../text/by-text.ts';
import { hashText } from '../text/hash-text.ts';
import type { ExportArticle } from './export-set.ts';

/** Bytes of UTF-8: file systems take 255, and an ending and a counter must fit too. */
const MOST_BYTES = 180;
/** What Windows, Obsidian's links or a path give a meaning to; controls; lone surrogates; fillers that show as a blank. */
const REFUSED = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;
/** What nobody sees: direction marks, soft hyphens, zero-width blanks. Joiners and the letters of a flag are seen. */
const UNSEEN = /(?=\p{Default_Ignorable_Code_Point})(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}/gu;
/** A joiner shapes the letter or the picture before it: elsewhere it does nothing. */
const IDLE = /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]/gu;
/** The letters behind a flag say which one it is; without it they say nothing. */
const FLAG = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0020}-\u{E007F}]/gu;
/** Devices of Windows, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(\..*)?$/i;

/** A name for a file, without its ending; `fallback` where nothing of the text can stay. */
export function safeFileName(text: string, fallback = 'untitled'): string {
  const line = text.normalize('NFC').replace(REFUSED, ' ').replace(UNSEEN, '').replace(IDLE, '').replace(FLAG, '$1');
  const name = trimEnd(cutBytes(line.replace(/\s+/g, ' ').trim(), MOST_BYTES).replace(/^[.\s~-]+/, ''));
  if (name === '') return fallback;
  return DEVICES.test(name) ? `_${name}` : name;
}

/** Windows takes neither a blank nor a point at the end. */
function trimEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[.\s]/.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/**
 * A name for each article's file, by key. Of two articles with one title the one that was added first has the plain
 * name, for ever; the others have eight digits of their address behind it.
 */
export function nameArticles(articles: Iterable<ExportArticle>): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const byAge = [...articles].sort(
    ({ article: one }, { article: other }) => byText(one.added, other.added) || byText(one.key, other.key),
  );
  for (const { article } of byAge) {
    const plain = safeFileName(article.title, '') || safeFileName(article.key.replace(/^\w+:(\/\/)?/, ''));
    const name = taken.has(fold(plain)) ? `${plain} ${hashText(article.key)}` : plain;
    taken.add(fold(name));
    names.set(article.key, name);
  }
  return names;
}

/** Some systems take names for one that differ in case, in how their accents are composed, or in what nobody sees. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
}

/** As many whole letters as there is room for; of a letter that has none, as many of its parts. */
function cutBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const length = countBytes(segment);
    if (bytes + length > most) return cut === '' ? cutParts(segment, most) : cut;
    bytes += length;
    cut += segment;
  }
  return cut;
}

function cutParts(letter: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const part of letter) {
    bytes += countBytes(part);
    if (bytes > most) break;
    cut += part;
  }
  return cut;
}

function countBytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
