import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHighlightIndex, listWords } from '../../../lib/core/highlight/search-highlights.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { ARTICLES, ROWS } from '../../support/sample-library.ts';

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

it.each([
  ['Un café, s’il vous plaît', ['un', 'cafe', 's', 'il', 'vous', 'plait']],
  ['', []],
  ['…', []],
  ['2,500 Gwadar-Port', ['2', '500', 'gwadar', 'port']],
  ['الإسلامي', ['الاسلامي']],
])('the words of %j are %j', (text, words) => {
  expect(listWords(text)).toEqual(words);
});
