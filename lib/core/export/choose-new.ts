// What is new since the last export, so that a second one makes no duplicates.
import type { Highlight } from '../highlight/highlight.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';

/** Revisions of the highlights that went out before, by id. */
export type Exported = Readonly<Record<string, number>>;

/**
 * What has to go out again: of a format whose files are an article each, the whole article with something new in it,
 * whose file replaces the one before; of others the new and the changed highlights alone.
 */
export function chooseNew(
  articles: readonly ExportArticle[],
  exported: Exported,
  unit: ExportFormat['unit'],
): ExportArticle[] {
  const isNew = ({ id, revision }: Highlight) => !Object.hasOwn(exported, id) || exported[id] !== revision;
  return articles.flatMap((each) => {
    const fresh = each.highlights.filter(isNew);
    if (fresh.length === 0) return [];
    return [unit === 'article' ? each : { ...each, highlights: fresh, pack: null }];
  });
}

/** What has gone out after this export. */
export function addExported(exported: Exported, articles: readonly ExportArticle[]): Exported {
  const rows = articles.flatMap(({ highlights }) => highlights.map(({ id, revision }) => [id, revision] as const));
  return { ...exported, ...Object.fromEntries(rows) };
}
