// ClaimReview by the meaning that schema.org gives its words.
import { describe, expect, it } from 'vitest';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const pack = readRealPack();
const key = pack.article.url;

interface Review {
  readonly '@id': string;
  readonly claimReviewed: string;
  readonly reviewRating: Record<string, unknown>;
  readonly author: Record<string, unknown>;
  readonly itemReviewed: {
    readonly url: string;
    readonly description: string;
    readonly author?: Record<string, unknown>;
    readonly appearance: Record<string, unknown>;
  };
  readonly citation: readonly { readonly url: string }[];
}

/** The reviews of the op-ed's pack, with the words for who says each claim replaced. */
function reviewsOf(assertedBy?: string): Review[] {
  const claims = pack.claims.map((claim) => (assertedBy === undefined ? claim : { ...claim, assertedBy }));
  const [file] = write(
    'claim-review',
    gather({ articles: [], highlights: [], pack: { key, pack: { ...pack, claims } } }),
  );
  return JSON.parse(file?.text ?? '')['@graph'];
}

const SHARIF = pack.actors.find(({ name }) => name === 'Gen. Raheel Sharif');

describe('ClaimReview', () => {
  it('has each claim once, with its evidence', () => {
    const reviews = reviewsOf();
    expect(reviews.map((review) => review.claimReviewed)).toEqual(pack.claims.map(({ selector }) => selector.exact));
    expect(new Set(reviews.map((review) => review['@id'])).size).toBe(reviews.length);
    for (const [nth, { evidence }] of pack.claims.entries()) {
      const cited = [...evidence.for, ...evidence.against, ...evidence.qualifying].flatMap(({ sources }) => sources);
      expect(reviews[nth]?.citation).toHaveLength(new Set(cited).size);
    }
  });

  it('never says that the article is the page of its own review', () => {
    for (const review of reviewsOf()) {
      expect(review).not.toHaveProperty('url');
      expect(review.itemReviewed.url).toMatch(/^https:\/\/www\.arabnews\.com\/node\/1204791\/columns#:~:text=/);
      expect(review.itemReviewed.appearance.url).toBe(pack.article.url);
      expect(review.author).toEqual({ '@type': 'Organization', name: pack.creator });
    }
  });

  it('has a person or an organisation for whoever says it, or nobody', () => {
    const reviews = reviewsOf();
    for (const [nth, { itemReviewed }] of reviews.entries()) {
      expect(itemReviewed.description).toBe(`Said by ${pack.claims[nth]?.assertedBy}`);
      if (itemReviewed.author === undefined) continue;
      expect(['Person', 'Organization']).toContain(itemReviewed.author['@type']);
      expect(itemReviewed.author.name).not.toMatch(/^the /i);
    }
    expect(
      reviews.filter(({ itemReviewed }) => itemReviewed.author?.name === pack.article.author).length,
    ).toBeGreaterThan(30);
    expect(reviews.filter(({ itemReviewed }) => itemReviewed.author === undefined)).toHaveLength(1);
  });

  it.each([
    ['the author', { '@type': 'Person', name: 'Dr. Simbal Khan' }],
    ['The writer', null],
    ['the author, about the Pakistani state', { '@type': 'Person', name: 'Dr. Simbal Khan' }],
    ['the pull quote, credited to the author', { '@type': 'Person', name: 'Dr. Simbal Khan' }],
    ['the headline', { '@type': 'Organization', name: 'Arab News' }],
    ['the author note (Arab News)', { '@type': 'Organization', name: 'Arab News' }],
    ['Arab News, in its disclaimer', { '@type': 'Organization', name: 'Arab News' }],
    ['Gen. Raheel Sharif, quoted', { '@type': 'Person', name: 'Gen. Raheel Sharif' }],
    [SHARIF?.names.at(-1) ?? '', { '@type': 'Person', name: 'Gen. Raheel Sharif' }],
    ['a spokesman (Arab News)', { '@type': 'Organization', name: 'Arab News' }],
    ['Pakistan, reported by the author', { '@type': 'Organization', name: 'Pakistan' }],
    ['Jane Doe, a minister', { '@type': 'Person', name: 'Jane Doe' }],
    ['Gwadar Port', null],
    ['unnamed others, reported by the author', null],
    ['المؤلف', null],
    ['', null],
  ])('takes %j for %j', (assertedBy, agent) => {
    const author = reviewsOf(assertedBy)[0]?.itemReviewed.author;
    if (agent === null) expect(author).toBeUndefined();
    else expect(author).toMatchObject(agent);
  });

  it('rates what can be true or false from 1 to 5, and opinions in words alone', () => {
    for (const [nth, { assessment }] of pack.claims.entries()) {
      const rating = reviewsOf()[nth]?.reviewRating;
      expect(rating?.alternateName).toBe(assessment);
      if (['opinion', 'unverified'].includes(assessment)) expect(rating).not.toHaveProperty('ratingValue');
      else expect(Number(rating?.ratingValue)).toBeGreaterThanOrEqual(1);
    }
  });

  it.each([
    ['nothing', []],
    ['highlights alone', sampleArticles()],
    [
      'a pack without claims',
      gather({
        articles: [makeArticle({ key })],
        highlights: [makeHighlight(1, { article: key })],
        pack: { key, pack: { ...pack, claims: [] } },
      }),
    ],
  ])('is no file for %s', (_what, articles) => {
    expect(write('claim-review', articles)).toEqual([]);
  });
});
