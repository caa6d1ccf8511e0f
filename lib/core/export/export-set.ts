// What leaves: articles in a stable order, each with the reader's highlights in reading order and, where wanted, the
// notes of its pack.

import { siteOfAddress } from '../article/site-of-address.ts';
import type { Colour, Highlight, HighlightedArticle, ReaderSettings } from '../highlight/highlight.ts';
import type { Pack } from '../pack/pack.ts';
import { byText } from '../text/by-text.ts';

/** One article and what goes out of it. */
export interface ExportArticle {
  readonly article: HighlightedArticle;
  /** In reading order: notes on the page as a whole, then by place, then by creation. */
  readonly highlights: readonly Highlight[];
  /** Whose notes go out too; `null` for the reader's own alone. */
  readonly pack: Pack | null;
}

interface Sources {
  readonly highlights: readonly Highlight[];
  readonly articles: ReadonlyMap<string, HighlightedArticle>;
  /** Packs whose notes go out too, by the key of their article. */
  readonly packs: ReadonlyMap<string, Pack>;
}

/**
 * The articles of these highlights, by key, and those of the packs that none stands in. The same rows in another order
 * give the same set.
 */
export function gatherArticles({ highlights, articles, packs }: Sources): ExportArticle[] {
  const rows = new Map<string, Highlight[]>();
  for (const row of highlights) {
    const known = rows.get(row.article);
    if (known === undefined) rows.set(row.article, [row]);
    else known.push(row);
  }
  const keys = [...new Set([...rows.keys(), ...packs.keys()])].sort(byText);
  return keys.map((key) => {
    const pack = packs.get(key) ?? null;
    return {
      article: articles.get(key) ?? describeArticle(key, pack),
      highlights: (rows.get(key) ?? []).toSorted(byPlace),
      pack,
    };
  });
}

/** An article that only a pack, or only its address, tells of. */
function describeArticle(key: string, pack: Pack | null): HighlightedArticle {
  return {
    key,
    url: pack?.article.url ?? key,
    title: pack?.article.title ?? '',
    author: pack?.article.author ?? '',
    site: siteOfAddress(key),
    published: pack?.article.published ?? '',
    language: pack?.article.language ?? '',
    added: '',
  };
}

function byPlace(one: Highlight, other: Highlight): number {
  const placeOf = ({ selector }: Highlight) => selector?.position.start ?? -1;
  return placeOf(one) - placeOf(other) || byText(one.created, other.created) || byText(one.id, other.id);
}

/** What a colour is called in a file: the reader's own word, or the colour's. */
export function colourWord(colour: Colour, names: ReaderSettings['names']): string {
  return names[colour].trim() || colour;
}

/** The last change of all that goes out, ISO 8601; empty for nothing. A clock would give other bytes each time. */
export function lastChange(articles: Iterable<ExportArticle>): string {
  let last = '';
  for (const { highlights } of articles)
    for (const { modified, deleted } of highlights)
      for (const at of [modified, deleted ?? '']) if (at > last) last = at;
  return last;
}
