import { describe, expect, it } from 'vitest';
import { citeArticle, dayOf, listOrganisations } from '../../../lib/core/export/citation.ts';
import type { HighlightedArticle } from '../../../lib/core/highlight/highlight.ts';
import { gather } from '../../support/export-samples.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

function cite(fields: Partial<HighlightedArticle>, highlights = [makeHighlight(1)]) {
  const [each] = gather({ articles: [makeArticle(fields)], highlights });
  if (each === undefined) throw new Error('Expected an article');
  return citeArticle(each);
}

describe('an article', () => {
  it('is cited by what is known of it', () => {
    const rows = [makeHighlight(1, { tags: ['sea', 'two words'] }), makeHighlight(2, { tags: ['sea'] })];
    expect(
      cite({ author: 'Dr. Simbal Khan', published: '2017-12-01T00:00:00Z', title: ' A\npage ' }, rows),
    ).toMatchObject({
      isNews: false,
      title: 'A page',
      authors: [{ family: 'Khan', given: 'Simbal' }],
      container: 'example.org',
      url: 'https://example.org/a',
      issued: [2017, 12, 1],
      accessed: [2026, 1, 1],
      language: 'en',
      keywords: ['sea', 'two words'],
      highlights: rows,
      packNotes: [],
    });
  });

  it('has a key of its first author and year that stays, and differs between articles', () => {
    const key = (fields: Partial<HighlightedArticle>) => cite(fields).key;
    expect(key({ author: 'Max van der Berg', published: '2017' })).toMatch(/^vanderberg2017-[0-9a-f]{8}$/);
    expect(key({ author: 'سمبل خان' })).toMatch(/^page-/);
    expect(key({ author: 'Łukasz Ćwik' })).toMatch(/^cwik-/);
    expect(key({ title: 'One' })).toBe(key({ title: 'Two' }));
  });

  it('without an address was not looked up at any time', () => {
    const key = 'urn:postil:book:Walden';
    expect(cite({ key, url: key }, [makeHighlight(1, { article: key })])).toMatchObject({ url: '', accessed: [] });
  });

  it('of a pack is a newspaper’s, by the pack', () => {
    const [each] = gather({
      articles: [makeArticle()],
      highlights: [],
      pack: { key: 'https://example.org/a', pack: FERRY_PACK },
    });
    const cited = each && citeArticle(each);
    expect(cited).toMatchObject({ isNews: true, container: FERRY_PACK.article.publisher });
    expect(cited?.packNotes.length).toBe(FERRY_PACK.claims.length + FERRY_PACK.actors.length);
  });
});

it('organisations are the site, and what a pack knows to be no person', () => {
  expect(listOrganisations('example.org', null)).toEqual(['example.org']);
  const names = listOrganisations('example.org', FERRY_PACK);
  expect(names).toEqual(expect.arrayContaining(['example.org', FERRY_PACK.article.publisher]));
  for (const { name, type } of FERRY_PACK.actors) expect(names.includes(name)).toBe(type !== 'person');
});

it.each([
  ['2017-12-01T21:05:00Z', '2017-12-01'],
  ['1 December\n2017', '1 December 2017'],
  ['2017', '2017'],
  ['', ''],
])('the day of %j is %j', (text, day) => expect(dayOf(text)).toBe(day));
