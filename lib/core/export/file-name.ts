// Names of files that every system takes, whatever a page is called.
import { hashText } from '../hash-text.ts';
import { byText } from './by-text.ts';
import type { ExportArticle } from './export-set.ts';

/** Bytes of UTF-8: file systems take 255, and an ending and a counter must fit too. */
const MOST_BYTES = 180;
/** What Windows, Obsidian's links or a path give a meaning to; control and invisible characters; lone surrogates. */
const REFUSED = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;
/** Devices of Windows, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?$/i;

/** A name for a file, without its ending; `fallback` where nothing of the text can stay. */
export function safeFileName(text: string, fallback = 'untitled'): string {
  const name = cutBytes(text.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim(), MOST_BYTES)
    .replace(/^[.\s~-]+/, '')
    .replace(/[.\s]+$/, '');
  if (name === '') return fallback;
  return DEVICES.test(name) ? `_${name}` : name;
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
    const plain = safeFileName(article.title || article.key.replace(/^\w+:(\/\/)?/, ''));
    const name = taken.has(fold(plain)) ? `${plain} ${hashText(article.key)}` : plain;
    taken.add(fold(name));
    names.set(article.key, name);
  }
  return names;
}

/** Some systems take names for one that differ in case, or in how their accents are composed. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function cutBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    cut += letter;
  }
  return cut;
}
