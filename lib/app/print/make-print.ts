import type { PageArticle } from '../../core/article/page-article.ts';
import { siteOfAddress } from '../../core/article/site-of-address.ts';
import type { ExportOptions } from '../../core/export/export-format.ts';
import { gatherArticles } from '../../core/export/export-set.ts';
import { formatArticleSheet } from '../../core/export/format-article-sheet.ts';
import { HTML } from '../../core/export/format-html.ts';
import type { Highlight, HighlightedArticle, ReaderSettings } from '../../core/highlight/highlight.ts';
import type { Pack } from '../../core/pack/pack.ts';

/** An article with its notes, as a document of its own. */
export interface Print {
  /** Of the article; its address where it has none. */
  readonly title: string;
  readonly html: string;
}

/** What a print is made of. */
export interface PrintSources {
  /** `null` where no page script answers. */
  readonly page: PageArticle | null;
  readonly highlights: readonly Highlight[];
  /** The pack of the page's article. */
  readonly pack: Pack | null;
  /** The articles that the store knows. */
  readonly articles: readonly HighlightedArticle[];
  /** The reader's names of colours. */
  readonly names: ReaderSettings['names'];
}

/**
 * Makes the print of a page: its text with the notes in it, or the notes alone where the page has no text to give.
 * Returns `null` where nothing is marked.
 */
export function makePrint({ page, highlights, pack, articles, names }: PrintSources): Print | null {
  const key = highlights[0]?.article ?? page?.url;
  if (key === undefined || (highlights.length === 0 && pack === null)) return null;
  const article = articles.find((each) => each.key === key) ?? describe(key, page);
  const [each] = gatherArticles({
    highlights,
    articles: new Map([[key, article]]),
    packs: new Map(pack === null ? [] : [[key, pack]]),
  });
  if (each === undefined) return null;
  const options: ExportOptions = { names, filePer: 'article', template: '' };
  const paragraphs = page?.article?.paragraphs ?? [];
  const html =
    paragraphs.length > 0
      ? formatArticleSheet(each, paragraphs, options)
      : (HTML.write([each], options)[0]?.text ?? '');
  return { title: article.title || key, html };
}

/** An article that the store does not know, by what its page says. */
function describe(key: string, page: PageArticle | null): HighlightedArticle {
  const facts = page?.article;
  return {
    key,
    url: page?.url ?? key,
    title: facts?.title ?? '',
    author: facts?.byline ?? '',
    site: siteOfAddress(key),
    published: facts?.published ?? '',
    language: facts?.language ?? '',
    added: '',
  };
}
