// What the library finds, filters and counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, filterHighlights, NO_FILTER } from '../../../lib/core/highlight/filter-highlights.ts';
import { createHighlightIndex } from '../../../lib/core/highlight/search-highlights.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const quoted = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  paragraph: { ordinal: 0, hash: '00000000' },
});
const ROWS = [
  makeHighlight(1, {
    note: 'Who pays for the coalition?',
    tags: ['money'],
    selector: quoted('funded by Riyadh'),
    colour: 'pink',
  }),
  makeHighlight(2, { selector: quoted('Pakistan eyes a lead role in the alliance') }),
  makeHighlight(3, { note: 'پاکستان کا کردار اہم ہے', article: 'https://urdu.example.com/b', tags: ['role', 'money'] }),
  makeHighlight(4, { note: 'التحالف الإسلامي العسكري', article: 'https://urdu.example.com/b' }),
  makeHighlight(5, { selector: null, note: 'On the page as a whole' }),
];
const ARTICLES = new Map([
  ['https://example.org/a', makeArticle({ title: 'Anti-terror coalition', author: 'Simbal Khan' })],
]);

describe('the search', () => {
  const index = createHighlightIndex();
  index.add(ROWS.map((highlight) => ({ highlight, article: ARTICLES.get(highlight.article) ?? null })));
  it.each<[string, string, readonly number[]]>([
    ['finds a word of a note', 'pays', [1]],
    ['finds a word of a quote', 'alliance', [2]],
    ['finds a beginning', 'allian', [2]],
    ['finds a word with a letter wrong', 'aliance', [2]],
    ['wants all the words', 'pakistan riyadh', []],
    ['finds by tag', 'money', [1, 3]],
    ['finds by title and author', 'simbal', [1, 2, 5]],
    ['finds Urdu', 'کردار', [3]],
    ['finds Urdu typed with Arabic letters', 'كردار', [3]],
    ['finds Arabic without its hamza', 'الاسلامي', [4]],
    ['takes no notice of case and accents', 'RIYÀDH', [1]],
    ['finds nothing for nothing', '', []],
    ['finds nothing for what is not there', 'zebra', []],
  ])('%s', (_name, words, wanted) => {
    expect([...index.search(words)].sort()).toEqual(wanted.map(idOf));
  });

  it('follows a change and a removal', () => {
    const own = createHighlightIndex();
    own.add([{ highlight: makeHighlight(1, { note: 'before' }), article: null }]);
    own.add([{ highlight: makeHighlight(1, { note: 'after' }), article: null }]);
    expect([own.search('before'), own.search('after'), own.count()]).toEqual([[], [idOf(1)], 1]);
    own.remove([idOf(1), idOf(9)]);
    expect(own.search('after')).toEqual([]);
  });

  it('finds each word of each note', () => {
    const word = fc.stringMatching(/^[a-z]{3,10}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const own = createHighlightIndex();
        own.add([{ highlight: makeHighlight(1, { note: words.join(' ') }), article: null }]);
        for (const each of words) expect(own.search(each)).toEqual([idOf(1)]);
      }),
      { numRuns: 50 },
    );
  });
});

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
