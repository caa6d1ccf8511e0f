import { describe, expect, it } from 'vitest';
import { addExported, chooseNew } from '../../../lib/core/export/choose-new.ts';
import { gather } from '../../support/export-samples.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const B = 'https://example.org/b';
const ARTICLES = gather({
  articles: [makeArticle(), makeArticle({ key: B })],
  highlights: [
    makeHighlight(1, { revision: 1 }),
    makeHighlight(2, { revision: 2 }),
    makeHighlight(3, { article: B, revision: 1 }),
  ],
  pack: { key: 'https://example.org/a', pack: FERRY_PACK },
});
const OUT = addExported({}, ARTICLES);
const idsOf = (articles: typeof ARTICLES) =>
  articles.map(({ highlights, pack }) => [highlights.map(({ id }) => id), pack !== null]);

describe('what is new', () => {
  it('is all of it at first', () => {
    expect(idsOf(chooseNew(ARTICLES, {}, 'article'))).toEqual([
      [[idOf(1), idOf(2)], true],
      [[idOf(3)], false],
    ]);
  });

  it('is nothing after that', () => {
    expect(chooseNew(ARTICLES, OUT, 'article')).toEqual([]);
    expect(chooseNew(ARTICLES, OUT, 'highlight')).toEqual([]);
  });

  it('is what was changed since: its article whole, or it alone, without the notes of a pack', () => {
    const before = { ...OUT, [idOf(2)]: 1 };
    expect(idsOf(chooseNew(ARTICLES, before, 'article'))).toEqual([[[idOf(1), idOf(2)], true]]);
    expect(idsOf(chooseNew(ARTICLES, before, 'highlight'))).toEqual([[[idOf(2)], false]]);
  });

  it('is not taken for a property that every object has', () => {
    const row = { ...makeHighlight(1), id: 'toString' };
    expect(chooseNew(gather({ articles: [], highlights: [row] }), {}, 'highlight')).toHaveLength(1);
  });
});

it('what went out is added to what went out before', () => {
  expect(addExported({ [idOf(9)]: 4, [idOf(2)]: 1 }, ARTICLES)).toEqual({
    [idOf(9)]: 4,
    [idOf(1)]: 1,
    [idOf(2)]: 2,
    [idOf(3)]: 1,
  });
});
