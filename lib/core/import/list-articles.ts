import { siteOfAddress } from '../article/site-of-address.ts';
import type { HighlightedArticle } from '../highlight/highlight.ts';
import type { ImportChange } from '../highlight/highlight-store.ts';
import type { ImportSet } from './import-set.ts';

interface Options {
  readonly changes: readonly ImportChange[];
  readonly present: { readonly articles: ReadonlyMap<string, HighlightedArticle> };
}

/** The pages that come with an import: those of its rows, told of in the file or not; of a backup all. */
export function listArticles(set: ImportSet, { changes, present }: Options): HighlightedArticle[] {
  const told = new Map(set.articles.map((article) => [article.key, article]));
  const needed = new Map<string, HighlightedArticle>(set.kind === 'backup' ? told : []);
  for (const { after } of changes)
    if (!needed.has(after.article))
      needed.set(after.article, told.get(after.article) ?? makeArticle(after.article, after.created));
  return [...needed.values()].filter(({ key }) => !present.articles.has(key));
}

function makeArticle(key: string, added: string): HighlightedArticle {
  return { key, url: key, title: '', author: '', site: siteOfAddress(key), published: '', language: '', added };
}
