// The claims of a pack as ClaimReview: https://schema.org/ClaimReview. A file beside the page, never put into it.
import type { Assessment, Pack, PackClaim } from '../pack.ts';
import type { ExportFormat } from './export-format.ts';
import { quoteAddress } from './quote-address.ts';

/** 5 to 1. What is no question of true or false, or not known, has words alone. */
const RATINGS: Readonly<Partial<Record<Assessment, number>>> = {
  supported: 5,
  'partly supported': 3,
  disputed: 2,
  'prediction: borne out': 5,
  'prediction: partly borne out': 3,
  'prediction: not borne out': 1,
};

export const CLAIM_REVIEW: ExportFormat = {
  id: 'claim-review',
  extension: 'jsonld',
  mime: 'application/ld+json',
  unit: 'article',
  write(articles) {
    const graph = Array.from(articles).flatMap(({ pack }) =>
      pack === null ? [] : pack.claims.map((claim) => review(claim, pack)),
    );
    return [
      {
        path: 'claims.jsonld',
        text: `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 1)}\n`,
      },
    ];
  },
};

function review(claim: PackClaim, pack: Pack) {
  const { article } = pack;
  const rating = RATINGS[claim.assessment];
  const cited = new Set(
    [...claim.evidence.for, ...claim.evidence.against, ...claim.evidence.qualifying].flatMap(({ sources }) => sources),
  );
  return {
    '@type': 'ClaimReview',
    '@id': `urn:postil:pack:${pack.id}:claim:${claim.id}`,
    url: quoteAddress(article, { selector: { quote: claim.selector } }) ?? article.url,
    name: claim.line,
    claimReviewed: claim.selector.exact,
    reviewBody: claim.note,
    inLanguage: pack.language,
    datePublished: pack.asOf,
    author: { '@type': 'Organization', name: pack.creator },
    reviewRating: {
      '@type': 'Rating',
      ...(rating === undefined ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
      alternateName: claim.assessment,
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Thing', name: claim.assertedBy },
      datePublished: article.published,
      appearance: {
        '@type': 'NewsArticle',
        url: article.url,
        headline: article.title,
        author: { '@type': 'Person', name: article.author },
        publisher: { '@type': 'Organization', name: article.publisher },
        datePublished: article.published,
      },
    },
    citation: pack.sources
      .filter(({ id }) => cited.has(id))
      .map(({ url, title, publisher, date }) => ({
        '@type': 'CreativeWork',
        url,
        ...(title === null ? {} : { name: title }),
        publisher: { '@type': 'Organization', name: publisher },
        ...(date === null ? {} : { datePublished: date }),
      })),
  };
}
