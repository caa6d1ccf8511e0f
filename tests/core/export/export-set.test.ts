import { describe, expect, it } from 'vitest';
import { colourWord, gatherArticles, lastChange } from '../../../lib/core/export/export-set.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const A = 'https://example.org/a';
const B = 'https://www.example.org/b';
const gather = (highlights: readonly Highlight[], packs = new Map<string, typeof FERRY_PACK>()) =>
  gatherArticles({ highlights, articles: new Map([[A, makeArticle()]]), packs });

describe('the articles that go out', () => {
  it('are in the order of their keys, their highlights in reading order, whatever order the rows have', () => {
    const rows = [
      makeHighlight(3),
      makeHighlight(1, { article: B }),
      makeHighlight(2, { selector: null }),
      makeHighlight(1),
      makeHighlight(5, { selector: makeHighlight(1).selector }),
    ];
    for (const order of [rows, rows.toReversed()])
      expect(gather(order).map(({ article, highlights }) => [article.key, highlights.map(({ id }) => id)])).toEqual([
        [A, [idOf(2), idOf(1), idOf(5), idOf(3)]],
        [B, [idOf(1)]],
      ]);
  });

  it('are told of by their address where nobody knows more', () => {
    const [each] = gather([makeHighlight(1, { article: B })]);
    expect(each?.article).toEqual({
      key: B,
      url: B,
      title: '',
      author: '',
      site: 'example.org',
      published: '',
      language: '',
      added: '',
    });
  });

  it('are those of packs too, told of by the pack', () => {
    const [first, second] = gather(
      [makeHighlight(1)],
      new Map([
        [B, FERRY_PACK],
        [A, FERRY_PACK],
      ]),
    );
    expect([first?.article.title, first?.pack]).toEqual(['A page', FERRY_PACK]);
    expect([second?.article.title, second?.highlights]).toEqual([FERRY_PACK.article.title, []]);
  });

  it('are none of nothing', () => expect(gather([])).toEqual([]));
});

it('a colour is called by the reader’s own word, or its own', () => {
  const names = { ...DEFAULT_SETTINGS.names, pink: ' to check ', blue: ' ' };
  expect([colourWord('pink', names), colourWord('blue', names), colourWord('green', names)]).toEqual([
    'to check',
    'blue',
    'green',
  ]);
});

it('the last change is the latest of all rows, the bin too', () => {
  const rows = [
    makeHighlight(1, { modified: '2026-01-02T00:00:00.000Z' }),
    makeHighlight(2, { modified: '2026-01-01T00:00:00.000Z', deleted: '2026-01-03T00:00:00.000Z' }),
  ];
  expect(lastChange(gather(rows))).toBe('2026-01-03T00:00:00.000Z');
  expect(lastChange(gather(rows.slice(0, 1)))).toBe('2026-01-02T00:00:00.000Z');
  expect(lastChange([])).toBe('');
});
