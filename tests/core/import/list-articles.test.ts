import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../../../lib/core/import/import-set.ts';
import { listArticles } from '../../../lib/core/import/list-articles.ts';
import { importText } from '../../support/import-context.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const EMPTY = importText('{"annotations":[]}');
const row = makeHighlight(1);
const changes = [{ before: null, after: row }];
const keysOf = (
  kind: ImportKind,
  present: readonly string[] = [],
  articles = [makeArticle(), makeArticle({ key: 'https://other.example/' })],
) =>
  listArticles(
    { ...EMPTY, kind, articles },
    {
      changes,
      present: { articles: new Map(present.map((key) => [key, makeArticle({ key })])) },
    },
  ).map(({ key }) => key);

describe('the pages of an import', () => {
  it('are those of its rows; of a backup all', () => {
    expect(keysOf('csv')).toEqual([row.article]);
    expect(keysOf('backup')).toEqual([row.article, 'https://other.example/']);
  });

  it('are not those that are here', () => {
    expect(keysOf('csv', [row.article])).toEqual([]);
    expect(keysOf('backup', ['https://other.example/'])).toEqual([row.article]);
  });

  it('are made of the key where the file says nothing of a page', () => {
    const [article] = listArticles({ ...EMPTY, articles: [] }, { changes, present: { articles: new Map() } });
    expect(article).toEqual({ ...makeArticle(), title: '', language: '', added: row.created });
  });
});
