// The rows that the library holds: read from the store, kept in step with it, and searched.
import { countFacets, type Facets } from '../../lib/core/highlight/filter-highlights.ts';
import type { Highlight, HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import type { HighlightStore, StoreChange } from '../../lib/core/highlight/highlight-store.ts';
import { createHighlightIndex } from '../../lib/core/highlight/search-highlights.ts';

/** Rows that are indexed before the page may draw again. */
const SLICE = 400;

/** Empty before `read`. */
export function createLibraryRows(store: HighlightStore) {
  const index = createHighlightIndex();
  const rows = new Map<string, Highlight>();
  const bin = new Map<string, Highlight>();
  const articles = new Map<string, HighlightedArticle>();
  let isIndexed = false;
  let facets: Facets = countFacets([], articles);
  const entryOf = (highlight: Highlight) => ({ highlight, article: articles.get(highlight.article) ?? null });
  const count = () => {
    facets = countFacets([...rows.values()], articles);
  };
  return {
    rows,
    bin,
    articles,
    facets: () => facets,
    isIndexed: () => isIndexed,
    find: (id: string) => rows.get(id) ?? bin.get(id),
    search: (words: string) => index.search(words),
    /** Reads all that is not in the bin. */
    async read(): Promise<void> {
      for (const article of await store.listArticles()) articles.set(article.key, article);
      const found = await store.listAll();
      rows.clear();
      for (const row of found) rows.set(row.id, row);
      performance.mark('library-read');
      count();
    },
    async readBin(): Promise<void> {
      const found = await store.listAll({ bin: true });
      bin.clear();
      for (const row of found) bin.set(row.id, row);
    },
    /** Makes all rows searchable, in slices. */
    async index(): Promise<void> {
      const ids = [...rows.keys()];
      for (let at = 0; at < ids.length; at += SLICE) {
        index.add(
          ids
            .slice(at, at + SLICE)
            .flatMap((id) => rows.get(id) ?? [])
            .map(entryOf),
        );
        await new Promise((resolve) => setTimeout(resolve));
      }
      isIndexed = true;
    },
    take({ highlights, gone }: Pick<StoreChange, 'highlights' | 'gone'>): void {
      for (const row of highlights) {
        const [into, from] = row.deleted === null ? [rows, bin] : [bin, rows];
        from.delete(row.id);
        into.set(row.id, row);
        if (isIndexed && row.deleted === null) index.add([entryOf(row)]);
        if (row.deleted !== null) index.remove([row.id]);
      }
      for (const id of gone) {
        bin.delete(id);
        // An import that was taken back.
        if (rows.delete(id) && isIndexed) index.remove([id]);
      }
      count();
    },
  };
}
