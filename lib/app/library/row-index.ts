// The search index of the library, in step with its rows.
import type { Highlight, HighlightedArticle } from '../../core/highlight/highlight.ts';
import type { StoreChange } from '../../core/highlight/highlight-store.ts';
import { createHighlightIndex } from '../../core/highlight/search-highlights.ts';

/** Rows that are indexed before the page may draw again: about 10 ms. */
const SLICE_ROWS = 400;

interface Source {
  readonly rows: ReadonlyMap<string, Highlight>;
  readonly articles: ReadonlyMap<string, HighlightedArticle>;
}

/** The words of all rows that are not in the bin. */
export interface RowIndex {
  /** Ids of the rows that have all the words, the best first. */
  readonly search: (words: string) => readonly string[];
  /** Follows a change, while the index is built too. */
  readonly take: (change: Pick<StoreChange, 'highlights' | 'gone'>, articles: Source['articles']) => void;
  /** Takes in all rows, in slices. `read` is asked for the rows of the moment, `pause` lets the page draw. */
  readonly build: (read: () => Source, pause: () => Promise<void>) => Promise<void>;
}

/** An empty index. */
export function createRowIndex(): RowIndex {
  const index = createHighlightIndex();
  const entriesOf = (rows: readonly Highlight[], articles: Source['articles']) =>
    rows.map((highlight) => ({ highlight, article: articles.get(highlight.article) ?? null }));
  return {
    search: index.search,
    take({ highlights, gone }, articles) {
      index.add(
        entriesOf(
          highlights.filter(({ deleted }) => deleted === null),
          articles,
        ),
      );
      index.remove([...highlights.filter(({ deleted }) => deleted !== null).map(({ id }) => id), ...gone]);
    },
    async build(read, pause) {
      const ids = [...read().rows.keys()];
      for (let first = 0; first < ids.length; first += SLICE_ROWS) {
        const { rows, articles } = read();
        const slice = ids.slice(first, first + SLICE_ROWS).flatMap((id) => rows.get(id) ?? []);
        index.add(entriesOf(slice, articles));
        await pause();
      }
    },
  };
}
