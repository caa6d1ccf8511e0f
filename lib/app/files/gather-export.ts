import { articleKey } from '../../core/article/article-key.ts';
import { isAt } from '../../core/article/recognise-address.ts';
import { type ExportArticle, gatherArticles } from '../../core/export/export-set.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { Pack } from '../../core/pack/pack.ts';
import type { Content } from './content.ts';
import type { ExportChoice } from './export-choice.ts';

/** An article that can be exported, with how many highlights are on it. */
export interface CountedArticle {
  readonly key: string;
  /** The key where nothing else is known. */
  readonly title: string;
  readonly count: number;
}

type Sources = Pick<Content, 'backup' | 'packs'>;

/** The highlights that are not in the bin. */
export function listLive({ backup }: Pick<Content, 'backup'>): Highlight[] {
  return backup.highlights.filter(({ deleted }) => deleted === null);
}

/** What would go out, by article; `ids` are the highlights that were chosen in the library. */
export function gatherExport(
  content: Sources,
  { scope, article, withNotes }: ExportChoice,
  ids: readonly string[] | null,
): ExportArticle[] {
  const wanted = new Set(ids);
  const highlights = listLive(content).filter(
    (row) => scope === 'all' || (scope === 'article' ? row.article === article : wanted.has(row.id)),
  );
  const keys = new Set(highlights.map((row) => row.article));
  if (scope === 'article') keys.add(article);
  const packs = [...packsByKey(content)].filter(([key]) => withNotes && (scope === 'all' || keys.has(key)));
  const articles = new Map(content.backup.articles.map((each) => [each.key, each]));
  return gatherArticles({ highlights, articles, packs: new Map(packs) });
}

/** All articles with highlights or with a pack that is on, by title. */
export function listExportArticles(content: Sources): CountedArticle[] {
  const packs = packsByKey(content);
  const counts = new Map<string, number>();
  for (const { article } of listLive(content)) counts.set(article, (counts.get(article) ?? 0) + 1);
  for (const key of packs.keys()) if (!counts.has(key)) counts.set(key, 0);
  const titles = new Map(content.backup.articles.map(({ key, title }) => [key, title]));
  return [...counts]
    .map(([key, count]) => ({ key, title: titles.get(key) || packs.get(key)?.article.title || key, count }))
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The first `count` highlights with their articles; `null` when there are no more. */
export function takeFirst(articles: readonly ExportArticle[], count: number): ExportArticle[] | null {
  if (countHighlights(articles) <= count) return null;
  const first: ExportArticle[] = [];
  let left = count;
  for (const each of articles) {
    if (left <= 0) break;
    first.push({ ...each, highlights: each.highlights.slice(0, left) });
    left -= each.highlights.length;
  }
  return first;
}

/** How many highlights these articles have together. */
export function countHighlights(articles: readonly ExportArticle[]): number {
  return articles.reduce((sum, { highlights }) => sum + highlights.length, 0);
}

/** Packs that are on, each by one key: the first that highlights of its article are filed under, else its own address. */
function packsByKey({ packs, backup }: Sources): Map<string, Pack> {
  const on = packs.flatMap(({ pack, on: isOn }) => (pack !== null && isOn ? [pack] : []));
  const used = [...new Set(backup.highlights.map(({ article }) => article))].sort();
  return new Map(
    on.flatMap((pack) => {
      const key = used.find((each) => isAt(each, pack.article.address)) ?? articleKey(pack.article.url);
      return key === null ? [] : [[key, pack] as const];
    }),
  );
}
