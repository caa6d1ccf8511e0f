import { describe, expect, it } from 'vitest';
import { countFacets, filterHighlights, NO_FILTER, siteOf } from '../../../lib/core/highlight/filter-highlights.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { ARTICLES, ROWS } from '../../support/sample-library.ts';

describe('the filter', () => {
  const shown = (filter: Partial<typeof NO_FILTER>, found: readonly string[] | null = null) =>
    filterHighlights(ROWS, { ...NO_FILTER, ...filter }, { articles: ARTICLES, found }).map(({ id }) => id);
  it.each<[string, Partial<typeof NO_FILTER>, readonly number[]]>([
    ['nothing asked: newest first', {}, [5, 4, 3, 2, 1]],
    ['oldest first', { order: 'oldest' }, [1, 2, 3, 4, 5]],
    ['by page and place', { order: 'article' }, [5, 1, 2, 3, 4]],
    ['a site', { site: 'urdu.example.com' }, [4, 3]],
    ['a colour', { colour: 'pink' }, [1]],
    ['a tag', { tag: 'money' }, [3, 1]],
    ['an actor under any name', { actor: ['Pakistan', 'پاکستان'] }, [3, 2]],
    ['with a note', { state: 'with-note' }, [5, 4, 3, 1]],
    ['without a note', { state: 'without-note' }, [2]],
    ['notes on pages', { state: 'page-note' }, [5]],
    ['since a day that is to come', { from: '2030-01-01' }, []],
    ['up to a day', { to: '2023-11-14' }, [5, 4, 3, 2, 1]],
    ['several at once', { tag: 'money', colour: 'pink' }, [1]],
  ])('%s', (_name, filter, wanted) => {
    expect(shown(filter)).toEqual(wanted.map(idOf));
  });

  it('keeps the order of relevance of what was found', () => {
    expect(shown({}, [idOf(2), idOf(5), idOf(1)])).toEqual([2, 5, 1].map(idOf));
    expect(shown({ order: 'oldest' }, [idOf(2), idOf(5), idOf(1)])).toEqual([1, 2, 5].map(idOf));
  });
});

it('counts what there is to filter by', () => {
  expect(countFacets(ROWS, ARTICLES)).toEqual({
    sites: [
      ['example.org', 3],
      ['urdu.example.com', 2],
    ],
    tags: [
      ['money', 2],
      ['role', 1],
    ],
  });
});

it('the site of a row is what its page is known by, or the host of its key', () => {
  const row = makeHighlight(1, { article: 'https://www.example.org/a' });
  expect(siteOf(row, new Map())).toBe('example.org');
  expect(siteOf(row, new Map([[row.article, makeArticle({ site: 'Example' })]]))).toBe('Example');
  expect(siteOf(row, new Map([[row.article, makeArticle({ site: '' })]]))).toBe('example.org');
});
