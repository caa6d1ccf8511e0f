// Links to words on a page, by text fragment: https://wicg.github.io/scroll-to-text-fragment/
import { encodeAddress } from './encode-address.ts';
import type { TextQuote } from './text-quote.ts';

/** A longer quote is named by so many of its first and last words: an address has its limits. */
const MAX_WHOLE_CHARACTERS = 120;
const END_WORDS = 5;
/** A shorter quote has twins on most pages: so many words of context tell it from them. */
const MIN_TELLING_CHARACTERS = 25;
const CONTEXT_WORDS = 3;

/** The page's address with the quote as its text fragment; the page's own fragment stays in front of it. */
export function formatQuoteLink({ url, quote }: { url: string; quote: TextQuote }): string {
  const exact = quote.exact.replace(/\s+/g, ' ').trim();
  const words = exact.split(' ');
  const isWhole = exact.length <= MAX_WHOLE_CHARACTERS || words.length <= 2 * END_WORDS;
  const text = isWhole ? [exact] : [words.slice(0, END_WORDS).join(' '), words.slice(-END_WORDS).join(' ')];
  const prefix = exact.length < MIN_TELLING_CHARACTERS ? lastWords(quote.prefix) : '';
  const suffix = exact.length < MIN_TELLING_CHARACTERS ? firstWords(quote.suffix) : '';
  const directive = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    ...text.map(encode),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ].join(',');
  const [page = '', fragment = ''] = encodeAddress(url).split('#');
  const own = fragment.split(':~:')[0] ?? '';
  return `${page}#${own}:~:text=${directive}`;
}

/** A quote to paste: its words, the page's title, the link to the place. */
export function formatQuote({ exact, url, title }: { exact: string; url: string; title: string }): { plain: string } {
  return { plain: `“${exact.replace(/\s+/g, ' ').trim()}”\n${title.trim()}\n${url}\n` };
}

/** The three signs that separate the parts of a directive stand for themselves only when encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

/** Half a word at the edge of the context is none. */
function lastWords(prefix: string): string {
  return prefix.trim().split(/\s+/).slice(1).slice(-CONTEXT_WORDS).join(' ');
}

function firstWords(suffix: string): string {
  return suffix.trim().split(/\s+/).slice(0, -1).slice(0, CONTEXT_WORDS).join(' ');
}
