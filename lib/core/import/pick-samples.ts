import type { HighlightedArticle } from '../highlight/highlight.ts';
import type { ImportChange } from '../highlight/highlight-store.ts';
import { placeOf } from './compare-places.ts';

/** One row that will come, as the reader is shown it. */
export interface ImportSample {
  readonly id: string;
  readonly isNew: boolean;
  /** `null` for a note on the page as a whole. */
  readonly quote: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** The title of its page, or its address. */
  readonly article: string;
  /** Where it is by the file's own count, of letters or of places in a book; `null` where the file does not say. */
  readonly place: number | null;
  readonly isBinned: boolean;
}

/** Rows that are shown, and characters of each text. */
const MOST_SAMPLES = 5;
const MAX_CHARACTERS = 300;

/** A few of the rows that will come, in the file's order: some with a note, some on a page, and of all parts of the file. */
export function pickSamples(
  changes: readonly ImportChange[],
  articles: ReadonlyMap<string, HighlightedArticle>,
): ImportSample[] {
  const live = changes.filter(({ after }) => after.deleted === null);
  const wanted = [
    live[0],
    live.find(({ after }) => after.selector !== null && after.note !== ''),
    live.find(({ after }) => after.selector === null),
    live.find(({ before }) => before !== null),
    live[Math.floor(live.length / 2)],
    live.at(-1),
    changes[0],
    ...live.slice(0, MOST_SAMPLES),
  ];
  const chosen = new Set(wanted.filter((change) => change !== undefined).slice(0, 2 * MOST_SAMPLES));
  const few = new Set([...chosen].slice(0, MOST_SAMPLES));
  return changes.filter((change) => few.has(change)).map((change) => describe(change, articles));
}

function describe({ before, after }: ImportChange, articles: ReadonlyMap<string, HighlightedArticle>): ImportSample {
  const { selector } = after;
  const place = placeOf(after);
  return {
    id: after.id,
    isNew: before === null,
    quote: selector === null ? null : cut(selector.quote.exact),
    note: cut(after.note),
    tags: after.tags.slice(0, MOST_SAMPLES),
    article: cut(articles.get(after.article)?.title || after.article),
    place,
    isBinned: after.deleted !== null,
  };
}

function cut(text: string): string {
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS).toWellFormed()}…`;
}
