// Full-text search over the reader's own: prefixes, a typo or two, and words of scripts that put no space between.
import MiniSearch from 'minisearch';
import { segmentText } from '../text/segment-text.ts';
import type { Highlight, HighlightedArticle } from './highlight.ts';

/** One row and the page that it stands on. */
export interface Searchable {
  readonly highlight: Highlight;
  readonly article: HighlightedArticle | null;
}

/** A full-text index in memory. Costs of `add` grow with the length of the rows. */
export interface HighlightIndex {
  /** Takes rows in; one that is there already is replaced. */
  readonly add: (rows: readonly Searchable[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** Ids of the rows that have all the words, the best first. Empty for no words. */
  readonly search: (words: string) => readonly string[];
  readonly count: () => number;
}

const FIELDS = ['note', 'tags', 'quote', 'title', 'author', 'site'];
/** What the reader wrote herself counts more. */
const BOOST = { note: 3, tags: 3, quote: 2, title: 1.5 };
/** A word shorter than this has neighbours of other meanings. */
const FUZZY_FROM = 5;
const FUZZY = 0.2;
const PREFIX_FROM = 2;

/** An empty index. */
export function createHighlightIndex(): HighlightIndex {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const index = new MiniSearch<Record<string, string>>({
    fields: FIELDS,
    tokenize: (text) => listWords(text, segmenter),
    processTerm: (term) => term,
  });
  const documentOf = ({ highlight, article }: Searchable) => ({
    id: highlight.id,
    note: highlight.note,
    tags: highlight.tags.join(' '),
    quote: highlight.selector?.quote.exact ?? '',
    title: article?.title ?? '',
    author: article?.author ?? '',
    site: article?.site ?? '',
  });
  return {
    add(rows) {
      for (const row of rows) {
        if (index.has(row.highlight.id)) index.replace(documentOf(row));
        else index.add(documentOf(row));
      }
    },
    remove(ids) {
      for (const id of ids) if (index.has(id)) index.discard(id);
    },
    search(words) {
      const found = index.search(words, {
        combineWith: 'AND',
        prefix: (term) => term.length >= PREFIX_FROM,
        fuzzy: (term) => (term.length >= FUZZY_FROM ? FUZZY : false),
        boost: BOOST,
      });
      return found.map(({ id }) => String(id));
    },
    count: () => index.documentCount,
  };
}

/** Words as they are compared. Only scripts that need it go through the browser's segmenter, which is slow. */
export function listWords(text: string, segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })): string[] {
  const folded = foldWords(text);
  if (!UNSPACED.test(folded)) return folded.match(WORD) ?? [];
  return [...segmentText(folded, segmenter)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Arabic script, whose spaces are not always where its words end, and scripts that have none. */
const UNSPACED =
  /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** One form of a letter for all: case, accents, Arabic vowel signs and the variants of alef, yeh, kaf and heh. */
function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u06CC\u06D2]/g, '\u064A')
    .replace(/\u06A9/g, '\u0643')
    .replace(/[\u0629\u06C1\u06C3\u06D5]/g, '\u0647')
    .toLowerCase()
    .normalize('NFC');
}
